import Domain

/// The walk over the three trees of a merge. It goes down only where both sides differ from the base.
struct MergeWalk {
    private let store: ObjectStore
    /// What was found so far.
    private(set) var sketch = MergeSketch()
    /// Which side lacks a directory above the one at hand.
    private var lacking: Lacking?

    private enum Lacking {
        case ours, theirs
    }

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
        if row.base == nil, row.ours == nil, lacking == .ours { sketch.addsBelowRemoved.ours = true }
        if row.base == nil, row.theirs == nil, lacking == .theirs { sketch.addsBelowRemoved.theirs = true }
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
        let outer = lacking
        defer { lacking = outer }
        if row.base != nil, row.ours == nil { lacking = .ours }
        if row.base != nil, row.theirs == nil { lacking = .theirs }
        try directory(row.base?.id, row.ours?.id, row.theirs?.id, at: path)
    }

    private mutating func note(_ file: MergeSketch.Contested) {
        if file.ours == nil || file.theirs == nil { sketch.orphans.append(file) } else { sketch.contested.append(file) }
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
