import Domain

/// The `.gitattributes` files of a tree.
enum AttributeFiles {
    private static let name = Array(".gitattributes".utf8)

    /// Returns the file of one directory, nil where there is none.
    static func content(
        in directory: RepositoryPath, of root: ObjectID, _ store: ObjectStore
    ) throws(GitError) -> [UInt8]? {
        var tree = try store.tree(root)
        for part in directory.bytes.split(separator: UInt8(ascii: "/")) {
            guard let entry = tree.entry(named: part), entry.isTree else { return nil }
            tree = try store.tree(entry.id)
        }
        guard let file = tree.entry(named: name), file.isRegularFile else { return nil }
        return try store.blob(file.id)
    }

    /// Returns all files of a tree as one that stands at its root, nearer files later, since later lines win.
    static func combined(of root: ObjectID, policy: AttributePolicy, _ store: ObjectStore) throws(GitError) -> [UInt8] {
        var result = ""
        var waiting = [(path: "", tree: root)]
        while !waiting.isEmpty {
            let (path, id) = waiting.removeFirst()
            let tree = try store.tree(id)
            if let file = tree.entry(named: name), file.isRegularFile {
                for line in AttributeLine.parse(try store.blob(file.id)) { result += rooted(line, at: path, policy) }
            }
            for entry in tree.entries where entry.isTree {
                waiting.append((path + String(decoding: entry.name, as: UTF8.self) + "/", entry.id))
            }
        }
        return Array(result.utf8)
    }

    private static func rooted(_ line: AttributeLine, at directory: String, _ policy: AttributePolicy) -> String {
        let kept = line.attributes.filter { policy == .local || !$0.hasPrefix("merge=") }
        guard !kept.isEmpty else { return "" }
        let attributes = " " + kept.joined(separator: " ") + "\n"
        if directory.isEmpty { return line.pattern + attributes }
        if line.pattern.hasPrefix("[attr]") { return "" }
        let anchored = line.pattern.dropLast().contains("/")
        let below = anchored ? String(line.pattern.drop { $0 == "/" }) : "**/" + line.pattern
        return quoted(escaped(directory) + below) + attributes
    }

    /// A directory's name as a pattern that matches nothing else.
    private static func escaped(_ directory: String) -> String {
        String(directory.flatMap { "*?[]\\".contains($0) ? ["\\", $0] : [$0] })
    }

    private static func quoted(_ pattern: String) -> String {
        guard pattern.contains(where: { $0.isWhitespace || $0 == "\"" }) else { return pattern }
        let inner = pattern.flatMap { character -> String in
            switch character {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            case "\t": "\\t"
            default: String(character)
            }
        }
        return "\"" + String(inner) + "\""
    }
}
