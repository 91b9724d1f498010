import Application
import Domain
import Files
import Foundation

/// Moves references, each by compare-and-swap under git's own locks, in a way that a crash can't leave half done.
///
/// A lock is a file beside what it protects (`gitrepository-layout`, and `refs/files-backend.c` of git). git and libgit2
/// leave an empty one when they are killed, of which nobody can say whose it is. Here a lock is a link to a file that names
/// the plan: it comes into being whole, and a later run, which alone carries that plan out, knows it for its own.
struct ReferenceFiles {
    let directory: String
    /// A directory of the plan's own on the same file system.
    let scratch: String
    /// What a lock of this plan holds.
    let marker: String
    /// Who the references' logs name.
    let committer: String
    /// Whether branches have a log even where there is none yet.
    let logsBranches: Bool
    /// Reads what a reference leads to.
    let current: (String) throws(GitError) -> ObjectID?

    /// How long another program's lock is waited for, in steps of 10 ms.
    private static let patience = 100

    /// Moves references, in order.
    func move(_ moves: [ReferenceMove]) throws {
        let values = moves.enumerated().map { "\(scratch)/value-\($0.offset)" }
        for (move, value) in zip(moves, values) {
            if let to = move.to { try Disk.write(to.hex + "\n", to: value) }
        }
        try Disk.sync(zip(moves, values).compactMap { $0.to == nil ? nil : $1 })
        var changed: Set<String> = []
        for (move, value) in zip(moves, values) {
            let path = directory + move.reference
            try Disk.makeDirectories(Disk.parent(of: path))
            try locked(path, for: move.reference) {
                try checkStart(of: move)
                if move.to != nil { try replace(move, by: value) } else { try delete(move) }
            }
            if move.to == nil { removeEmptyDirectories(above: path) } else { changed.insert(Disk.parent(of: path)) }
        }
        try Disk.sync(changed.sorted())
    }

    /// Throws what `move` would throw now: where a reference is elsewhere, its lock held, or its directory closed.
    func check(_ moves: [ReferenceMove]) throws {
        for move in moves {
            let path = directory + move.reference
            try Disk.makeDirectories(Disk.parent(of: path))
            try locked(path, for: move.reference) { try checkStart(of: move) }
            removeEmptyDirectories(above: path)
        }
        let packed = try PackedReferences(reading: directory + "packed-refs")
        if moves.contains(where: { $0.to == nil && packed?.has($0.reference) ?? false }) {
            try locked(directory + "packed-refs", for: "packed-refs") {}
        }
    }

    private func checkStart(of move: ReferenceMove) throws {
        let now = try current(move.reference)
        guard now == move.from else {
            throw ExecutionError.moved(.branch, reference: move.reference, planned: move.from, now: now, .quit)
        }
    }

    private func replace(_ move: ReferenceMove, by value: String) throws(FileError) {
        let path = directory + move.reference
        // An empty directory may stand where the file goes; git removes it, too.
        rmdir(path)
        try Disk.rename(value, to: path)
        let log = directory + "logs/" + move.reference
        let isLogged = access(log, F_OK) == 0 || logsBranches && move.reference.hasPrefix("refs/heads/")
        guard isLogged else { return }
        try Disk.makeDirectories(Disk.parent(of: log))
        let (old, new) = (move.from ?? .zero, move.to ?? .zero)
        try Disk.append("\(old.hex) \(new.hex) \(committer)\t\(move.message)\n", to: log)
    }

    /// The packed value goes first: it would come back to light when the file is gone.
    private func delete(_ move: ReferenceMove) throws {
        let packed = directory + "packed-refs"
        let isPacked = try PackedReferences(reading: packed)?.has(move.reference) ?? false
        if isPacked {
            try locked(packed, for: "packed-refs") {
                guard let references = try PackedReferences(reading: packed) else { return }
                try Disk.replace(packed, with: references.removing(move.reference), staging: scratch + "/packed-refs")
            }
        }
        let path = directory + move.reference
        try Disk.remove(path)
        try Disk.sync([Disk.parent(of: path)])
        let log = directory + "logs/" + move.reference
        try Disk.remove(log, orWhatItStandsIn: true)
        removeEmptyDirectories(above: log)
    }

    private func locked(_ path: String, for reference: String, _ body: () throws -> Void) throws {
        let lock = path + ".lock"
        try take(lock, for: reference)
        let result = Result { try body() }
        try Disk.remove(lock)
        try result.get()
    }

    private func take(_ lock: String, for reference: String) throws {
        let own = try markerFile()
        for _ in 0..<Self.patience {
            if link(own, lock) == 0 { return }
            guard errno == EEXIST else { throw FileError("link", lock) }
            if try !removeOwn(lock) { usleep(10_000) }
        }
        throw ExecutionError.referenceLocked(reference: reference, path: lock)
    }

    /// Removes the locks of these references, and of the packed ones, that a killed run of this plan left.
    func removeOwnLocks(of references: [String]) throws(FileError) {
        for name in references + ["packed-refs"] { _ = try removeOwn(directory + name + ".lock") }
    }

    /// Removes a lock that a killed run left, for only this run carries the plan out now; false where it is another's.
    private func removeOwn(_ lock: String) throws(FileError) -> Bool {
        guard FileManager.default.contents(atPath: lock).map({ Array($0) }) == Array(marker.utf8) else { return false }
        try Disk.remove(lock)
        return true
    }

    /// The file that locks are links to. It is never written over, for a lock that was left is the same file.
    private func markerFile() throws(FileError) -> String {
        let path = scratch + "/lock-file"
        guard FileManager.default.contents(atPath: path).map({ Array($0) }) != Array(marker.utf8) else { return path }
        try Disk.replace(path, with: Array(marker.utf8), isLasting: false)
        return path
    }

    /// Removes directories that a deleted reference leaves empty, up to the third level: `refs/heads` stays.
    private func removeEmptyDirectories(above path: String) {
        var here = Disk.parent(of: path)
        while here.hasPrefix(directory), !Self.isKept(here.dropFirst(directory.count)), rmdir(here) == 0 {
            here = Disk.parent(of: here)
        }
    }

    private static func isKept(_ path: Substring) -> Bool {
        let parts = path.split(separator: "/").drop { $0 == "logs" }
        return parts.count < 2 || parts.count == 2 && parts.last == "heads"
    }
}
