import Application
import Cache
import Foundation
import Testing

struct BoundTests {
    private let home: CacheHome

    init() throws { home = try CacheHome() }

    private var fileSize: Int { get throws { try home.bytes().count } }

    @Test(arguments: [0...20, 100...100, 0...1000, 1500...2100, 1000...4000, 3900...4300, 20_000...50_000])
    func `the file never outgrows its limit`(sizes: ClosedRange<Int>) async throws {
        let limit = 1 << 20
        for round in 0..<8 {
            await home.store(
                sampleEntries(400_000 / (sizes.upperBound + 100), seed: UInt64(round), sizes: sizes), byteLimit: limit)
            #expect(try fileSize <= limit)
        }
        #expect(try fileSize > limit / 2)
    }

    @Test func `one load larger than the limit leaves a part of it`() async throws {
        let entries = sampleEntries(20_000, sizes: 100...100)
        await home.store(entries, byteLimit: 1 << 20)
        #expect(try fileSize <= 1 << 20)
        let left = await home.run().load(Array(entries.keys))
        #expect(left.count > 1000 && left.allSatisfy { entries[$0.key] == $0.value })
    }

    @Test func `a value larger than the file is not kept and pushes nothing out`() async throws {
        let entries = sampleEntries(50)
        let huge = CacheKey(kind: 1, bytes: [1])
        await home.store(entries, byteLimit: 1 << 20)
        let cache = home.run(byteLimit: 1 << 20)
        await cache.store([huge: [UInt8](repeating: 1, count: 2 << 20)])
        #expect(await cache.load(Array(entries.keys) + [huge]) == entries)
        #expect(await cache.notes == [])
    }

    @Test func `what is used stays and what was not used for the longest time goes`() async throws {
        let used = sampleEntries(100, seed: 1)
        let unused = sampleEntries(100, seed: 2)
        await home.store(used.merging(unused) { $1 }, byteLimit: 1 << 20)
        var last: [CacheKey: [UInt8]] = [:]
        for round in 3..<30 {
            let cache = home.run(byteLimit: 1 << 20)
            #expect(await cache.load(Array(used.keys)) == used)
            last = sampleEntries(1000, seed: UInt64(round))
            await cache.store(last)
        }
        #expect(await home.run().load(Array(unused.keys)) == [:])
        #expect(await home.run().load(Array(last.keys)) == last)
    }

    @Test func `a run that finds everything writes nothing`() async throws {
        let entries = sampleEntries(2000)
        await home.store(entries)
        let before = try home.bytes()
        #expect(await home.run().load(Array(entries.keys)) == entries)
        #expect(try home.bytes() == before)
    }
}
