import Domain

/// Trees as rules see them, with what has been read of their files: each blob once, however many trees have it.
actor CodeTrees {
    private static let mostResolvers = 12
    let contents: any TreeContents
    let reader: any CodeReader
    private let roots: [RepositoryPath]
    let base: ObjectID
    /// What files say of addresses, and what that comes to in trees.
    var web = WebTrees()
    private var files: [ObjectID: TreeFiles] = [:]
    private var known: [ObjectID: FactsState] = [:]
    private var names = NameTables()
    /// What was looked up in the trees that were asked about last, and in the base's.
    private var resolvers: [ObjectID: Resolver] = [:]
    private var kept: [ObjectID] = []
    private var graphs: [ObjectID: MigrationGraph] = [:]
    /// What files say as migrations, by path and blob: a file's name is part of that.
    private var migrations: [CodeBlob: MigrationReading] = [:]

    /// A blob where it stands.
    private struct CodeBlob: Hashable {
        let path: RepositoryPath
        let blob: ObjectID
    }

    /// Makes them; most trees differ from the base's in few files.
    init(contents: any TreeContents, reader: any CodeReader, roots: [RepositoryPath], base: ObjectID) {
        self.contents = contents
        self.reader = reader
        self.roots = roots
        self.base = base
    }

    /// Returns the files of a tree.
    func files(of tree: ObjectID) async throws -> TreeFiles {
        if let found = files[tree] { return found }
        let found =
            tree == base
            ? TreeFiles(try await contents.files(of: tree))
            : try await files(of: base).changing(contents.changes(from: base, to: tree))
        files[tree] = found
        return found
    }

    /// Returns the files of a second tree that differ from the first one's.
    func changes(from first: ObjectID, to second: ObjectID) async throws -> Set<RepositoryPath> {
        first == second ? [] : Set(try await contents.changes(from: first, to: second).keys)
    }

    /// Returns a tree with all that was read so far.
    func tree(_ id: ObjectID) async throws -> CodeTree {
        CodeTree(try await files(of: id), roots: roots, knowing: known)
    }

    /// Returns what rules find in some files of a tree, reading what they ask for.
    func violations(of rules: [Rule], at paths: [RepositoryPath], in tree: ObjectID) async throws -> [Violation] {
        guard !paths.isEmpty, !rules.isEmpty else { return [] }
        return try await looking(into: tree) { resolver in rules.flatMap { $0.violations(paths, &resolver) } }
    }

    /// Returns what somebody finds in a tree, reading what they ask for.
    func looking<Found: Sendable>(
        into tree: ObjectID, find: @Sendable (inout Resolver) -> Found
    ) async throws -> Found {
        while true {
            var resolver = try await resolver(for: tree)
            let found = find(&resolver)
            if resolver.names.count > names.count { names = resolver.names }
            if resolver.wanted.files.isEmpty {
                keep(resolver, for: tree)
                return found
            }
            await read(resolver.wanted)
        }
    }

    /// Takes what was looked up in a tree out of what is kept, or begins anew.
    private func resolver(for tree: ObjectID) async throws -> Resolver {
        let code = try await self.tree(tree)
        guard var kept = resolvers.removeValue(forKey: tree) else { return Resolver(code, knowing: names) }
        kept.goOn(in: code)
        return kept
    }

    /// Keeps what was looked up in a tree, for the trees that are asked about most.
    private func keep(_ resolver: Resolver, for tree: ObjectID) {
        resolvers[tree] = resolver
        if tree != base {
            kept.removeAll { $0 == tree }
            kept.append(tree)
        }
        if kept.count > Self.mostResolvers { resolvers[kept.removeFirst()] = nil }
    }

    /// Returns the migrations of a tree.
    func graph(of tree: ObjectID) async throws -> MigrationGraph {
        if let graph = graphs[tree] { return graph }
        let graph: MigrationGraph
        if tree == base {
            let all = try await files(of: tree)
            let paths = all.paths.filter(MigrationPaths.isCandidate)
            let blobs = paths.compactMap { path in all.blob(at: path).map { (path, $0) } }
            graph = MigrationGraph(of: []).changing(try await readings(Dictionary(uniqueKeysWithValues: blobs)))
        } else {
            let changes = try await contents.changes(from: base, to: tree).filter { MigrationPaths.isCandidate($0.key) }
            graph = try await self.graph(of: base).changing(readings(changes))
        }
        graphs[tree] = graph
        return graph
    }

    /// Returns the files that may be migrations and can't be read, of some of a tree.
    func unreadMigrations(
        among paths: some Collection<RepositoryPath>, in tree: ObjectID
    ) async throws -> [RepositoryPath: UnreadCause] {
        let files = try await files(of: tree)
        var unread: [RepositoryPath: UnreadCause] = [:]
        for path in paths {
            guard let blob = files.blob(at: path),
                case .unread(let cause) = migrations[CodeBlob(path: path, blob: blob)]
            else { continue }
            unread[path] = cause
        }
        return unread
    }

    private func readings(_ files: [RepositoryPath: ObjectID?]) async throws -> [RepositoryPath: MigrationReading] {
        var readings: [RepositoryPath: MigrationReading] = [:]
        for (path, blob) in files {
            guard let blob else {
                readings[path] = MigrationReading.none
                continue
            }
            let key = CodeBlob(path: path, blob: blob)
            if migrations[key] == nil { migrations[key] = await read(path, blob) }
            readings[path] = migrations[key]
        }
        return readings
    }

    private func read(_ path: RepositoryPath, _ blob: ObjectID) async -> MigrationReading {
        do {
            return MigrationReader.read(path, try await contents.content(of: blob))
        } catch {
            return .unread(.object(.reported("\(error)")))
        }
    }

    /// Returns what is known of some files of a tree, having read them.
    func states(of paths: some Collection<RepositoryPath>, in tree: ObjectID) async throws -> [RepositoryPath:
        FactsState]
    {
        var wanted = WantedFiles()
        let unread = try await self.tree(tree)
        for path in paths { _ = unread.state(of: path, &wanted) }
        await read(wanted)
        let code = try await self.tree(tree)
        return Dictionary(uniqueKeysWithValues: Set(paths).map { ($0, code.state(of: $0, &wanted)) })
    }

    /// Returns what a file of a commit says; nil where there is none, or it can't be read.
    func facts(of path: RepositoryPath, atCommit commit: ObjectID) async throws -> FileFacts? {
        try await states(of: [path], in: contents.tree(ofCommit: commit))[path]?.facts
    }

    /// Returns what is known of those files among some that are read at all, as two trees have them, by path.
    func states(
        of paths: some Collection<RepositoryPath>, from first: ObjectID, to second: ObjectID
    ) async throws -> [(path: RepositoryPath, before: FactsState, after: FactsState)] {
        let read = paths.filter { Language(of: $0) != nil }
        let (before, after) = (try await states(of: read, in: first), try await states(of: read, in: second))
        return read.map { ($0, before[$0] ?? .absent, after[$0] ?? .absent) }
    }

    /// Returns those violations that none of some trees has, each once.
    ///
    /// A tree is looked into only for what none before it has: most of what a merge has, its base has as well.
    func new(
        _ violations: [Violation], beside trees: [ObjectID], of rules: [Rule], at paths: [RepositoryPath]
    ) async throws -> [Violation] {
        try await new(violations, beside: trees) { left, tree in
            let files = try await files(of: tree)
            let open = Set(left.flatMap { $0.places.prefix(1).map(\.path) })
            // A file that the tree lacks may have another name there: then any of them can have the violation.
            let mayBeMoved = open.contains { files.blob(at: $0) == nil }
            let names = Set(left.map(\.rule))
            return try await self.violations(
                of: rules.filter { names.contains($0.name) }, at: mayBeMoved ? paths : open.sorted(), in: tree)
        }
    }

    /// Returns those violations that none of some trees has, each once; `find` returns what of them a tree has.
    func new(
        _ violations: [Violation], beside trees: [ObjectID],
        find: (_ left: [Violation], _ tree: ObjectID) async throws -> [Violation]
    ) async throws -> [Violation] {
        var left = violations
        for tree in trees where !left.isEmpty {
            let broken = try await find(left, tree)
            let files = try await files(of: tree)
            left = IntegrationDelta.violations(of: left, beside: [IntegrationDelta.Side(broken, in: files)])
        }
        return IntegrationDelta.violations(of: left, beside: [])
    }

    /// Returns the migrations of some trees.
    func graphs(of trees: [ObjectID]) async throws -> [MigrationGraph] {
        var graphs: [MigrationGraph] = []
        for tree in trees { graphs.append(try await graph(of: tree)) }
        return graphs
    }

    /// Returns a file of a tree as lines; nil where there is none, or it can't be read.
    func text(of path: RepositoryPath, in tree: ObjectID) async throws -> Text? {
        guard let blob = try await files(of: tree).blob(at: path) else { return nil }
        do {
            return Text(try await contents.content(of: blob))
        } catch {
            // Only the words of a report hang on it: a place is shown without its line.
            return nil
        }
    }

    /// Whether a comment at the place of a violation, or on the line above it, keeps its rule quiet there.
    func isIgnored(_ violation: Violation, in tree: ObjectID) async throws -> Bool {
        guard let place = violation.places.first, let line = place.line,
            let text = try await text(of: place.path, in: tree)
        else { return false }
        return [line, line - 1].compactMap(text.line).compactMap { IgnoreComment(in: $0) }.contains {
            $0.rules.contains(violation.rule)
        }
    }

    private func read(_ wanted: WantedFiles) async {
        guard !wanted.files.isEmpty else { return }
        let contents = contents
        let open = wanted.files.sorted { $0.key < $1.key }
        let files = open.map { path, blob in
            CodeFile(path: path, blob: blob) { try await contents.content(of: blob) }
        }
        for (file, state) in zip(files, await reader.facts(of: files)) { known[file.blob] = state }
    }
}
