import Application
import Foundation
import Memory
import TestSupport
import Testing

/// What chance does to the file costs entries, never their truth.
struct DamageTests {
    private let entries = sampleEntries(300, sizes: 0...600)

    /// A file as a finished run leaves it, and one with its log as a killed run leaves them.
    private func remembered() async throws -> (finished: [UInt8], killed: [UInt8], log: [UInt8]) {
        let home = try MemoryHome()
        await home.remember(entries)
        let finished = try home.bytes()
        let memory = home.run()
        await memory.remember(sampleEntries(300, seed: 2, sizes: 0...600))
        return try withExtendedLifetime(memory) {
            (finished, try home.bytes(), try home.bytes(of: "memory.sqlite-wal"))
        }
    }

    @Test func `random damage never makes a wrong value`() async throws {
        let file = try await remembered().finished
        var generator = SeededGenerator(seed: 7)
        var hits = 0
        for _ in 0..<250 {
            let home = try MemoryHome()
            try home.replace(with: Damage.random(to: file, &generator))
            hits += try await checkTruth(home)
        }
        // Most damage leaves most entries; no hits at all would mean that the test tests nothing.
        #expect(hits > 5000)
    }

    @Test func `random damage to the log of a killed run never makes a wrong value`() async throws {
        let (_, file, log) = try await remembered()
        var generator = SeededGenerator(seed: 8)
        for round in 0..<100 {
            let home = try MemoryHome()
            try home.replace(with: round % 2 == 0 ? file : Damage.random(to: file, &generator))
            try home.replace("memory.sqlite-wal", with: Damage.random(to: log, &generator))
            try await _ = checkTruth(home)
        }
    }

    @Test func `a killed run loses nothing that it had remembered`() async throws {
        let (_, file, log) = try await remembered()
        let home = try MemoryHome()
        try home.replace(with: file)
        try home.replace("memory.sqlite-wal", with: log)
        let later = sampleEntries(300, seed: 2, sizes: 0...600)
        let all = entries.merging(later) { $1 }
        #expect(await home.run().recall(Array(all.keys)) == all)
    }

    @Test func `a file cut off anywhere never makes a wrong value`() async throws {
        let file = try await remembered().finished
        for length in [0, 1, 15, 16, 99, 100, 101, 1000, 4095, 4096, 4097, 8192, file.count / 2, file.count - 1] {
            let home = try MemoryHome()
            try home.replace(with: Array(file.prefix(length)))
            try await _ = checkTruth(home)
        }
    }

    @Test(arguments: ["", "Not a database, but long enough to be looked at.", String(repeating: "\0", count: 8192)])
    func `a file of something else is started afresh`(content: String) async throws {
        let home = try MemoryHome()
        try home.replace(with: Array(content.utf8))
        let memory = home.run()
        #expect(await memory.recall(Array(entries.keys)) == [:])
        await memory.remember(entries)
        #expect(await home.run().recall(Array(entries.keys)) == entries)
        #expect(await memory.notes == [])
    }

    @Test func `a file of another layout is started afresh`() async throws {
        var file = try await remembered().finished
        // The last byte of the header's user version, by SQLite's file format.
        file[63] += 1
        let home = try MemoryHome()
        try home.replace(with: file)
        #expect(await home.run().recall(Array(entries.keys)) == [:])
        await home.remember(entries)
        #expect(await home.run().recall(Array(entries.keys)) == entries)
    }

    @Test func `a damaged file that another run has open is left to it`() async throws {
        let home = try MemoryHome()
        await home.remember(entries)
        let first = home.run()
        #expect(await first.recall(Array(entries.keys)) == entries)
        try home.replace(with: [UInt8](repeating: 0xA5, count: 8192))
        let second = home.run()
        #expect(await second.recall(Array(entries.keys)) == [:])
        await second.remember(entries)
        #expect(await second.notes.map { $0.contains("in use by another run") } == [true])
        _ = await first.recall([])
    }

    /// Recalls, remembers and recalls again, and returns how many entries the damage had left.
    private func checkTruth(_ home: MemoryHome) async throws -> Int {
        let memory = home.run()
        let found = await memory.recall(Array(entries.keys))
        #expect(found.allSatisfy { entries[$0.key] == $0.value })
        await memory.remember(entries)
        let kept = await memory.recall(Array(entries.keys))
        #expect(kept.allSatisfy { entries[$0.key] == $0.value })
        return found.count
    }
}
