import Domain

extension RenameCandidates {
    /// Lists what went and what came between two trees.
    init(_ footprint: Footprint) {
        self.init()
        for touch in footprint.touches {
            switch (touch.before, touch.after) {
            case (let before?, nil): deleted.append(File(touch.path, before))
            case (nil, let after?): added.append(File(touch.path, after))
            default: continue
            }
        }
        removedDirectories = Set(footprint.removedDirectories)
    }
}

extension RenameCandidates.File {
    fileprivate init(_ path: RepositoryPath, _ entry: TreeEntry) {
        self.init(path: path, content: entry.id, mode: entry.mode)
    }
}

extension TreeEntry {
    /// The directory that it is; nil for a file.
    var subtree: ObjectID? { isTree ? id : nil }
}
