import Application
import Cache
import Foundation
import Testing

/// Runs at the same time share the file.
struct SharingTests {
    @Test func `runs that begin together and store at once lose nothing`() async throws {
        let home = try CacheHome()
        await withTaskGroup { group in
            for run in 0..<8 {
                let cache = home.run()
                group.addTask {
                    for batch in 0..<5 {
                        let entries = sampleEntries(100, seed: UInt64(run * 10 + batch))
                        await cache.store(entries)
                        #expect(await cache.load(Array(entries.keys)) == entries)
                    }
                    #expect(await cache.notes == [])
                }
            }
        }
        let cache = home.run()
        for run in 0..<8 {
            for batch in 0..<5 {
                let entries = sampleEntries(100, seed: UInt64(run * 10 + batch))
                #expect(await cache.load(Array(entries.keys)) == entries)
            }
        }
    }

    @Test func `runs that make room at once never see a wrong value`() async throws {
        let home = try CacheHome()
        await withTaskGroup { group in
            for run in 0..<6 {
                let cache = home.run(byteLimit: 200_000)
                group.addTask {
                    let common = sampleEntries(50, seed: 99)
                    for batch in 0..<10 {
                        await cache.store(sampleEntries(100, seed: UInt64(run * 100 + batch)))
                        await cache.store(common)
                        let found = await cache.load(Array(common.keys))
                        #expect(found.allSatisfy { common[$0.key] == $0.value })
                    }
                    #expect(await cache.notes == [])
                }
            }
        }
    }

    @Test func `a run sees what another stores meanwhile`() async throws {
        let home = try CacheHome()
        let entries = sampleEntries(20)
        let (first, second) = (home.run(), home.run())
        #expect(await first.load(Array(entries.keys)) == [:])
        await second.store(entries)
        #expect(await first.load(Array(entries.keys)) == entries)
    }

    @Test func `runs that meet a damaged file at once all go on`() async throws {
        let home = try CacheHome()
        try home.replace(with: [UInt8](repeating: 0x5A, count: 10_000))
        let entries = sampleEntries(100)
        await withTaskGroup { group in
            for _ in 0..<8 {
                let cache = home.run()
                group.addTask {
                    #expect(await cache.load(Array(entries.keys)).allSatisfy { entries[$0.key] == $0.value })
                    await cache.store(entries)
                }
            }
        }
        await home.store(entries)
        #expect(await home.run().load(Array(entries.keys)) == entries)
    }
}
