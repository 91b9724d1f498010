import Domain

/// Trees as the rules of addresses see them: each file read once, and the routes made once where several trees have the same.
actor WebTrees {
    private let trees: CodeTrees
    private let contents: any TreeContents
    private let reader: any CodeReader
    private let base: ObjectID
    private var states: [PlacedBlob: WebState] = [:]
    private var sites: [ObjectID: WebSite] = [:]

    /// A blob, and the language in which it is read.
    private struct PlacedBlob: Hashable {
        let blob: ObjectID
        let language: Language
    }

    init(trees: CodeTrees, contents: any TreeContents, reader: any CodeReader, base: ObjectID) {
        self.trees = trees
        self.contents = contents
        self.reader = reader
        self.base = base
    }

    /// Returns what the files of a tree say of addresses.
    ///
    /// - Throws: when the tree can't be read.
    func site(of tree: ObjectID) async throws -> WebSite {
        if let site = sites[tree] { return site }
        let site = tree == base ? try await whole(tree) : try await changed(tree)
        sites[tree] = site
        return site
    }

    private func whole(_ tree: ObjectID) async throws -> WebSite {
        let files = try await trees.files(of: tree)
        let blobs = files.paths.compactMap { path in files.blob(at: path).map { (path, $0) } }
        let states = await read(blobs)
        return try await trees.looking(into: tree) { code, wanted in WebSite(of: states, in: code, &wanted) }
    }

    private func changed(_ tree: ObjectID) async throws -> WebSite {
        let site = try await site(of: base)
        let changes = try await contents.changes(from: base, to: tree)
        let read = await read(changes.compactMap { path, blob in blob.map { (path, $0) } })
        var states = site.files
        var isSame = true
        for path in changes.keys {
            if WebSite.hasRoutes(path, before: states[path], after: read[path]) { isSame = false }
            states[path] = read[path]
        }
        let (all, table) = (states, isSame ? site.table : nil)
        return try await trees.looking(into: tree) { code, wanted in
            WebSite(of: all, in: code, knowing: table, &wanted)
        }
    }

    /// Returns what files say that say anything.
    private func read(_ files: [(path: RepositoryPath, blob: ObjectID)]) async -> [RepositoryPath: WebState] {
        var placed: [(path: RepositoryPath, key: PlacedBlob)] = []
        for (path, blob) in files {
            guard let language = Language(of: path) else { continue }
            placed.append((path, PlacedBlob(blob: blob, language: language)))
        }
        let contents = contents
        let open = placed.filter { states[$0.key] == nil }.sorted { $0.path < $1.path }
        let found = await reader.web(
            of: open.map { path, key in
                CodeFile(path: path, blob: key.blob) { try await contents.content(of: key.blob) }
            })
        for (file, state) in zip(open, found) { states[file.key] = state }
        var result: [RepositoryPath: WebState] = [:]
        for (path, key) in placed {
            if let state = states[key], state != .none { result[path] = state }
        }
        return result
    }
}
