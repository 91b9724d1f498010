package import Domain

extension Wording {
    /// Returns what happened to a file.
    package static func kind(_ kind: FileChange.Kind) -> String {
        switch kind {
        case .added: "added"
        case .modified: "modified"
        case .deleted: "deleted"
        case .renamed: "renamed"
        case .typeChanged: "changed the type of"
        }
    }

    /// Returns that these files of a work tree look changed and are not, so that nothing is to be done about them.
    package static func converted(_ paths: [RepositoryPath]) -> Phrase {
        """
        Left as stored: \(self.paths(paths)). git takes \(words: paths.count == 1 ? "it" : "them") for changed only because \
        its own conversion (line ends, filters) does not give back what is stored.
        """
    }

    /// Returns what is special about a changed file: that it is no text, no plain file, or can or can't be run from now on.
    package static func facts(of change: FileChange) -> [String] {
        let (before, after) = (change.modes.before, change.modes.after)
        var facts: [String] = []
        switch (after == 0 ? before : after) & 0o170000 {
        case 0o120000: facts.append("symbolic link")
        case 0o160000: facts.append("submodule")
        default: break
        }
        if before == 0o100644, after == 0o100755 { facts.append("now executable") }
        if before == 0o100755, after == 0o100644 { facts.append("no longer executable") }
        switch change.isBinary {
        case true?: facts.append("binary")
        case nil: facts.append("content not in this clone")
        case false?: break
        }
        return facts
    }
}
