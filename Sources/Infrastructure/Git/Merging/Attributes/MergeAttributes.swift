import Domain

/// What the `.gitattributes` files of a state say of how paths merge.
///
/// They are those of the tree merged into, as a work tree has them in which git merges: what the other side has of them is no
/// rule yet. Each version of a file is read once, whichever states have it.
final class MergeAttributes {
    private struct Line {
        let pattern: AttributePattern
        let words: [AttributeWord]
    }

    /// What macros stand for. The root's file defines those of all others.
    private struct Macros {
        let deciding: Set<String>
        let words: [String: [AttributeWord]]
    }

    /// A version of a file, and that of the root's file whose macros it may use.
    private struct Version: Hashable {
        let file: ObjectID
        let root: ObjectID?
    }

    private static let name = Array(".gitattributes".utf8)
    private let rules: MergeRules
    private var files: [ObjectID: ObjectID?] = [:]
    private var macros: [ObjectID?: Macros] = [:]
    private var lines: [Version: [Line]] = [:]

    init(_ rules: MergeRules) { self.rules = rules }

    /// What decides how a path merges into a tree.
    func decider(
        of path: RepositoryPath, in root: ObjectID, _ store: ObjectStore
    ) throws(GitError) -> MergeDecider { try value(of: path, in: root, store).map(rules.decider) ?? .git }

    /// The path's `merge` attribute in a tree; nil where only git can tell.
    func value(
        of path: RepositoryPath, in root: ObjectID, _ store: ObjectStore
    ) throws(GitError) -> AttributeValue? {
        let found = try files(above: path, in: root, store)
        guard let first = found.first else { return .unspecified }
        let top = first.start == 0 ? first.file : nil
        let macros = try macros(of: top, store)
        var search = AttributeSearch(for: "merge", macros: macros.words)
        for (start, file) in found.reversed() {
            let below = path.bytes[start...]
            for line in try lines(of: Version(file: file, root: top), macros, store).reversed() {
                guard let covers = line.pattern.covers(below) else { return nil }
                if covers { search.take(line.words) }
                if let value = search.value { return value }
            }
        }
        return .unspecified
    }

    /// The files in the directories above a path, the root's first, each with the place in the path behind its directory.
    private func files(
        above path: RepositoryPath, in root: ObjectID, _ store: ObjectStore
    ) throws(GitError) -> [(start: Int, file: ObjectID)] {
        var found: [(start: Int, file: ObjectID)] = []
        var (directory, start) = (root, path.bytes.startIndex)
        while true {
            if let file = try file(in: directory, store) { found.append((start, file)) }
            guard let end = path.bytes[start...].firstIndex(of: UInt8(ascii: "/")),
                let next = try store.tree(directory).entry(named: path.bytes[start..<end])?.subtree
            else { return found }
            (directory, start) = (next, end + 1)
        }
    }

    private func file(in directory: ObjectID, _ store: ObjectStore) throws(GitError) -> ObjectID? {
        if let known = files[directory] { return known }
        let entry = try store.tree(directory).entry(named: Self.name)
        let file = entry.flatMap { $0.isRegularFile ? $0.id : nil }
        files[directory] = .some(file)
        return file
    }

    private func macros(of file: ObjectID?, _ store: ObjectStore) throws(GitError) -> Macros {
        if let known = macros[file] { return known }
        let lines = try file.map { file throws(GitError) in AttributeLine.parse(try store.blob(file)) } ?? []
        let found = Macros(
            deciding: AttributeLine.mergeMacros(among: lines), words: AttributeLine.macros(among: lines, rules.policy))
        macros[file] = found
        return found
    }

    private func lines(of version: Version, _ macros: Macros, _ store: ObjectStore) throws(GitError) -> [Line] {
        if let known = lines[version] { return known }
        let found = AttributeLine.parse(try store.blob(version.file))
            .filter { $0.macro == nil && $0.decidesMerges(rules.policy, macros: macros.deciding) }
            .map { Line(pattern: AttributePattern($0.pattern), words: $0.words(rules.policy)) }
        lines[version] = found
        return found
    }
}
