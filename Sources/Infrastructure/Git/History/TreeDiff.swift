import Domain

/// The files that differ between two trees, with the renames among them.
struct TreeDiff {
    private let store: ObjectStore
    private var deleted: [(path: RepositoryPath, entry: TreeEntry)] = []
    private var added: [(path: RepositoryPath, entry: TreeEntry)] = []
    private var changed: [FileChange] = []

    /// Returns the changes by path; a deleted and an added file of the same content are one renamed file.
    ///
    /// - Throws: `GitError.refusedEntry` for what git checks out nowhere, and for a file that is missing or damaged, unless a clone
    ///   may lack it.
    static func changes(from base: ObjectID, to side: ObjectID, in store: ObjectStore) throws(GitError) -> [FileChange]
    {
        var diff = TreeDiff(store: store)
        // One walk over two trees serves both; the directories that it notes beside the paths cost nothing more.
        try diff.sort(Footprint(from: base, to: side, in: store, inspecting: true).touches)
        try diff.pairRenames()
        for (path, entry) in diff.deleted { try diff.note(.deleted, path, entry, nil) }
        for (path, entry) in diff.added { try diff.note(.added, path, nil, entry) }
        return diff.changed.sorted { $0.path < $1.path }
    }

    private init(store: ObjectStore) { self.store = store }

    /// Tells what came and what went, which may be renamed, from what changed in its place.
    private mutating func sort(_ touches: [Footprint.Touch]) throws(GitError) {
        for touch in touches {
            switch (touch.before, touch.after) {
            case (let old?, let new?):
                let isSameType = old.mode & 0o170000 == new.mode & 0o170000
                try note(isSameType ? .modified : .typeChanged, touch.path, old, new)
            case (let old?, nil): deleted.append((touch.path, old))
            case (nil, let new?): added.append((touch.path, new))
            case (nil, nil): continue
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

    /// nil for a file that the repository lacks: that is no reason to know nothing of the change set, unless the change set
    /// brings it.
    private func isBinary(_ file: ObjectID, isBrought: Bool) throws(GitError) -> Bool? {
        do {
            return try store.isBinary(file)
        } catch .missingObject where !isBrought || store.mayLackFiles {
            return nil
        }
    }

    private mutating func note(
        _ kind: FileChange.Kind, _ path: RepositoryPath, _ old: TreeEntry?, _ new: TreeEntry?,
        previousPath: RepositoryPath? = nil
    ) throws(GitError) {
        let modes = FileChange.Modes(before: old?.mode ?? 0, after: new?.mode ?? 0)
        var isBinary: Bool? = false
        if let shown = new ?? old, shown.isRegularFile {
            isBinary = try self.isBinary(shown.id, isBrought: new != nil && new?.id != old?.id)
        } else if let new, new.isLink, new.id != old?.id {
            _ = try self.isBinary(new.id, isBrought: true)
        }
        changed.append(
            FileChange(path: path, kind: kind, previousPath: previousPath, modes: modes, isBinary: isBinary))
    }
}
