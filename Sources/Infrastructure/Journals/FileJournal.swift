import Application
package import Domain
import Files
import Foundation

/// The journal of one plan in a file, held by a lock.
///
/// The file, and the plan beside it, are made with the first entry: of a run that is refused nothing is left.
package actor FileJournal: Journal {
    /// What it held when it was opened.
    package nonisolated let entries: [JournalEntry]
    private let directory: String
    private let plan: [UInt8]
    private let lock: OpenFile
    private let digester: any ContentDigester
    private var file: OpenFile?
    private var count: Int
    private var check: String

    /// Opens the journal in a directory that is there, and holds the lock.
    ///
    /// - Parameter plan: What is kept beside it, where no plan is.
    init(
        directory: String, digest: String, plan: [UInt8], lock: OpenFile, digester: any ContentDigester
    ) throws {
        let path = directory + "/journal.jsonl"
        let content = try Disk.content(of: path)
        let read = try JournalFile(content ?? [], of: digest, path: path, digester: digester)
        file = content == nil || read.entries.isEmpty ? nil : try OpenFile(path, for: .appending)
        if read.size < content?.count ?? 0 { try file?.truncate(to: read.size) }
        (entries, count, check) = (read.entries, read.entries.count, read.check)
        self.directory = directory
        self.plan = plan
        self.lock = lock
        self.digester = digester
    }

    deinit { if count == 0 { Self.remove(directory) } }

    /// Adds entries; they, and all before them, are on the disk when the call returns.
    package func append(_ entries: [JournalEntry]) throws {
        try JournalError.mapping { try write(entries).sync() }
    }

    /// Adds an entry that is on the disk by the next time that others are.
    package func note(_ entry: JournalEntry) throws { try JournalError.mapping { _ = try write([entry]) } }

    /// Returns where the output of a check goes.
    package nonisolated func logPath(of check: String) throws -> String {
        try JournalError.mapping { try Disk.makeLastingDirectory(directory + "/logs") }
        return "\(directory)/logs/\(check).log"
    }

    private func write(_ entries: [JournalEntry]) throws -> OpenFile {
        var text = ""
        let file = try opened()
        for entry in entries {
            let line = try JournalLine(entry, sequence: count + 1, previous: check, digester: digester)
            text += try line.text + "\n"
            (count, check) = (count + 1, line.check)
        }
        try file.write(Array(text.utf8))
        return file
    }

    /// The plan is on the disk before its journal is there.
    private func opened() throws -> OpenFile {
        if let file { return file }
        let planPath = directory + "/plan.json"
        if try Disk.content(of: planPath) == nil { try Disk.replace(planPath, with: plan) }
        let new = try OpenFile(directory + "/journal.jsonl", for: .appending)
        try new.truncate(to: 0)
        try Disk.sync([directory])
        file = new
        return new
    }

    /// Removes what was made for a run of which nothing is known. The lock is still held, so that it is nobody else's.
    private static func remove(_ directory: String) {
        for name in ["journal.jsonl", "plan.json", "processes", "lock-file", "lock"] { unlink("\(directory)/\(name)") }
        // Neither goes where anything else is in it.
        rmdir(directory)
        rmdir(Disk.parent(of: directory))
    }
}
