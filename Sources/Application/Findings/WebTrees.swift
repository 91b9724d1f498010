import Domain

/// What was read of what files say of addresses, and what that comes to in trees.
struct WebTrees {
    /// What each blob says, in the language in which it is read.
    var states: [PlacedBlob: WebState] = [:]
    /// The routes and links of trees.
    var sites: [ObjectID: WebSite] = [:]

    /// A blob, and the language in which it is read.
    struct PlacedBlob: Hashable {
        let blob: ObjectID
        let language: Language
    }
}

extension CodeTrees {
    /// Returns what the files of a tree say of addresses: the routes are made once where several trees have the same.
    ///
    /// - Throws: when the tree can't be read.
    func site(of tree: ObjectID) async throws -> WebSite {
        if let site = web.sites[tree] { return site }
        let site = tree == base ? try await wholeSite(of: tree) : try await changedSite(of: tree)
        web.sites[tree] = site
        return site
    }

    /// Returns them of several trees, with their files.
    ///
    /// - Throws: when a tree can't be read.
    func sites(of trees: [ObjectID]) async throws -> [(site: WebSite, files: TreeFiles)] {
        var sites: [(site: WebSite, files: TreeFiles)] = []
        for tree in trees { sites.append((try await site(of: tree), try await files(of: tree))) }
        return sites
    }

    private func wholeSite(of tree: ObjectID) async throws -> WebSite {
        let files = try await files(of: tree)
        let blobs = files.paths.compactMap { path in files.blob(at: path).map { (path, $0) } }
        let states = await web(of: blobs)
        return try await looking(into: tree) { resolver in WebSite(of: states, &resolver) }
    }

    private func changedSite(of tree: ObjectID) async throws -> WebSite {
        let site = try await site(of: base)
        let changes = try await contents.changes(from: base, to: tree)
        let read = await web(of: changes.compactMap { path, blob in blob.map { (path, $0) } })
        let states = changes.keys.reduce(into: site.files) { $0[$1] = read[$1] }
        return try await looking(into: tree) { resolver in
            WebSite(of: states, beside: site, changing: Set(changes.keys), &resolver)
        }
    }

    /// Returns what files say that say anything.
    private func web(of files: [(path: RepositoryPath, blob: ObjectID)]) async -> [RepositoryPath: WebState] {
        var placed: [(path: RepositoryPath, key: WebTrees.PlacedBlob)] = []
        for (path, blob) in files {
            guard let language = Language(of: path) else { continue }
            placed.append((path, WebTrees.PlacedBlob(blob: blob, language: language)))
        }
        let contents = contents
        let open = placed.filter { web.states[$0.key] == nil }.sorted { $0.path < $1.path }
        let found = await reader.web(
            of: open.map { path, key in
                CodeFile(path: path, blob: key.blob) { try await contents.content(of: key.blob) }
            })
        for (file, state) in zip(open, found) { web.states[file.key] = state }
        var result: [RepositoryPath: WebState] = [:]
        for (path, key) in placed {
            if let state = web.states[key], state != WebState.none { result[path] = state }
        }
        return result
    }
}
