import CGit2
import Domain
import Foundation

/// A bare repository of our own in a temporary directory, which borrows the user's objects: git writes its trial merges
/// there and nowhere else.
final class ScratchRepository {
    // Always the same, so that a trial commit has the same id in every run: git puts it in the name of a file that has to
    // make way for a directory.
    private static let signature = "o <o@o> 1000000000 +0000"
    private let directory: TemporaryDirectory
    private let objects: OpaquePointer
    private var written: Set<ObjectID> = []
    private var attributesFiles: [[UInt8]: String] = [[]: "/dev/null"]

    /// Makes one that borrows the objects of a repository, and knows these drivers, without running any.
    init(borrowing repository: Repository, drivers: MergeDrivers = .none) throws(GitError) {
        Library.start()
        directory = try TemporaryDirectory(prefix: "orchestrate-merge")
        try directory.file("HEAD", holding: Array("ref: refs/heads/none\n".utf8))
        try directory.file("config", holding: Array((Self.configuration + drivers.harmlessConfiguration).utf8))
        try directory.subdirectory("refs/heads")
        try directory.subdirectory("objects/info")
        try directory.subdirectory("info")
        let boundary = try repository.shallowBoundary().map { $0.hex + "\n" }.sorted().joined()
        if !boundary.isEmpty { try directory.file("shallow", holding: Array(boundary.utf8)) }
        var handle: OpaquePointer?
        try Library.check(git_odb_open(&handle, Self.objectPath(directory)), "open", directory.url.path)
        guard let handle else { throw .file(path: directory.url.path, cause: "no object database") }
        objects = handle
        // Only now, so that the handle for writing does not know them: libgit2 touches the file of an object that it is
        // asked to write and already has, and the user's files stay as they are.
        let borrowed = repository.commonDirectory + "objects\n"
        try directory.file("objects/info/alternates", holding: Array(borrowed.utf8))
    }

    deinit { git_odb_free(objects) }

    /// Attributes come from where whoever asks says, and what lives for seconds isn't worth compressing.
    private static let configuration = """
        [core]
            repositoryformatversion = 0
            bare = true
            attributesFile = /dev/null
            looseCompression = 0

        """

    /// The repository's directory.
    var path: String { directory.url.path }

    /// Where git leaves what it makes.
    var objectPath: String { Self.objectPath(directory) }

    /// Returns a file of this text, for `core.attributesFile`.
    func attributesFile(holding attributes: [UInt8]) throws(GitError) -> String {
        if let known = attributesFiles[attributes] { return known }
        let file = try directory.file("info/attributes-\(attributesFiles.count)", holding: attributes).path
        attributesFiles[attributes] = file
        return file
    }

    /// Makes these the attributes of whoever names no other.
    func setOwnAttributes(_ attributes: [UInt8]) throws(GitError) {
        try directory.file("info/attributes", holding: attributes)
    }

    /// Writes the commit that has the tree and the history of the state's commits, unless that is a commit that there is.
    func commit(of state: [ObjectID], tree: ObjectID, from store: ObjectStore) throws(GitError) -> ObjectID {
        if state.count == 1 {
            let own = try store.treeID(ofCommit: state[0])
            if own == tree { return state[0] }
        }
        return try commit(tree: tree, parents: state, from: store)
    }

    /// Writes a commit with what it needs of memory.
    func commit(tree: ObjectID, parents: [ObjectID], from store: ObjectStore) throws(GitError) -> ObjectID {
        try write(tree, from: store)
        let parents = parents.map { "parent \($0.hex)\n" }.joined()
        let text = "tree \(tree.hex)\n\(parents)author \(Self.signature)\ncommitter \(Self.signature)\n\nm\n"
        return try write(Array(text.utf8), .commit)
    }

    /// Writes an object with all below it that only memory has.
    func write(_ id: ObjectID, from store: ObjectStore) throws(GitError) {
        guard written.insert(id).inserted, let object = store.scratchObject(id) else { return }
        try write(object.content, object.type)
        guard object.type == .tree else { return }
        for entry in try store.tree(id).entries where !entry.isSubmodule { try write(entry.id, from: store) }
    }

    @discardableResult
    private func write(_ content: [UInt8], _ type: ObjectType) throws(GitError) -> ObjectID {
        var raw = git_oid()
        let code = content.withUnsafeBytes { git_odb_write(&raw, objects, $0.baseAddress, $0.count, type.raw) }
        try Library.check(code, "write a trial \(type.word) to", path)
        return ObjectID(raw)
    }

    private static func objectPath(_ directory: TemporaryDirectory) -> String {
        directory.url.appendingPathComponent("objects").path
    }
}
