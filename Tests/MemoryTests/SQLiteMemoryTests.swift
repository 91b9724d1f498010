import Application
import Foundation
import Memory
import Testing

struct SQLiteMemoryTests {
    private let home: MemoryHome

    init() throws { home = try MemoryHome() }

    @Test func `a later run recalls what an earlier one remembered`() async throws {
        let entries = sampleEntries(500)
        await home.remember(entries)
        let memory = home.run()
        #expect(await memory.recall(Array(entries.keys)) == entries)
        #expect(await memory.notes == [])
    }

    @Test func `the run itself recalls what it remembered`() async throws {
        let entries = sampleEntries(10)
        let memory = home.run()
        await memory.remember(entries)
        #expect(await memory.recall(Array(entries.keys)) == entries)
    }

    @Test func `an unknown key is absent beside known ones`() async throws {
        let known = sampleEntries(10)
        let unknown = sampleEntries(10, seed: 2)
        await home.remember(known)
        #expect(await home.run().recall(Array(unknown.keys) + Array(known.keys)) == known)
    }

    @Test func `keys of any length and values of any size are kept apart`() async throws {
        let entries: [MemoryKey: [UInt8]] = [
            MemoryKey(kind: 0, bytes: []): [],
            MemoryKey(kind: 1, bytes: []): [1],
            MemoryKey(kind: 0, bytes: [1]): [2],
            MemoryKey(kind: 0, bytes: [1, 0]): [3],
            MemoryKey(kind: 0, bytes: [UInt8](repeating: 7, count: 9000)): [UInt8](repeating: 9, count: 300_000),
        ]
        await home.remember(entries)
        #expect(await home.run().recall(Array(entries.keys) + Array(entries.keys)) == entries)
    }

    @Test func `remembering again replaces the value`() async throws {
        let key = MemoryKey(kind: 1, bytes: [1, 2, 3])
        await home.remember([key: [1]])
        await home.remember([key: [2]])
        #expect(await home.run().recall([key]) == [key: [2]])
    }

    @Test func `another version of the engine finds nothing and leaves the first one's entries alone`() async throws {
        let entries = sampleEntries(50)
        await home.remember(entries)
        let other = home.run(engineVersion: "2")
        #expect(await other.recall(Array(entries.keys)) == [:])
        await other.remember(entries.mapValues { $0 + [0] })
        #expect(await home.run().recall(Array(entries.keys)) == entries)
        #expect(await home.run(engineVersion: "2").recall(Array(entries.keys)) == entries.mapValues { $0 + [0] })
    }

    @Test func `a run that asks nothing makes nothing`() async throws {
        let memory = home.run()
        #expect(await memory.recall([]) == [:])
        await memory.remember([:])
        #expect(try FileManager.default.contentsOfDirectory(atPath: home.path) == [])
    }

    @Test func `the cache is for its user alone and holds one file and a lock between runs`() async throws {
        await home.remember(sampleEntries(50))
        let mode = try FileManager.default.attributesOfItem(atPath: home.cache)[.posixPermissions] as? Int
        #expect(mode == 0o700)
        #expect(try home.files == ["memory.lock", "memory.sqlite"])
    }

    @Test func `XDG_CACHE_HOME counts before HOME`() async throws {
        let entries = sampleEntries(5)
        let environment = ["XDG_CACHE_HOME": home.path + "/deep/caches", "HOME": "/nowhere"]
        await SQLiteMemory(environment: environment, engineVersion: "1").remember(entries)
        #expect(FileManager.default.fileExists(atPath: home.path + "/deep/caches/orchestrate/memory.sqlite"))
        let memory = SQLiteMemory(environment: environment, engineVersion: "1")
        #expect(await memory.recall(Array(entries.keys)) == entries)
    }

    @Test func `a relative XDG_CACHE_HOME counts as none`() async throws {
        let entries = sampleEntries(5)
        let environment = ["XDG_CACHE_HOME": "caches", "HOME": home.path]
        await SQLiteMemory(environment: environment, engineVersion: "1").remember(entries)
        #expect(await home.run().recall(Array(entries.keys)) == entries)
    }

    @Test func `no memory knows nothing`() async {
        let entries = sampleEntries(5)
        let memory: any ContentMemory = NoMemory()
        await memory.remember(entries)
        #expect(await memory.recall(Array(entries.keys)) == [:])
        #expect(await memory.notes == [])
    }
}
