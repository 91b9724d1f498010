/// What at the base speaks for a preset.
package struct PresetEvidence: Hashable, Sendable {
    /// What was found.
    package enum Finding: Hashable, Sendable {
        /// A manifest names a package or a framework.
        case names(manifest: RepositoryPath, String)
        /// A manifest is there, whatever it says.
        case exists(RepositoryPath)
        /// No manifest names a framework that is known.
        case nothing
    }

    /// What was found.
    package let finding: Finding
    /// The manifests that could not be read.
    package let unread: [RepositoryPath]
    /// The configuration file that says what is support, though it names no layers; nil where there is none.
    package var supportPath: String?

    package init(_ finding: Finding, unread: [RepositoryPath] = [], supportPath: String? = nil) {
        self.finding = finding
        self.unread = unread
        self.supportPath = supportPath
    }
}
