import Application
import Digests
import Domain
import Foundation
import Journals
import TestSupport
import Testing

@Suite("A journal that was changed") struct JournalTests {
    private let digest = String(repeating: "a1", count: 32)
    private let place: Place

    init() throws { place = try Place() }

    /// A directory that goes with the test.
    private final class Place {
        let directory: TemporaryDirectory

        init() throws { directory = try TemporaryDirectory(inMemory: true) }

        deinit { directory.remove() }
    }

    private func written() async throws -> (store: FileJournalStore, file: String, lines: [[UInt8]]) {
        let store = FileJournalStore(commonDirectory: place.directory.path + "/", digester: SHA256Digester())
        let signature = Signature(person: Person(name: "Ada", email: "ada@example.org"), seconds: 1, zone: "+0000")
        let target = ExecutionTarget(reference: "refs/heads/next", before: nil)
        let entries: [JournalEntry] =
            [
                .started(target, ExecutionPolicy()),
                .intended(steps: 1...6, CommitSignatures(author: signature, committer: signature)),
            ] + (1...6).map { .made(step: StepNumber($0), commit: .emptyFile, tree: .emptyFile) } + [.landed(step: 6)]
        try await append(entries, to: store)
        let file = store.directory(of: digest) + "/journal.jsonl"
        let content = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
        return (store, file, content.split(separator: 10).map { Array($0) + [10] })
    }

    private func append(_ entries: [JournalEntry], to store: FileJournalStore) async throws {
        let journal = try store.open(digest, plan: [])
        for entry in entries { try await journal.append([entry]) }
    }

    private func mistakenLine(_ lines: [[UInt8]], _ store: FileJournalStore, _ file: String) throws -> Int? {
        try Data(lines.joined()).write(to: URL(fileURLWithPath: file))
        do {
            _ = try store.record(of: digest)
            return nil
        } catch JournalError.damaged(_, _, let line, _) {
            return line
        }
    }

    @Test("is read back as it was written")
    func whole() async throws {
        let (store, file, lines) = try await written()
        #expect(lines.count == 9)
        #expect(try mistakenLine(lines, store, file) == nil)
        #expect(try store.record(of: digest)?.entries.count == 9)
    }

    @Test("is refused with the line where one is missing, doubled, out of place or changed by a single bit")
    func damaged() async throws {
        let (store, file, lines) = try await written()
        var random = SeededGenerator(seed: 7)
        for index in lines.indices.dropLast() {
            var cut = lines
            cut.remove(at: index)
            #expect(try mistakenLine(cut, store, file) == index + 1)
            var doubled = lines
            doubled.insert(lines[index], at: index)
            #expect(try mistakenLine(doubled, store, file) == index + 2)
            var swapped = lines
            swapped.swapAt(index, index + 1)
            #expect(try mistakenLine(swapped, store, file) == index + 1)
        }
        for _ in 0..<300 {
            let index = Int.random(in: lines.indices, using: &random)
            var changed = lines
            let place = Int.random(in: 0..<(lines[index].count - 1), using: &random)
            changed[index][place] ^= 1 << UInt8.random(in: 0..<7, using: &random)
            // A line feed in the last line leaves a torn end behind, whose first part is refused all the same.
            #expect(try mistakenLine(changed, store, file) == index + 1)
        }
    }

    @Test("is put away by rollback --quit, which its refusal names, and the plan can begin anew")
    func wayOut() throws {
        let planned = try PlannedRepository(steps: 3)
        for name in ["journal.jsonl", "plan.json"] {
            let trial = try planned.copy()
            #expect(try trial.apply().status == 0)
            let references = try trial.git("for-each-ref")
            let file = URL(fileURLWithPath: try trial.journal).deletingLastPathComponent().appending(path: name)
            var content = try Data(contentsOf: file)
            content[content.count / 2] ^= 1
            try content.write(to: file)
            for words in ["status", "resume", "rollback"] {
                let refused = try trial.orchestrate(words)
                #expect(refused.status == 65, "\(words), \(name)")
                #expect(
                    refused.errorText.contains("orchestrate rollback --quit \(planned.digest)"), "\(refused.errorText)")
            }
            let closed = try trial.orchestrate("rollback", "--quit", planned.digest)
            #expect(closed.status == 0, "\(closed.errorText)")
            #expect(try trial.git("for-each-ref") == references)
            #expect(try trial.orchestrate("status").status == 0)
            #expect(try trial.apply("--branch", "again").status == 0)
            #expect(try trial.git("rev-parse", "again^{tree}") == trial.git("rev-parse", trial.branch + "^{tree}"))
        }
    }

    @Test("is refused where something stands between its lines or behind them")
    func garbage() async throws {
        let (store, file, lines) = try await written()
        for text in ["", "{}", "null", "garbage", "\u{0}\u{0}"] {
            for index in 0...lines.count {
                var more = lines
                more.insert(Array(text.utf8) + [10], at: index)
                #expect(try mistakenLine(more, store, file) == index + 1)
            }
        }
    }

    @Test("loses a last line that was not written to its end, and goes on behind the one before")
    func torn() async throws {
        let (store, file, lines) = try await written()
        for size in [1, 10, lines[8].count - 1] {
            #expect(try mistakenLine(lines.dropLast() + [Array(lines[8].prefix(size))], store, file) == nil)
            #expect(try store.record(of: digest)?.entries.count == 8)
        }
        try await append([.landed(step: 5)], to: store)
        #expect(try store.record(of: digest)?.entries.last == .landed(step: 5))
        #expect(try store.record(of: digest)?.entries.count == 9)
    }

    @Test("says who holds it")
    func locked() async throws {
        let (store, _, _) = try await written()
        let journal = try store.open(digest, plan: [])
        #expect(throws: JournalError.self) { _ = try store.open(digest, plan: []) }
        withExtendedLifetime(journal) {}
    }
}
