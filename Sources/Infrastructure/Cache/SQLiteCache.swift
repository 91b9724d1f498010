package import Application

/// A cache in a file of the user's cache directory, which is opened when it is first needed and shared with other runs.
///
/// Whatever ails the file costs time and nothing else: a damaged entry is not known, a damaged file is started afresh, and
/// where there can be no file the run goes on without one and says so in `notes`.
package actor SQLiteCache: ContentCache {
    /// What there is to work with.
    private enum State {
        case unopened
        case opened(CacheFile)
        case unusable
    }

    private let environment: [String: String]
    private let format: EntryFormat
    private let byteLimit: Int
    private var state = State.unopened

    /// What a reader must know of the cache: why it could not be used, in one sentence.
    package private(set) var notes: [String] = []

    /// Makes a cache; nothing is opened yet.
    ///
    /// - Parameters:
    ///   - environment: Where `XDG_CACHE_HOME` and `HOME` are looked up.
    ///   - engineVersion: Names how values are worked out. What another version stored is not found.
    ///   - byteLimit: How large the file may become.
    package init(environment: [String: String], engineVersion: String, byteLimit: Int = 256 << 20) {
        self.environment = environment
        self.format = EntryFormat(engineVersion: engineVersion)
        self.byteLimit = byteLimit
    }

    /// Returns what is stored under the keys; a key without a value is absent.
    package func load(_ keys: [CacheKey]) -> [CacheKey: [UInt8]] {
        guard !keys.isEmpty else { return [:] }
        return use { entries throws(CacheError) in try entries.load(keys) } ?? [:]
    }

    /// Stores values. When the file is full, what was not used for the longest time makes room.
    package func store(_ entries: [CacheKey: [UInt8]]) {
        guard !entries.isEmpty else { return }
        use { file throws(CacheError) in try file.store(entries) }
    }

    /// Works with the file. A damaged one is started afresh, once; any other trouble ends its use in this run.
    @discardableResult
    private func use<Result>(_ work: (EntryTable) throws(CacheError) -> Result) -> Result? {
        do throws(CacheError) {
            guard let file = try opened() else { return nil }
            do throws(CacheError) {
                return try work(file.entries())
            } catch {
                guard error.isDamage else { throw error }
                try file.startAfresh(because: error)
                return try work(file.entries())
            }
        } catch {
            state = .unusable
            notes.append(error.description)
            return nil
        }
    }

    private func opened() throws(CacheError) -> CacheFile? {
        switch state {
        case .unusable: return nil
        case .opened(let file): return file
        case .unopened:
            let directory = try CacheDirectory(environment: environment)
            let file = try CacheFile(directory: directory, format: format, byteLimit: byteLimit)
            state = .opened(file)
            return file
        }
    }
}
