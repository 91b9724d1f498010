import Domain

/// A repository's objects and those in memory as one, each parsed once. It belongs to one task, as its repository does.
final class ObjectStore {
    private let repository: Repository
    private var scratch = ScratchObjects()
    private var fresh = ScratchObjects()
    private var trees: [ObjectID: Tree] = [:]
    private var binaries: [ObjectID: Bool] = [:]
    private var commitTrees: [ObjectID: ObjectID] = [:]
    private var texts: [ObjectID: Text] = [:]
    private var diffs: [BlobPair: LineDiff?] = [:]
    private var candidates: [BlobPair: RenameCandidates] = [:]
    private var signatures: [ObjectID: ContentSignature] = [:]
    private var sizes: [ObjectID: Int] = [:]
    private var weights: [ObjectID: LineWeights] = [:]

    init(repository: Repository) { self.repository = repository }

    /// Whether files may be missing, for a remote promised them.
    private(set) lazy var mayLackFiles = repository.isPartialClone

    /// Takes in what other stores made.
    func adopt(_ other: ScratchObjects) { scratch.merge(other) }

    /// Returns what was made here since the last call.
    func takeFreshObjects() -> ScratchObjects {
        defer { fresh = ScratchObjects() }
        return fresh
    }

    /// Returns a directory's entries; nil stands for the empty directory.
    func tree(_ id: ObjectID?) throws(GitError) -> Tree {
        guard let id else { return .empty }
        if let known = trees[id] ?? scratch.trees[id] { return known }
        let tree = try repository.tree(id)
        trees[id] = tree
        return tree
    }

    /// Returns what stands at a path, nil where nothing does.
    func entry(at path: RepositoryPath, in root: ObjectID) throws(GitError) -> TreeEntry? {
        let parts = path.bytes.split(separator: UInt8(ascii: "/"))
        var directory = try tree(root)
        for part in parts.dropLast() {
            guard let entry = directory.entry(named: part), entry.isTree else { return nil }
            directory = try tree(entry.id)
        }
        return parts.last.flatMap { directory.entry(named: $0) }
    }

    /// Returns the content of the plain file at a path, nil where the tree has none there.
    func file(at path: RepositoryPath, in root: ObjectID) throws(GitError) -> [UInt8]? {
        guard let file = try entry(at: path, in: root), file.isRegularFile else { return nil }
        return try blob(file.id)
    }

    /// Returns the tree of a commit.
    func treeID(ofCommit id: ObjectID) throws(GitError) -> ObjectID {
        if let known = commitTrees[id] { return known }
        let tree = try repository.treeID(ofCommit: id)
        commitTrees[id] = tree
        return tree
    }

    /// Reads objects from one more directory, where git left its results.
    func borrowObjects(at directory: String) throws(GitError) { try repository.borrowObjects(at: directory) }

    /// Returns a file's bytes.
    func blob(_ id: ObjectID) throws(GitError) -> [UInt8] {
        if let made = scratch.blobs[id] { return made }
        return try repository.blob(id)
    }

    /// Whether git takes a file for binary: a NUL stands in its first 8,000 bytes.
    func isBinary(_ id: ObjectID) throws(GitError) -> Bool {
        if let known = binaries[id] { return known }
        let content = try blob(id)
        let isBinary = Text.isBinary(content)
        binaries[id] = isBinary
        return isBinary
    }

    /// Returns a file as lines, nil where git takes it for binary; no file is the empty text.
    func mergeableText(_ id: ObjectID?) throws(GitError) -> Text? {
        guard let id else { return Text([]) }
        if let known = texts[id] { return known }
        if binaries[id] == true { return nil }
        let content = try blob(id)
        let isBinary = Text.isBinary(content)
        binaries[id] = isBinary
        guard !isBinary else { return nil }
        let text = Text(content)
        texts[id] = text
        return text
    }

    /// Returns the diff of two files where it is known already: then neither is binary.
    func knownDiff(_ pair: BlobPair) -> LineDiff? { diffs[pair] ?? nil }

    /// Takes in a diff that an earlier run made.
    func adopt(_ diff: LineDiff, for pair: BlobPair) { diffs[pair] = .some(diff) }

    /// Returns the diff of two files; nil where one is binary, or it is not decided here.
    func diff(_ pair: BlobPair) throws(GitError) -> LineDiff? {
        if let known = diffs[pair] { return known }
        guard let base = try mergeableText(pair.base), let side = try mergeableText(pair.side) else { return nil }
        return diff(pair, base, side)
    }

    /// Returns the share of the larger of two files that both have, in percent; 0 where a content is not here.
    func likeness(of one: ObjectID, to other: ObjectID) throws(GitError) -> Int {
        do throws(GitError) { return try weight(one).likeness(to: weight(other)) } catch .missingObject { return 0 }
    }

    private func weight(_ id: ObjectID) throws(GitError) -> LineWeights {
        if let known = weights[id] { return known }
        let weight = LineWeights(try blob(id))
        weights[id] = weight
        return weight
    }

    /// Returns what is kept in memory under a name: a directory or a file, serialized; nil where nothing is.
    func scratchObject(_ id: ObjectID) -> (type: ObjectType, content: [UInt8])? {
        if let tree = scratch.trees[id] { return (.tree, tree.serialized) }
        return scratch.blobs[id].map { (.blob, $0) }
    }

    /// Returns the diff of two texts by their names, nil where it is not decided here.
    func diff(_ pair: BlobPair, _ baseText: Text, _ sideText: Text) -> LineDiff? {
        if let known = diffs[pair] { return known }
        let diff = LineDiff.between(baseText, sideText)
        diffs[pair] = .some(diff)
        return diff
    }

    /// Returns what went and what came on the way from one tree to another.
    func renameCandidates(from base: ObjectID, to side: ObjectID) throws(GitError) -> RenameCandidates {
        let pair = BlobPair(base: base, side: side)
        if let known = candidates[pair] { return known }
        let found = RenameCandidates(try Footprint(from: base, to: side, in: self))
        candidates[pair] = found
        return found
    }

    /// Returns how alike two files are, 0 where their sizes alone rule out the least score that counts.
    func score(of source: ObjectID, _ target: ObjectID, least: Int) throws(GitError) -> ClosedRange<Int> {
        guard !Similarity.isOutOfReach(try size(source), try size(target), least: least) else { return 0...0 }
        return Similarity.score(try signature(source), try signature(target), least: least)
    }

    private func size(_ id: ObjectID) throws(GitError) -> Int {
        if let known = sizes[id] { return known }
        let size = if let made = scratch.blobs[id] { made.count } else { try repository.size(ofBlob: id) }
        sizes[id] = size
        return size
    }

    private func signature(_ id: ObjectID) throws(GitError) -> ContentSignature {
        if let known = signatures[id] { return known }
        let signature = ContentSignature(try blob(id))
        signatures[id] = signature
        return signature
    }

    /// Keeps a directory in memory and returns its name.
    func store(_ tree: Tree) throws(GitError) -> ObjectID {
        let id = try Repository.name(of: tree.serialized, type: .tree)
        scratch.trees[id] = tree
        fresh.trees[id] = tree
        return id
    }

    /// Keeps a file in memory and returns its name.
    func store(_ content: [UInt8]) throws(GitError) -> ObjectID {
        let id = try Repository.name(of: content, type: .blob)
        scratch.blobs[id] = content
        fresh.blobs[id] = content
        return id
    }
}
