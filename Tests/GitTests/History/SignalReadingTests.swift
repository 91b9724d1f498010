import Application
import Domain
import TestSupport
import Testing

@testable import Git

@Suite("Reading what files hold") struct SignalReadingTests {
    @Test("Files that are there are read once, and others are left out")
    func reading() async throws {
        let repository = try TestRepository()
        try repository.commit(
            on: "main", message: "Start",
            files: ["a.py": "x = 1\nbp = Blueprint('a', __name__)\n", "b.py": "\u{0}Blueprint("])
        let cache = KeptValues()
        for _ in 0..<2 {
            let history = try GitHistory(repositoryPath: repository.path, cache: cache)
            let base = try await history.base(named: "main")
            let signals = await history.signals(of: ["a.py", "b.py", "c.py"], at: base.commit)
            #expect(signals == ["a.py": FileSignals(lines: [.route: 2]), "b.py": FileSignals()])
        }
        #expect(await cache.stored == 2)
    }

    @Test("What was kept is read as it was, and damage is nothing")
    func kept() {
        let signals = FileSignals(lines: [.route: 2, .outside: 70_000])
        #expect(CachedSignals(cached: CachedSignals(signals).cached)?.signals == signals)
        #expect(CachedSignals(cached: [1, 200, 1]) == nil)
        #expect(CachedSignals.key(.zero, at: "a.py") != CachedSignals.key(.zero, at: "a.js"))
    }
}

/// A cache in memory that counts what it is given.
private actor KeptValues: ContentCache {
    private var values: [CacheKey: [UInt8]] = [:]
    private(set) var stored = 0

    func load(_ keys: [CacheKey]) -> [CacheKey: [UInt8]] { values.filter { keys.contains($0.key) } }

    func store(_ entries: [CacheKey: [UInt8]]) {
        stored += entries.count
        values.merge(entries) { $1 }
    }

    var notes: [String] { [] }
}
