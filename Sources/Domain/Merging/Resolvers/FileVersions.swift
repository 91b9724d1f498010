/// One file as a base and both sides have it.
package struct FileVersions: Sendable {
    /// The file.
    package let path: RepositoryPath
    /// What the base has; nil where both sides added it.
    package let base: [UInt8]?
    /// What our side has.
    package let ours: [UInt8]
    /// What their side has.
    package let theirs: [UInt8]

    package init(path: RepositoryPath, base: [UInt8]?, ours: [UInt8], theirs: [UInt8]) {
        self.path = path
        self.base = base
        self.ours = ours
        self.theirs = theirs
    }
}
