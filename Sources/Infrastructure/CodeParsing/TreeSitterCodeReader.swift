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
        let read = await readAll(open.map { files[$0] })
        for (index, state) in zip(open, read) { states[index] = state }
        await keep(zip(open, read).map { (keys[$0], $1) })
        return states.map { $0 ?? .absent }
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
    private func readAll(_ files: [CodeFile]) async -> [FactsState] {
        guard files.count > 1, jobs > 1 else {
            var states: [FactsState] = []
            for file in files { states.append(await Self.read(file)) }
            return states
        }
        return await withTaskGroup(of: (Int, FactsState).self) { group in
            var states: [FactsState] = Array(repeating: .pending, count: files.count)
            var next = 0
            func addNext() {
                guard next < files.count else { return }
                let (index, file) = (next, files[next])
                group.addTask { (index, await Self.read(file)) }
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

    private static func read(_ file: CodeFile) async -> FactsState {
        do {
            return FileReader.state(of: try await file.content(), at: file.path)
        } catch {
            return .unread(.object(.reported("\(error)")))
        }
    }
}
