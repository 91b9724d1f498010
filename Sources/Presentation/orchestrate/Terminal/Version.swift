/// The version of this program.
enum Version {
    /// What `--version` prints.
    static let text = "0.1.0"

    /// How plans name the program that made them.
    static let tool = "orchestrate \(text)"
}
