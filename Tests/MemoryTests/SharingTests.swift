import Application
import Foundation
import Memory
import Testing

/// Runs at the same time share the file.
struct SharingTests {
    @Test func `runs that begin together and remember at once lose nothing`() async throws {
        let home = try MemoryHome()
        await withTaskGroup { group in
            for run in 0..<8 {
                let memory = home.run()
                group.addTask {
                    for batch in 0..<5 {
                        let entries = sampleEntries(100, seed: UInt64(run * 10 + batch))
                        await memory.remember(entries)
                        #expect(await memory.recall(Array(entries.keys)) == entries)
                    }
                    #expect(await memory.notes == [])
                }
            }
        }
        let memory = home.run()
        for run in 0..<8 {
            for batch in 0..<5 {
                let entries = sampleEntries(100, seed: UInt64(run * 10 + batch))
                #expect(await memory.recall(Array(entries.keys)) == entries)
            }
        }
    }

    @Test func `runs that make room at once never see a wrong value`() async throws {
        let home = try MemoryHome()
        await withTaskGroup { group in
            for run in 0..<6 {
                let memory = home.run(byteLimit: 200_000)
                group.addTask {
                    let common = sampleEntries(50, seed: 99)
                    for batch in 0..<10 {
                        await memory.remember(sampleEntries(100, seed: UInt64(run * 100 + batch)))
                        await memory.remember(common)
                        let found = await memory.recall(Array(common.keys))
                        #expect(found.allSatisfy { common[$0.key] == $0.value })
                    }
                    #expect(await memory.notes == [])
                }
            }
        }
    }

    @Test func `a run sees what another remembers meanwhile`() async throws {
        let home = try MemoryHome()
        let entries = sampleEntries(20)
        let (first, second) = (home.run(), home.run())
        #expect(await first.recall(Array(entries.keys)) == [:])
        await second.remember(entries)
        #expect(await first.recall(Array(entries.keys)) == entries)
    }

    @Test func `runs that meet a damaged file at once all go on`() async throws {
        let home = try MemoryHome()
        try home.replace(with: [UInt8](repeating: 0x5A, count: 10_000))
        let entries = sampleEntries(100)
        await withTaskGroup { group in
            for _ in 0..<8 {
                let memory = home.run()
                group.addTask {
                    #expect(await memory.recall(Array(entries.keys)).allSatisfy { entries[$0.key] == $0.value })
                    await memory.remember(entries)
                }
            }
        }
        await home.remember(entries)
        #expect(await home.run().recall(Array(entries.keys)) == entries)
    }
}
