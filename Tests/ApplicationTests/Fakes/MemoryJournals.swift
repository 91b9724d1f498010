import Application
import Domain
import Synchronization

/// Journals in memory, which can fail at any entry.
///
/// What was appended stays; what was noted is lost with a run that fails before the next append, as in a failure of power.
final class MemoryJournals: JournalStore {
    private struct Record {
        var plan: [UInt8]
        var kept: [JournalEntry] = []
        var noted: [JournalEntry] = []

        var entries: [JournalEntry] { kept + noted }

        /// Throws, and loses what was noted, where this is the entry to fail at.
        mutating func checkNext(_ failure: Int?) throws {
            guard failure == entries.count + 1 else { return }
            noted = []
            throw JournalFailure()
        }

        mutating func append(_ entry: JournalEntry) {
            kept += noted + [entry]
            noted = []
        }
    }

    private let records = Mutex<[String: Record]>([:])
    private let failure = Mutex<Int?>(nil)

    /// Lets the run fail that would write the entry of this number, counted from 1 over all; nil for none.
    func fail(at entry: Int?) { failure.withLock { $0 = entry } }

    /// All entries of a plan.
    func entries(of digest: String) -> [JournalEntry] {
        records.withLock { $0[digest.digestDigits]?.entries ?? [] }
    }

    func digests() -> [String] { records.withLock { $0.keys.sorted() } }

    func record(of digest: String) -> ExecutionRecord? {
        records.withLock { records in
            records[digest.digestDigits].map {
                ExecutionRecord(plan: $0.plan, planPath: "plan.json", entries: $0.entries)
            }
        }
    }

    func open(_ digest: String, plan: [UInt8]) -> any Journal {
        let digits = digest.digestDigits
        let entries = records.withLock { records in
            let record = records[digits, default: Record(plan: plan)]
            records[digits] = record
            return record.entries
        }
        return MemoryJournal(entries: entries, digits: digits, store: self)
    }

    fileprivate func append(_ entries: [JournalEntry], to digits: String) throws {
        try change(digits) { record, failure in
            for entry in entries {
                try record.checkNext(failure)
                record.append(entry)
            }
        }
    }

    fileprivate func note(_ entry: JournalEntry, in digits: String) throws {
        try change(digits) { record, failure in
            try record.checkNext(failure)
            record.noted.append(entry)
        }
    }

    private func change(_ digits: String, _ work: (inout Record, _ failure: Int?) throws -> Void) throws {
        let failure = failure.withLock { $0 }
        try records.withLock { records in try work(&records[digits, default: Record(plan: [])], failure) }
    }
}

/// The disk is full, or the power is gone.
struct JournalFailure: Error, Equatable {}

/// One of them, open.
struct MemoryJournal: Journal {
    let entries: [JournalEntry]
    fileprivate let digits: String
    fileprivate let store: MemoryJournals

    func append(_ entries: [JournalEntry]) throws { try store.append(entries, to: digits) }
    func note(_ entry: JournalEntry) throws { try store.note(entry, in: digits) }
    func logPath(of check: String) -> String { "logs/\(check).log" }
}
