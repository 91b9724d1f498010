import Application
import Cache
import ConfigurationFiles
import Digests
import Domain
import Foundation
import Journals
import PlanFiles
import TestSupport
import Testing
import Wording

/// `make soak` tries 10,000 files, here and in `MutatedRunTests`.
@Suite("A file that somebody or something has changed") struct MutatedFileTests {
    private let decoder = JSONPlanDecoder(digester: SHA256Digester())

    @Test("is a plan with the digest that it says, or refused in a sentence")
    func plans() throws {
        let plan = try PlannedRepository(steps: 4, stacked: [3: 2]).content
        for seed in 0..<Effort.count(UInt64(20), inSoak: 3_000) {
            var mutator = FileMutator(seed: seed)
            let mutated = mutator.mutated(plan)
            for content in [mutated, ForgedPlan.signed(mutated)] {
                do {
                    let read = try decoder.decode(content, from: "plan.json")
                    #expect(read.plan.steps.count <= 5, "seed \(seed)")
                } catch let error as PlanFileError {
                    expect(Wording.sentence(error), seed)
                }
            }
        }
    }

    @Test("is a journal up to where it was changed, or refused in a sentence")
    func journals() async throws {
        let trial = try PlannedRepository(steps: 4).copy()
        #expect(try trial.apply("--validate", "test ! -e app/part3").status == 1)
        let file = try trial.journal
        let whole = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
        let lines = whole.split(separator: 10)
        #expect(lines.count > 8)
        let digest = URL(fileURLWithPath: file).deletingLastPathComponent().lastPathComponent
        let store = FileJournalStore(commonDirectory: trial.path + "/", digester: SHA256Digester())
        let progress = ReportProgress(journals: store, decoder: decoder)
        for seed in 0..<Effort.count(UInt64(15), inSoak: 2_500) {
            var mutator = FileMutator(seed: seed)
            let mutated = mutator.mutated(whole)
            try Data(mutated).write(to: URL(fileURLWithPath: file))
            do {
                _ = try progress(digest)
                // What was accepted is what was written, as far as it goes.
                let kept = mutated.split(separator: 10, omittingEmptySubsequences: false).dropLast()
                #expect(kept.elementsEqual(lines.prefix(kept.count)), "seed \(seed)")
            } catch let error as JournalError {
                expect(error.description, seed)
            } catch let error as ExecutionError {
                expect(Wording.sentence(error).plain, seed)
            }
        }
    }

    @Test("is a configuration, or refused with every mistake in a line")
    func configurations() throws {
        let whole = Array(TrappedRepository.configuration.utf8)
        _ = try YAMLConfigurationDecoder().decode(whole, from: "c.yml")
        for seed in 0..<Effort.count(UInt64(15), inSoak: 2_500) {
            var mutator = FileMutator(seed: seed)
            do {
                _ = try YAMLConfigurationDecoder().decode(mutator.mutated(whole), from: "c.yml")
            } catch let error as ConfigurationError {
                for line in Wording.lines(error) {
                    expect(line, seed)
                    #expect(line.hasPrefix("c.yml") && !line.contains("\n"), "seed \(seed): \(line)")
                }
            }
        }
    }

    @Test("is a cache that tells no untruth")
    func caches() async throws {
        let home = try TemporaryDirectory(inMemory: true)
        defer { home.remove() }
        let entries = Dictionary(
            uniqueKeysWithValues: (1...60).map { number in
                (
                    CacheKey(kind: UInt8(1 + number % 3), bytes: Array("key \(number)".utf8)),
                    Array(String(repeating: "value \(number) ", count: number).utf8)
                )
            })
        func cache() -> SQLiteCache { SQLiteCache(environment: ["HOME": home.path], engineVersion: "1") }
        await cache().store(entries)
        let folder = URL(fileURLWithPath: home.path + "/.cache/orchestrate")
        let whole = Array(try Data(contentsOf: folder.appending(path: "cache.sqlite")))
        for seed in 0..<Effort.count(UInt64(6), inSoak: 1_000) {
            var mutator = FileMutator(seed: seed)
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name != "cache.sqlite" {
                try FileManager.default.removeItem(at: folder.appending(path: name))
            }
            try Data(mutator.mutated(whole)).write(to: folder.appending(path: "cache.sqlite"))
            let run = cache()
            let found = await run.load(Array(entries.keys))
            #expect(found.allSatisfy { entries[$0.key] == $0.value }, "seed \(seed)")
            await run.store(entries)
            for note in await run.notes { expect(note, seed) }
        }
    }

    /// It is a sentence, and the system's words are in ours.
    private func expect(_ sentence: String, _ seed: UInt64) {
        #expect(sentence.count > 10, "seed \(seed): \(sentence)")
        #expect(!sentence.contains("could not be completed"), "seed \(seed): \(sentence)")
        #expect(!sentence.contains("couldn\u{2019}t be"), "seed \(seed): \(sentence)")
    }
}

extension PlannedRepository {
    /// The bytes of the plan's file.
    var content: [UInt8] {
        get throws { Array(try Data(contentsOf: URL(fileURLWithPath: plan))) }
    }
}
