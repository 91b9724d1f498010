import Domain

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
