import Domain

/// The files that differ between two trees; a walk that goes down only where directories differ.
struct TreeDiff {
    private let store: ObjectStore
    private var deleted: [(path: RepositoryPath, entry: TreeEntry)] = []
    private var added: [(path: RepositoryPath, entry: TreeEntry)] = []
    private var changed: [FileChange] = []

    /// Returns the changes by path; a deleted and an added file of the same content are one renamed file.
    static func changes(from base: ObjectID, to side: ObjectID, in store: ObjectStore) throws(GitError) -> [FileChange]
    {
        var diff = TreeDiff(store: store)
        try diff.walk(base, side, at: RepositoryPath(bytes: []))
        try diff.pairRenames()
        for (path, entry) in diff.deleted { try diff.note(.deleted, path, entry, nil) }
        for (path, entry) in diff.added { try diff.note(.added, path, nil, entry) }
        return diff.changed.sorted { $0.path < $1.path }
    }

    private init(store: ObjectStore) { self.store = store }

    private mutating func walk(_ base: ObjectID?, _ side: ObjectID?, at path: RepositoryPath) throws(GitError) {
        guard base != side else { return }
        for row in TreeRows(try store.tree(base), try store.tree(side), nil) where row.base != row.ours {
            let here = path.appending(row.name)
            let (old, new) = (row.base, row.ours)
            if old?.isTree ?? false || new?.isTree ?? false {
                try walk(old.flatMap { $0.isTree ? $0.id : nil }, new.flatMap { $0.isTree ? $0.id : nil }, at: here)
                if let old, !old.isTree { deleted.append((here, old)) }
                if let new, !new.isTree { added.append((here, new)) }
            } else if let old, let new {
                try note(old.mode & 0o170000 == new.mode & 0o170000 ? .modified : .typeChanged, here, old, new)
            } else if let old {
                deleted.append((here, old))
            } else if let new {
                added.append((here, new))
            }
        }
    }

    /// Pairs files of the same content first, then those that git's measure of similarity pairs.
    private mutating func pairRenames() throws(GitError) {
        guard !deleted.isEmpty, !added.isEmpty else { return }
        var sources = Dictionary(grouping: deleted, by: \.entry.id).mapValues { $0[...] }
        var pairs: [RepositoryPath: RepositoryPath] = [:]
        for (path, entry) in added where !entry.isSubmodule {
            if let source = sources[entry.id]?.popFirst() { pairs[path] = source.path }
        }
        let taken = Set(pairs.values)
        let rest = (
            deleted.filter { !taken.contains($0.path) && $0.entry.isRegularFile },
            added.filter { pairs[$0.path] == nil && $0.entry.isRegularFile }
        )
        for (source, target) in try SimilarFiles.pairs(rest.0, rest.1, in: store) { pairs[target] = source }
        try noteRenames(pairs)
    }

    private mutating func noteRenames(_ pairs: [RepositoryPath: RepositoryPath]) throws(GitError) {
        let sources = Dictionary(deleted.map { ($0.path, $0.entry) }) { first, _ in first }
        for (path, entry) in added {
            guard let source = pairs[path], let old = sources[source] else { continue }
            try note(.renamed, path, old, entry, previousPath: source)
        }
        let gone = Set(pairs.values)
        deleted.removeAll { gone.contains($0.path) }
        added.removeAll { pairs[$0.path] != nil }
    }

    /// nil for a file that the repository lacks: that is no reason to know nothing of the change set.
    private func isBinary(_ file: ObjectID) throws(GitError) -> Bool? {
        do {
            return try store.isBinary(file)
        } catch .missingObject {
            return nil
        }
    }

    private mutating func note(
        _ kind: FileChange.Kind, _ path: RepositoryPath, _ old: TreeEntry?, _ new: TreeEntry?,
        previousPath: RepositoryPath? = nil
    ) throws(GitError) {
        let modes = FileChange.Modes(before: old?.mode ?? 0, after: new?.mode ?? 0)
        var isBinary: Bool? = false
        if let shown = new ?? old, shown.isRegularFile { isBinary = try self.isBinary(shown.id) }
        changed.append(
            FileChange(path: path, kind: kind, previousPath: previousPath, modes: modes, isBinary: isBinary))
    }
}
