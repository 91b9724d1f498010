package import Application
package import Domain

/// Reads code with the grammars that are built in.
package struct TreeSitterCodeReader: CodeReader {
    private let cache: any ContentCache
    private let jobs: Int

    /// Makes a reader that keeps what it reads in a cache, and reads some files at a time.
    package init(cache: any ContentCache = NoCache(), jobs: Int = 1) {
        self.cache = cache
        self.jobs = max(1, jobs)
    }

    package var languages: [Language] { Language.allCases.filter(FileReader.reads) }

    /// The parser.
    package static var parser: InstalledPart { InstalledPart("tree-sitter", version: CodeGrammars.core) }

    /// How each language is read.
    package static var readers: [InstalledReader] {
        Language.allCases.map { language in
            if let version = CodeGrammars.version(of: language) { return InstalledReader(language, .grammar(version)) }
            return InstalledReader(language, FileReader.reads(language) ? .scanner : .missing)
        }
    }

    package func facts(of files: [CodeFile]) async -> [FactsState] {
        let keys = files.map { FactsKey(of: $0) }
        let cached = await cache.load(keys.compactMap { $0?.cacheKey })
        var states = zip(files, keys).map { file, key -> FactsState? in
            guard let key else { return .absent }
            guard FileReader.reads(key.language) else { return .unread(.noReader(key.language)) }
            return cached[key.cacheKey].flatMap { FactsDecoder.state($0, key.language) }
        }
        let open = states.indices.filter { states[$0] == nil }
        let read = await readAll(open.map { files[$0] }, pending: FactsState.pending, Self.read)
        for (index, state) in zip(open, read) { states[index] = state }
        await keep(zip(open, read).map { (keys[$0], $1) })
        return states.map { $0 ?? .absent }
    }

    package func web(of files: [CodeFile]) async -> [WebState] {
        let keys = files.map { FactsKey.web(of: $0) }
        let cached = await cache.load(keys.compactMap(\.self))
        var states = keys.map { key in key.map { cached[$0].flatMap(FactsDecoder.webState) } ?? WebState.none }
        let open = states.indices.filter { states[$0] == nil }
        let read = await readAll(open.map { files[$0] }, pending: WebState.unread) { file in
            do {
                return WebReader.state(of: try await file.content(), at: file.path)
            } catch {
                return .unread
            }
        }
        var entries: [CacheKey: [UInt8]] = [:]
        for (index, state) in zip(open, read) {
            states[index] = state
            if let key = keys[index], let bytes = FactsEncoder.bytes(state) { entries[key] = bytes }
        }
        if !entries.isEmpty { await cache.store(entries) }
        return states.map { $0 ?? .unread }
    }

    private func keep(_ read: [(key: FactsKey?, state: FactsState)]) async {
        var entries: [CacheKey: [UInt8]] = [:]
        for (key, state) in read {
            guard let key, let bytes = FactsEncoder.bytes(state) else { continue }
            entries[key.cacheKey] = bytes
        }
        if !entries.isEmpty { await cache.store(entries) }
    }

    /// Reads files in as many tasks as there are jobs, each of which takes the next file when it is done with one.
    private func readAll<State: Sendable>(
        _ files: [CodeFile], pending: State, _ read: @escaping @Sendable (CodeFile) async -> State
    ) async -> [State] {
        guard files.count > 1, jobs > 1 else {
            var states: [State] = []
            for file in files { states.append(await read(file)) }
            return states
        }
        return await withTaskGroup(of: (Int, State).self) { group in
            var states = Array(repeating: pending, count: files.count)
            var next = 0
            func addNext() {
                guard next < files.count else { return }
                let (index, file) = (next, files[next])
                group.addTask { (index, await read(file)) }
                next += 1
            }
            for _ in 0..<jobs { addNext() }
            while let (index, state) = await group.next() {
                states[index] = state
                addNext()
            }
            return states
        }
    }

    @Sendable private static func read(_ file: CodeFile) async -> FactsState {
        do {
            return FileReader.state(of: try await file.content(), at: file.path)
        } catch {
            return .unread(.object(.reported("\(error)")))
        }
    }
}
