import Domain

/// The merge attributes of the base tree: what they say of a path.
///
/// Attributes come from the base tree only, so that a bare repository and a work tree give the same verdicts.
final class MergeAttributes {
    private struct Line {
        let pattern: AttributePattern
        let words: [AttributeWord]
    }

    private static let topDirectory = RepositoryPath(bytes: [])
    private let rules: MergeRules
    private var lines: [RepositoryPath: [Line]] = [:]
    private var macroNames: Set<String> = []
    private var macros: [String: [AttributeWord]] = [:]

    init(_ rules: MergeRules) { self.rules = rules }

    /// What decides how a path merges.
    func decider(of path: RepositoryPath, in store: ObjectStore) throws(GitError) -> MergeDecider {
        try value(of: path, in: store).map(rules.decider) ?? .git
    }

    /// The path's `merge` attribute; nil where only git can tell.
    func value(of path: RepositoryPath, in store: ObjectStore) throws(GitError) -> AttributeValue? {
        // The root's file defines the macros of all others.
        let topLines = try lines(in: Self.topDirectory, store)
        var search = AttributeSearch(for: "merge", macros: macros)
        for directory in path.ancestors.reversed() + [Self.topDirectory] {
            let lines = directory == Self.topDirectory ? topLines : try lines(in: directory, store)
            let below = path.bytes.dropFirst(directory.bytes.isEmpty ? 0 : directory.bytes.count + 1)
            for line in lines.reversed() {
                guard let covers = line.pattern.covers(below) else { return nil }
                if covers { search.take(line.words) }
                if let value = search.value { return value }
            }
        }
        return .unspecified
    }

    private func lines(in directory: RepositoryPath, _ store: ObjectStore) throws(GitError) -> [Line] {
        if let known = lines[directory] { return known }
        let read = AttributeLine.parse(try AttributeFiles.content(in: directory, of: rules.root, store) ?? [])
        if directory == Self.topDirectory {
            macroNames = AttributeLine.mergeMacros(among: read)
            macros = AttributeLine.macros(among: read, rules.policy)
        }
        let found = read.filter { $0.macro == nil && $0.decidesMerges(rules.policy, macros: macroNames) }.map {
            Line(pattern: AttributePattern($0.pattern), words: $0.words(rules.policy))
        }
        lines[directory] = found
        return found
    }
}
