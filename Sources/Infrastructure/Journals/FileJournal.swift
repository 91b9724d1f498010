import Application
package import Domain
import Files
import Foundation

/// The journal of one plan in a file, held by a lock.
package actor FileJournal: Journal {
    /// What it held when it was opened.
    package nonisolated let entries: [JournalEntry]
    private let directory: String
    private let file: OpenFile
    private let lock: OpenFile
    private let digester: any ContentDigester
    private var count: Int
    private var check: String

    /// Opens the journal in a directory that is there, and holds the lock.
    init(
        directory: String, digest: String, lock: OpenFile, digester: any ContentDigester
    ) throws {
        let path = directory + "/journal.jsonl"
        let content = try Disk.content(of: path)
        let read = try JournalFile(content ?? [], of: digest, path: path, digester: digester)
        file = try OpenFile(path, for: .appending)
        if content == nil { try Disk.sync([directory]) }
        if read.size < content?.count ?? 0 { try file.truncate(to: read.size) }
        (entries, count, check) = (read.entries, read.entries.count, read.check)
        self.directory = directory
        self.lock = lock
        self.digester = digester
    }

    /// Adds entries; they, and all before them, are on the disk when the call returns.
    package func append(_ entries: [JournalEntry]) throws {
        try JournalError.mapping {
            try write(entries)
            try file.sync()
        }
    }

    /// Adds an entry that is on the disk by the next time that others are.
    package func note(_ entry: JournalEntry) throws { try JournalError.mapping { try write([entry]) } }

    /// Returns where the output of a check goes.
    package nonisolated func logPath(of check: String) throws -> String {
        try JournalError.mapping { try Disk.makeLastingDirectory(directory + "/logs") }
        return "\(directory)/logs/\(check).log"
    }

    private func write(_ entries: [JournalEntry]) throws {
        var text = ""
        for entry in entries {
            let line = try JournalLine(entry, sequence: count + 1, previous: check, digester: digester)
            text += try line.text + "\n"
            (count, check) = (count + 1, line.check)
        }
        try file.write(Array(text.utf8))
    }
}
