/// A file about which a change set conflicts with the base.
package struct ContestedFile: Hashable, Sendable {
    /// Where the conflict is reported.
    package let path: RepositoryPath
    /// Where the base has the file, or had it.
    package let pathInBase: RepositoryPath
    /// The conflicting lines as the base has them; empty where the conflict is not one of lines.
    package let lines: [LineRange]

    package init(path: RepositoryPath, pathInBase: RepositoryPath, lines: [LineRange]) {
        self.path = path
        self.pathInBase = pathInBase
        self.lines = lines
    }

    /// Finds the file of a conflict with the base: a change set that renames it has it by another name.
    package init(_ conflict: Conflict, of changeSet: ChangeSet) {
        let renamed = changeSet.changes.first { $0.path == conflict.path && $0.previousPath != nil }
        self.init(
            path: conflict.path, pathInBase: renamed?.previousPath ?? conflict.path,
            lines: conflict.hunks.map(\.range.ours))
    }
}
