/// The version of this program.
enum Version {
    /// What `--version` prints.
    static let text = "0.1.0"
}
