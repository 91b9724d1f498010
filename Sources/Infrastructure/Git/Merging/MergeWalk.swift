import Domain

/// The walk over the three trees of a merge. It goes down only where both sides differ from the base.
struct MergeWalk {
    private let store: ObjectStore
    /// What was found so far.
    private(set) var sketch = MergeSketch()
    /// Whether a side lacks a directory above the one at hand.
    private var isBelowRemoved = false

    private init(store: ObjectStore) { self.store = store }

    /// Walks the trees.
    static func sketch(_ sides: TreeMerge.Sides, in store: ObjectStore) throws(TreeMerge.Stop) -> MergeSketch {
        var walk = MergeWalk(store: store)
        try walk.directory(sides.base, sides.ours, sides.theirs, at: RepositoryPath(bytes: []))
        return walk.sketch
    }

    private mutating func directory(
        _ base: ObjectID?, _ ours: ObjectID?, _ theirs: ObjectID?, at path: RepositoryPath
    ) throws(TreeMerge.Stop) {
        for row in TreeRows(try tree(base), try tree(ours), try tree(theirs)) { try visit(row, at: path) }
    }

    private mutating func visit(_ row: TreeRows.Row, at directory: RepositoryPath) throws(TreeMerge.Stop) {
        if row.ours == row.theirs {
            guard let base = row.base, row.ours != base else { return }
            return try noteLost(base, both: row.ours, at: directory.appending(row.name))
        }
        if row.theirs == row.base { return }
        let path = directory.appending(row.name)
        if row.ours == row.base { return sketch.edits.put(row.theirs, at: path) }
        let entries = [row.base, row.ours, row.theirs].compactMap { $0 }
        if entries.allSatisfy(\.isTree) {
            try descend(row, at: path)
        } else if entries.contains(where: \.isTree) {
            throw .undecided(.fileDirectory)
        } else {
            note(.init(path: path, base: row.base, ours: row.ours, theirs: row.theirs))
        }
    }

    private mutating func descend(_ row: TreeRows.Row, at path: RepositoryPath) throws(TreeMerge.Stop) {
        let outer = isBelowRemoved
        defer { isBelowRemoved = outer }
        if let base = row.base, !isBelowRemoved, let side = row.sideWithout {
            isBelowRemoved = true
            let removed = RemovedDirectory(store: store, side: side)
            do throws(GitError) {
                try removed.look(base.id, row[side.other]?.id, at: path, noting: &sketch.relevance)
            } catch { throw .failed(error) }
        }
        try directory(row.base?.id, row.ours?.id, row.theirs?.id, at: path)
    }

    private mutating func note(_ file: MergeSketch.Contested) {
        if file.ours != nil, file.theirs != nil { return sketch.contested.append(file) }
        sketch.orphans.append(file)
        for side in Side.allCases where file[side] == nil { sketch.relevance[side].contents.insert(file.path) }
    }

    /// Notes the files of the base that two sides which are alike both lack.
    private mutating func noteLost(
        _ base: TreeEntry, both: TreeEntry?, at path: RepositoryPath
    ) throws(TreeMerge.Stop) {
        guard base.isTree else {
            if both?.isTree ?? true { note(.init(path: path, base: base, ours: nil, theirs: nil)) }
            return
        }
        for row in TreeRows(try tree(base.id), try tree(both?.subtree), nil) {
            guard let base = row.base, base != row.ours else { continue }
            try noteLost(base, both: row.ours, at: path.appending(row.name))
        }
    }

    private func tree(_ id: ObjectID?) throws(TreeMerge.Stop) -> Tree {
        do { return try store.tree(id) } catch { throw .failed(error) }
    }
}

extension TreeRows.Row {
    /// What a side has.
    fileprivate subscript(side: Side) -> TreeEntry? { side == .ours ? ours : theirs }

    /// The one side that has nothing.
    fileprivate var sideWithout: Side? {
        let without = Side.allCases.filter { self[$0] == nil }
        return without.count == 1 ? without[0] : nil
    }
}
