import CGit2
import Domain

/// The types of git's objects.
enum ObjectType: Int32 {
    case commit = 1
    case tree = 2
    case blob = 3
    case tag = 4

    /// git's word for it.
    var word: String {
        switch self {
        case .commit: "commit"
        case .tree: "tree"
        case .blob: "blob"
        case .tag: "tag"
        }
    }

    /// The type of a word.
    init?(word: String) {
        guard let type = [ObjectType.commit, .tree, .blob, .tag].first(where: { $0.word == word }) else { return nil }
        self = type
    }

    /// libgit2's value.
    var raw: git_object_t { git_object_t(rawValue) }
}

extension Repository {
    /// Reads an object whole and passes its bytes on, which live as long as the call.
    func withObject<Result>(
        _ id: ObjectID, of expected: ObjectType, _ body: (UnsafeRawBufferPointer) throws(GitError) -> Result
    ) throws(GitError) -> Result {
        if let loose = try looseObjects.read(id) {
            guard loose.type == expected else {
                throw .wrongType(id, expected: expected.word, found: loose.type.word)
            }
            return try Self.withBytes(of: loose.content, body)
        }
        var object: OpaquePointer?
        var raw = id.raw
        do {
            try Library.check(git_odb_read(&object, objects, &raw), "read object", id.hex)
        } catch {
            guard case .call(_, _, _, let message) = error else { throw error }
            throw .missingObject(id, cause: message)
        }
        guard let object else { throw .missingObject(id, cause: "no data") }
        defer { git_odb_object_free(object) }
        let type = git_odb_object_type(object)
        guard type == expected.raw else {
            throw .wrongType(
                id, expected: expected.word,
                found: ObjectType(rawValue: Int32(type.rawValue))?.word ?? "\(type.rawValue)")
        }
        return try body(UnsafeRawBufferPointer(start: git_odb_object_data(object), count: git_odb_object_size(object)))
    }

    private static func withBytes<Result>(
        of content: [UInt8], _ body: (UnsafeRawBufferPointer) throws(GitError) -> Result
    ) throws(GitError) -> Result {
        let result = content.withUnsafeBytes { bytes in
            Swift.Result { () throws(GitError) in try body(bytes) }
        }
        return try result.get()
    }

    /// Returns how many bytes a file has, where possible without reading them.
    func size(ofBlob id: ObjectID) throws(GitError) -> Int {
        if let loose = try looseObjects.read(id) { return loose.content.count }
        return try header(of: id).size
    }

    /// Returns what an object is.
    func type(of id: ObjectID) throws(GitError) -> ObjectType {
        if let loose = try looseObjects.read(id) { return loose.type }
        let type = try header(of: id).type
        guard let known = ObjectType(rawValue: Int32(type.rawValue)) else {
            throw .malformed(id, what: "an object of no known type")
        }
        return known
    }

    private func header(of id: ObjectID) throws(GitError) -> (size: Int, type: git_object_t) {
        var (size, type) = (0, GIT_OBJECT_INVALID)
        var raw = id.raw
        do {
            try Library.check(git_odb_read_header(&size, &type, objects, &raw), "read the header of", id.hex)
        } catch {
            guard case .call(_, _, _, let message) = error else { throw error }
            throw .missingObject(id, cause: message)
        }
        return (size, type)
    }

    /// Whether the repository has the object, without a fetch from anywhere.
    func has(_ id: ObjectID) -> Bool {
        var raw = id.raw
        return git_odb_exists(objects, &raw) == 1
    }

    /// Returns a file's bytes.
    func blob(_ id: ObjectID) throws(GitError) -> [UInt8] {
        try withObject(id, of: .blob) { Array($0) }
    }

    /// Returns a directory's entries.
    func tree(_ id: ObjectID) throws(GitError) -> Tree {
        try withObject(id, of: .tree) { bytes throws(GitError) in try Tree(parsing: bytes, of: id) }
    }

    /// Returns a commit.
    func commit(_ id: ObjectID) throws(GitError) -> CommitRecord {
        try withObject(id, of: .commit) { bytes throws(GitError) in try CommitRecord(parsing: bytes, of: id) }
    }

    /// Returns a commit's tree, read without making text of the rest.
    func treeID(ofCommit id: ObjectID) throws(GitError) -> ObjectID {
        try withObject(id, of: .commit) { bytes throws(GitError) in
            var lines = HeaderLines(bytes)
            return try lines.tree(of: id)
        }
    }

    /// Returns the name that git gives to content, without storing it.
    static func name(of content: [UInt8], type: ObjectType) throws(GitError) -> ObjectID {
        var raw = git_oid()
        let code = content.withUnsafeBytes { git_odb_hash(&raw, $0.baseAddress, $0.count, type.raw) }
        try Library.check(code, "hash", "a \(type.word)")
        return ObjectID(raw)
    }
}

extension Repository {
    /// Returns a commit's parents: the only part that history needs, read without making text of the rest.
    func parents(of id: ObjectID) throws(GitError) -> [ObjectID] {
        try withObject(id, of: .commit) { bytes throws(GitError) in
            var parents: [ObjectID] = []
            // "tree " + 40 digits + newline, then "parent " + 40 digits + newline for each.
            var position = 46
            while position + 48 <= bytes.count, bytes[position] == UInt8(ascii: "p") {
                let digits = UnsafeRawBufferPointer(rebasing: bytes[(position + 7)..<(position + 47)])
                var raw = git_oid()
                guard let start = digits.baseAddress?.assumingMemoryBound(to: CChar.self),
                    git_oid_fromstrn(&raw, start, 40) == 0
                else { throw .malformed(id, what: "a parent that is no object id") }
                parents.append(ObjectID(raw))
                position += 48
            }
            return parents
        }
    }
}

extension Repository {
    /// Reads objects from one more directory as well; nothing is written to it or to the repository's configuration.
    func borrowObjects(at directory: String) throws(GitError) {
        try Library.check(git_odb_add_disk_alternate(objects, directory), "borrow the objects of", directory)
        looseObjects.add(directory)
        keepTimes()
    }
}
