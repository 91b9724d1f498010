import Domain

/// The merge attributes of the base tree, as far as it takes to know which paths they may decide.
///
/// Attributes come from the base tree only, so that a bare repository and a work tree give the same verdicts.
final class MergeAttributes {
    private let root: ObjectID
    private let policy: AttributePolicy
    private var patterns: [RepositoryPath: [Glob]] = [:]
    private var macros: Set<String>?

    /// Makes the attributes of a tree.
    init(root: ObjectID, policy: AttributePolicy) {
        self.root = root
        self.policy = policy
    }

    /// Whether an attribute may say how the path merges. It may say yes for too many, never for too few.
    func mayDecide(_ path: RepositoryPath, in store: ObjectStore) throws(GitError) -> Bool {
        var directory = RepositoryPath(bytes: [])
        for part in path.bytes.split(separator: UInt8(ascii: "/")).map({ Array($0) }) {
            let below = RepositoryPath(
                bytes: Array(path.bytes.dropFirst(directory.bytes.isEmpty ? 0 : directory.bytes.count + 1)))
            for pattern in try patterns(in: directory, store) where pattern.matches(below) { return true }
            directory = directory.appending(part)
        }
        return false
    }

    private func patterns(in directory: RepositoryPath, _ store: ObjectStore) throws(GitError) -> [Glob] {
        if let known = patterns[directory] { return known }
        let lines = AttributeLine.parse(try AttributeFiles.content(in: directory, of: root, store) ?? [])
        if directory.bytes.isEmpty { macros = AttributeLine.mergeMacros(among: lines) }
        let found = lines.filter { $0.decidesMerges(policy, macros: macros ?? []) }.map { Self.glob($0.pattern) }
        patterns[directory] = found
        return found
    }

    /// A pattern that covers at least what git's pattern covers: the plain ones are read alike, any other covers all.
    private static func glob(_ pattern: [UInt8]) -> Glob {
        let isPlain = pattern.allSatisfy { (33..<127).contains($0) && !special.contains($0) }
        return Glob(isPlain && !pattern.isEmpty ? String(decoding: pattern, as: UTF8.self) : "**")
    }

    private static let special = Array("[]{}\\".utf8)
}
