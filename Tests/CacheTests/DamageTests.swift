import Application
import Cache
import Foundation
import TestSupport
import Testing

/// What chance does to the file costs entries, never their truth.
struct DamageTests {
    private let entries = sampleEntries(300, sizes: 0...600)

    /// A file as a finished run leaves it, and one with its log as a killed run leaves them.
    private func cached() async throws -> (finished: [UInt8], killed: [UInt8], log: [UInt8]) {
        let home = try CacheHome()
        await home.store(entries)
        let finished = try home.bytes()
        let cache = home.run()
        await cache.store(sampleEntries(300, seed: 2, sizes: 0...600))
        return try withExtendedLifetime(cache) {
            (finished, try home.bytes(), try home.bytes(of: "cache.sqlite-wal"))
        }
    }

    @Test func `random damage never makes a wrong value`() async throws {
        let file = try await cached().finished
        var generator = SeededGenerator(seed: 7)
        var hits = 0
        for _ in 0..<250 {
            let home = try CacheHome()
            try home.replace(with: Damage.random(to: file, &generator))
            hits += try await checkTruth(home)
        }
        // Most damage leaves most entries; no hits at all would mean that the test tests nothing.
        #expect(hits > 5000)
    }

    @Test func `random damage to the log of a killed run never makes a wrong value`() async throws {
        let (_, file, log) = try await cached()
        var generator = SeededGenerator(seed: 8)
        for round in 0..<100 {
            let home = try CacheHome()
            try home.replace(with: round % 2 == 0 ? file : Damage.random(to: file, &generator))
            try home.replace("cache.sqlite-wal", with: Damage.random(to: log, &generator))
            try await _ = checkTruth(home)
        }
    }

    @Test func `a killed run loses nothing that it had cached`() async throws {
        let (_, file, log) = try await cached()
        let home = try CacheHome()
        try home.replace(with: file)
        try home.replace("cache.sqlite-wal", with: log)
        let later = sampleEntries(300, seed: 2, sizes: 0...600)
        let all = entries.merging(later) { $1 }
        #expect(await home.run().load(Array(all.keys)) == all)
    }

    @Test func `a file cut off anywhere never makes a wrong value`() async throws {
        let file = try await cached().finished
        for length in [0, 1, 15, 16, 99, 100, 101, 1000, 4095, 4096, 4097, 8192, file.count / 2, file.count - 1] {
            let home = try CacheHome()
            try home.replace(with: Array(file.prefix(length)))
            try await _ = checkTruth(home)
        }
    }

    @Test(arguments: ["", "Not a database, but long enough to be looked at.", String(repeating: "\0", count: 8192)])
    func `a file of something else is started afresh`(content: String) async throws {
        let home = try CacheHome()
        try home.replace(with: Array(content.utf8))
        let cache = home.run()
        #expect(await cache.load(Array(entries.keys)) == [:])
        await cache.store(entries)
        #expect(await home.run().load(Array(entries.keys)) == entries)
        #expect(await cache.notes == [])
    }

    @Test func `a file of another layout is started afresh`() async throws {
        var file = try await cached().finished
        // The last byte of the header's user version, by SQLite's file format.
        file[63] += 1
        let home = try CacheHome()
        try home.replace(with: file)
        #expect(await home.run().load(Array(entries.keys)) == [:])
        await home.store(entries)
        #expect(await home.run().load(Array(entries.keys)) == entries)
    }

    @Test func `a damaged file that another run has open is left to it`() async throws {
        let home = try CacheHome()
        await home.store(entries)
        let first = home.run()
        #expect(await first.load(Array(entries.keys)) == entries)
        try home.replace(with: [UInt8](repeating: 0xA5, count: 8192))
        let second = home.run()
        #expect(await second.load(Array(entries.keys)) == [:])
        await second.store(entries)
        #expect(await second.notes.map { $0.contains("in use by another run") } == [true])
        _ = await first.load([])
    }

    /// Loads, stores and loads again, and returns how many entries the damage had left.
    private func checkTruth(_ home: CacheHome) async throws -> Int {
        let cache = home.run()
        let found = await cache.load(Array(entries.keys))
        #expect(found.allSatisfy { entries[$0.key] == $0.value })
        await cache.store(entries)
        let kept = await cache.load(Array(entries.keys))
        #expect(kept.allSatisfy { entries[$0.key] == $0.value })
        return found.count
    }
}
