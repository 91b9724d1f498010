package import Domain

/// What trial merges made: in memory, or by git in its scratch repository.
struct MadeObjects {
    private let scratch: ScratchObjects
    private let loose: LooseObjects

    /// Makes the view; nil where git was not asked.
    init(scratch: ScratchObjects, gitObjectPath: String?) {
        self.scratch = scratch
        var loose = LooseObjects()
        if let gitObjectPath { loose.add(gitObjectPath) }
        self.loose = loose
    }

    /// Returns a directory that a merge made, nil for any other.
    func tree(_ id: ObjectID) throws(GitError) -> Tree? {
        if let tree = scratch.trees[id] { return tree }
        guard let object = try loose.read(id), object.type == .tree else { return nil }
        let parsed = object.content.withUnsafeBytes { bytes in
            Result { () throws(GitError) in try Tree(parsing: bytes, of: id) }
        }
        return try parsed.get()
    }

    /// Returns a file that a merge made, nil for any other.
    func file(_ id: ObjectID) throws(GitError) -> [UInt8]? {
        if let file = scratch.blobs[id] { return file }
        guard let object = try loose.read(id), object.type == .blob else { return nil }
        return object.content
    }
}

extension GitTrialMerger {
    /// Makes a merger for heads on a base, for which nobody has read the history.
    package init(settings: Settings, base: Base, heads: [ObjectID]) throws {
        let repository = try Repository(at: settings.repositoryPath)
        try PackIndexes.check(of: repository)
        let graph = try CommitGraph(
            from: [base.commit] + heads, in: repository, boundary: repository.shallowBoundary())
        try self.init(settings: settings, attributesRoot: base.tree, graph: graph)
    }
}
