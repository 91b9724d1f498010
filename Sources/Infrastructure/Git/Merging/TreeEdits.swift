import Domain

/// What is to change in a tree: entries to put or to take away, by path. What comes later, or lies deeper, wins.
struct TreeEdits {
    private var root = Node()

    private final class Node {
        /// What takes the place of the entry; `.some(nil)` takes it away, nil leaves it.
        var replacement: TreeEntry??
        var children: [[UInt8]: Node] = [:]
    }

    /// Puts an entry at a path, or takes away what stands there.
    func put(_ entry: TreeEntry?, at path: RepositoryPath) {
        var node = root
        for part in path.bytes.split(separator: UInt8(ascii: "/")) {
            let name = Array(part)
            let child = node.children[name] ?? Node()
            node.children[name] = child
            node = child
        }
        node.replacement = .some(entry)
    }

    /// Returns the tree with all changes made.
    func applied(to tree: ObjectID, in store: ObjectStore) throws(GitError) -> ObjectID {
        guard !root.children.isEmpty else { return tree }
        if let changed = try Self.directory(tree, root, store) { return changed }
        return try store.store(Tree.empty)
    }

    /// Returns the changed directory, nil where nothing is left in it.
    private static func directory(
        _ id: ObjectID?, _ node: Node, _ store: ObjectStore
    ) throws(GitError) -> ObjectID? {
        let old = try store.tree(id)
        var entries: [TreeEntry] = []
        entries.reserveCapacity(old.entries.count + node.children.count)
        var rest = node.children
        for entry in old.entries {
            guard let child = rest.removeValue(forKey: entry.name) else {
                entries.append(entry)
                continue
            }
            if let changed = try Self.entry(entry, named: entry.name, child, store) { entries.append(changed) }
        }
        var added: [TreeEntry] = []
        for (name, child) in rest {
            if let entry = try Self.entry(nil, named: name, child, store) { added.append(entry) }
        }
        guard !entries.isEmpty || !added.isEmpty else { return nil }
        if !added.isEmpty { entries = (entries + added).sorted { $0.precedes($1) } }
        return entries == old.entries ? id : try store.store(Tree(entries: entries))
    }

    private static func entry(
        _ old: TreeEntry?, named name: [UInt8], _ node: Node, _ store: ObjectStore
    ) throws(GitError) -> TreeEntry? {
        let entry = node.replacement ?? old
        guard !node.children.isEmpty else { return entry.map { TreeEntry(name: name, mode: $0.mode, id: $0.id) } }
        return try directory(entry?.subtree, node, store).map { TreeEntry(name: name, mode: 0o040000, id: $0) }
    }
}
