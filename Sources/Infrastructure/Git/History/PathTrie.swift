import Domain

/// Paths by their parts, so that two trees are compared only where one of them could differ.
struct PathTrie {
    private var children: [(name: [UInt8], below: PathTrie)] = []
    /// The path that ends here.
    private var path: RepositoryPath?

    init(_ paths: some Sequence<RepositoryPath>) {
        for path in paths { insert(path, parts: path.bytes.split(separator: UInt8(ascii: "/")).map(Array.init)[...]) }
    }

    private mutating func insert(_ path: RepositoryPath, parts: ArraySlice<[UInt8]>) {
        guard let first = parts.first else {
            self.path = path
            return
        }
        let place = children.firstIndex { $0.name == first } ?? children.endIndex
        if place == children.endIndex { children.append((first, PathTrie([]))) }
        children[place].below.insert(path, parts: parts.dropFirst())
    }

    /// Adds the paths at which two directories hold different things, with what they hold.
    func differences(
        from old: ObjectID?, to new: ObjectID?, in store: ObjectStore,
        into found: inout [RepositoryPath: (old: TreeEntry?, new: TreeEntry?)]
    ) throws(GitError) {
        let (before, after) = (try store.tree(old), try store.tree(new))
        for (name, below) in children {
            let (one, other) = (before.entry(named: name), after.entry(named: name))
            guard one?.id != other?.id || one?.mode != other?.mode else { continue }
            if let path = below.path { found[path] = (one, other) }
            guard !below.children.isEmpty else { continue }
            try below.differences(
                from: one.flatMap { $0.isTree ? $0.id : nil }, to: other.flatMap { $0.isTree ? $0.id : nil },
                in: store, into: &found)
        }
    }
}
