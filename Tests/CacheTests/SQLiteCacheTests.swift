import Application
import Cache
import Foundation
import Testing

struct SQLiteCacheTests {
    private let home: CacheHome

    init() throws { home = try CacheHome() }

    @Test func `a later run loads what an earlier one stored`() async throws {
        let entries = sampleEntries(500)
        await home.store(entries)
        let cache = home.run()
        #expect(await cache.load(Array(entries.keys)) == entries)
        #expect(await cache.notes == [])
    }

    @Test func `the run itself loads what it stored`() async throws {
        let entries = sampleEntries(10)
        let cache = home.run()
        await cache.store(entries)
        #expect(await cache.load(Array(entries.keys)) == entries)
    }

    @Test func `an unknown key is absent beside known ones`() async throws {
        let known = sampleEntries(10)
        let unknown = sampleEntries(10, seed: 2)
        await home.store(known)
        #expect(await home.run().load(Array(unknown.keys) + Array(known.keys)) == known)
    }

    @Test func `keys of any length and values of any size are kept apart`() async throws {
        let entries: [CacheKey: [UInt8]] = [
            CacheKey(kind: 0, bytes: []): [],
            CacheKey(kind: 1, bytes: []): [1],
            CacheKey(kind: 0, bytes: [1]): [2],
            CacheKey(kind: 0, bytes: [1, 0]): [3],
            CacheKey(kind: 0, bytes: [UInt8](repeating: 7, count: 9000)): [UInt8](repeating: 9, count: 300_000),
        ]
        await home.store(entries)
        #expect(await home.run().load(Array(entries.keys) + Array(entries.keys)) == entries)
    }

    @Test func `storing again replaces the value`() async throws {
        let key = CacheKey(kind: 1, bytes: [1, 2, 3])
        await home.store([key: [1]])
        await home.store([key: [2]])
        #expect(await home.run().load([key]) == [key: [2]])
    }

    @Test func `another version of the engine finds nothing and leaves the first one's entries alone`() async throws {
        let entries = sampleEntries(50)
        await home.store(entries)
        let other = home.run(engineVersion: "2")
        #expect(await other.load(Array(entries.keys)) == [:])
        await other.store(entries.mapValues { $0 + [0] })
        #expect(await home.run().load(Array(entries.keys)) == entries)
        #expect(await home.run(engineVersion: "2").load(Array(entries.keys)) == entries.mapValues { $0 + [0] })
    }

    @Test func `a run that asks nothing makes nothing`() async throws {
        let cache = home.run()
        #expect(await cache.load([]) == [:])
        await cache.store([:])
        #expect(try FileManager.default.contentsOfDirectory(atPath: home.path) == [])
    }

    @Test func `the cache is for its user alone and holds one file and a lock between runs`() async throws {
        await home.store(sampleEntries(50))
        let mode = try FileManager.default.attributesOfItem(atPath: home.cache)[.posixPermissions] as? Int
        #expect(mode == 0o700)
        #expect(try home.files == ["cache.lock", "cache.sqlite"])
    }

    @Test func `XDG_CACHE_HOME counts before HOME`() async throws {
        let entries = sampleEntries(5)
        let environment = ["XDG_CACHE_HOME": home.path + "/deep/caches", "HOME": "/nowhere"]
        await SQLiteCache(environment: environment, engineVersion: "1").store(entries)
        #expect(FileManager.default.fileExists(atPath: home.path + "/deep/caches/orchestrate/cache.sqlite"))
        let cache = SQLiteCache(environment: environment, engineVersion: "1")
        #expect(await cache.load(Array(entries.keys)) == entries)
    }

    @Test func `a relative XDG_CACHE_HOME counts as none`() async throws {
        let entries = sampleEntries(5)
        let environment = ["XDG_CACHE_HOME": "caches", "HOME": home.path]
        await SQLiteCache(environment: environment, engineVersion: "1").store(entries)
        #expect(await home.run().load(Array(entries.keys)) == entries)
    }

    @Test func `no cache knows nothing`() async {
        let entries = sampleEntries(5)
        let cache: any ContentCache = NoCache()
        await cache.store(entries)
        #expect(await cache.load(Array(entries.keys)) == [:])
        #expect(await cache.notes == [])
    }
}
