import Domain

/// The `.gitattributes` files of trees, for a git that has no work tree to read them from.
final class AttributeFiles {
    /// One file, by the path of its directory.
    private struct File: Hashable {
        let directory: RepositoryPath
        let content: ObjectID
    }

    private static let name = Array(".gitattributes".utf8)
    private let policy: AttributePolicy
    private let store: ObjectStore
    /// The files of each directory seen and of those below it: states differ in few directories.
    private var known: [ObjectID: [File]] = [:]
    private var texts: [[File]: [UInt8]] = [:]

    /// Reads files from a store.
    init(policy: AttributePolicy, store: ObjectStore) {
        self.policy = policy
        self.store = store
    }

    /// Returns all files of a tree as one that stands at its root, nearer files later, since later lines win.
    func combined(of root: ObjectID) throws(GitError) -> [UInt8] {
        let files = try files(below: root)
        if let text = texts[files] { return text }
        var text: [UInt8] = []
        for file in files.sorted(by: { $0.directory.depth < $1.directory.depth }) {
            for line in AttributeLine.parse(try store.blob(file.content)) { text += rooted(line, at: file.directory) }
        }
        texts[files] = text
        return text
    }

    private func files(below directory: ObjectID, depth: Int = 0) throws(GitError) -> [File] {
        if let files = known[directory] { return files }
        guard depth <= Tree.maximumDepth else { throw .tooDeep(directory, limit: Tree.maximumDepth) }
        var found: [File] = []
        for entry in try store.tree(directory).entries {
            if entry.isTree {
                found += try files(below: entry.id, depth: depth + 1).map { file in
                    let below = RepositoryPath(bytes: entry.name)
                    let inner = file.directory.bytes
                    return File(directory: inner.isEmpty ? below : below.appending(inner), content: file.content)
                }
            } else if entry.isRegularFile, entry.name == Self.name {
                found.append(File(directory: RepositoryPath(bytes: []), content: entry.id))
            }
        }
        known[directory] = found
        return found
    }

    private func rooted(_ line: AttributeLine, at directory: RepositoryPath) -> [UInt8] {
        let kept = line.attributes.filter { policy.counts($0) }
        guard !kept.isEmpty else { return [] }
        let attributes = Array((" " + kept.joined(separator: " ") + "\n").utf8)
        if let macro = line.macro {
            // git heeds macros at the root only.
            return directory.bytes.isEmpty ? Array("[attr]\(macro)".utf8) + attributes : []
        }
        if directory.bytes.isEmpty { return CQuoting.quoted(line.pattern) + attributes }
        let isAnchored = line.pattern.dropLast().contains(slash)
        let below = isAnchored ? Array(line.pattern.drop { $0 == slash }) : Array("**/".utf8) + line.pattern
        return CQuoting.quoted(escaped(directory) + [slash] + below) + attributes
    }

    /// A directory's name as a pattern that matches nothing else.
    private func escaped(_ directory: RepositoryPath) -> [UInt8] {
        let special = Array("*?[]\\!#".utf8)
        return directory.bytes.flatMap { special.contains($0) ? [UInt8(ascii: "\\"), $0] : [$0] }
    }
}

extension RepositoryPath {
    /// In how many directories it lies, counted from the root's own path.
    fileprivate var depth: Int { bytes.isEmpty ? 0 : 1 + bytes.count { $0 == slash } }
}

private let slash = UInt8(ascii: "/")
