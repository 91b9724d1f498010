import Domain

/// The `.gitattributes` files of a tree.
enum AttributeFiles {
    private static let name = Array(".gitattributes".utf8)

    /// Returns the file of one directory, nil where there is none.
    static func content(
        in directory: RepositoryPath, of root: ObjectID, _ store: ObjectStore
    ) throws(GitError) -> [UInt8]? {
        try store.file(at: directory.appending(name), in: root)
    }

    /// Returns all files of a tree as one that stands at its root, nearer files later, since later lines win.
    static func combined(of root: ObjectID, policy: AttributePolicy, _ store: ObjectStore) throws(GitError) -> [UInt8] {
        var result: [UInt8] = []
        var waiting = [(path: RepositoryPath(bytes: []), tree: root)][...]
        while let (path, id) = waiting.popFirst() {
            let tree = try store.tree(id)
            if let file = tree.entry(named: name), file.isRegularFile {
                for line in AttributeLine.parse(try store.blob(file.id)) { result += rooted(line, at: path, policy) }
            }
            for entry in tree.entries where entry.isTree { waiting.append((path.appending(entry.name), entry.id)) }
        }
        return result
    }

    private static func rooted(_ line: AttributeLine, at directory: RepositoryPath, _ policy: AttributePolicy)
        -> [UInt8]
    {
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
    private static func escaped(_ directory: RepositoryPath) -> [UInt8] {
        let special = Array("*?[]\\!#".utf8)
        return directory.bytes.flatMap { special.contains($0) ? [UInt8(ascii: "\\"), $0] : [$0] }
    }

    private static let slash = UInt8(ascii: "/")
}
