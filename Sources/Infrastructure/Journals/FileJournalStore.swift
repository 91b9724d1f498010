package import Application
import Domain
import Files
import Foundation

/// Keeps journals in `orchestrate/<digest>/` of a repository's common directory, beside the plan and what checks said.
package struct FileJournalStore: JournalStore {
    private let directory: String
    private let digester: any ContentDigester

    /// Makes a store for a repository's common directory, which ends in `/`.
    package init(commonDirectory: String, digester: any ContentDigester) {
        directory = commonDirectory + "orchestrate"
        self.digester = digester
    }

    /// Returns where a plan's files lie.
    package func directory(of digest: String) -> String { "\(directory)/\(digest.digestDigits)" }

    /// Returns the digests of which there is a plan, sorted.
    package func digests() throws -> [String] {
        guard FileManager.default.fileExists(atPath: directory) else { return [] }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: directory)
        } catch {
            throw JournalError.file(path: directory, cause: SystemCause.words(error))
        }
        return names.filter { name in
            name.utf8.count == 64 && name.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
                && FileManager.default.fileExists(atPath: "\(directory)/\(name)/plan.json")
        }.sorted()
    }

    /// Returns a plan and what was done of it; nil where there is none.
    package func record(of digest: String) throws -> ExecutionRecord? {
        try JournalError.mapping { try read(digest) }
    }

    private func read(_ digest: String) throws -> ExecutionRecord? {
        let directory = directory(of: digest)
        guard let plan = try Disk.content(of: directory + "/plan.json") else { return nil }
        let path = directory + "/journal.jsonl"
        let read = try JournalFile(
            try Disk.content(of: path) ?? [], of: digest.digestDigits, path: path, digester: digester)
        return ExecutionRecord(plan: plan, planPath: directory + "/plan.json", entries: read.entries)
    }

    /// Opens a plan's journal for this process alone; where there is none, one is made with its first entry.
    package func open(_ digest: String, plan: [UInt8]) throws -> any Journal {
        try JournalError.mapping { try openFile(digest, plan: plan) }
    }

    private func openFile(_ digest: String, plan: [UInt8]) throws -> FileJournal {
        let directory = directory(of: digest)
        let lock = try lock(directory + "/lock", in: directory)
        return try FileJournal(
            directory: directory, digest: digest.digestDigits, plan: plan, lock: lock, digester: digester)
    }

    /// Moves the directory of a plan whose record can't be followed out of the way, and returns where it is now. Before that, work
    /// is done in it that no run may disturb.
    package func setAside(_ digest: String, after work: (_ directory: String) throws -> Void) throws -> String {
        try JournalError.mapping {
            let directory = directory(of: digest)
            let lock = try lock(directory + "/lock", in: directory)
            try work(directory)
            let names = (1...).lazy.map { $0 == 1 ? "\(directory)-damaged" : "\(directory)-damaged-\($0)" }
            let place = names.first { FileStatus(of: $0, followingLinks: false) == nil } ?? directory
            try withExtendedLifetime(lock) { () throws(FileError) in
                try Disk.rename(directory, to: place)
                try Disk.sync([self.directory])
            }
            return place
        }
    }

    /// Does work for each plan that no run has open and that has a file of this name, and lets none open it meanwhile. Plans of other
    /// users, whose files are not the user's to change, are passed over.
    package func forEachIdlePlan(with name: String, _ work: (_ path: String) throws -> Void) throws {
        for directory in try digests().map(directory) where access("\(directory)/\(name)", W_OK) == 0 {
            guard access(directory, W_OK) == 0, access(directory + "/lock", W_OK) == 0 else { continue }
            try JournalError.mapping {
                let lock = try OpenFile(directory + "/lock", for: .locking)
                if try lock.lock() { try work("\(directory)/\(name)") }
            }
        }
    }

    private func lock(_ path: String, in directory: String) throws -> OpenFile {
        try Disk.makeLastingDirectory(self.directory)
        try Disk.makeLastingDirectory(directory)
        let lock = try OpenFile(path, for: .locking)
        guard try lock.lock() else {
            let holder = try Disk.content(of: path) ?? []
            throw JournalError.locked(path: path, holder: String(decoding: holder, as: UTF8.self))
        }
        // A run that left nothing took the file away before it let go of it.
        guard lock.isInPlace else { return try self.lock(path, in: directory) }
        try lock.truncate(to: 0)
        let start = ISO8601DateFormatter().string(from: Date())
        try lock.write(Array("process \(getpid()) on \(Self.host), since \(start)".utf8))
        return lock
    }

    private static var host: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "this machine" }
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
