import Application
import Foundation
import GRDB

/// The entries in an open file, in two generations.
///
/// New entries go to the young generation, and so do those of the old one when they are used. When the young one is full,
/// it becomes the old one, and what was the old one is dropped: what goes has not been used for longer than anything that
/// stays, no entry needs a time of its last use, and a run that finds everything among the young writes nothing.
final class EntryTable {
    private let path: String
    private let queue: DatabaseQueue
    private let format: EntryFormat
    private let byteLimit: Int

    /// Opens the file, and makes what is not there yet.
    init(path: String, format: EntryFormat, byteLimit: Int) throws(CacheError) {
        self.path = path
        self.format = format
        self.byteLimit = byteLimit
        do {
            queue = try Layout.open(path)
        } catch {
            throw CacheError(error, path: path)
        }
    }

    /// Returns the values of those keys that have one.
    func load(_ keys: [CacheKey]) throws(CacheError) -> [CacheKey: [UInt8]] {
        try inDatabase { database in
            let (found, old) = try values(of: keys, in: database)
            // Keeping them is not what was asked for, and can fail where reading succeeds.
            if !old.isEmpty { do { try add(old, to: database) } catch {} }
            return found
        }
    }

    /// Adds values, in one transaction.
    func store(_ entries: [CacheKey: [UInt8]]) throws(CacheError) {
        try inDatabase { try add(entries, to: $0) }
    }

    private func inDatabase<Result>(_ work: (Database) throws -> Result) throws(CacheError) -> Result {
        do {
            return try queue.inDatabase(work)
        } catch {
            throw CacheError(error, path: path)
        }
    }
}

extension EntryTable {
    /// Returns what is found, and what of it only the old generation has.
    private func values(
        of keys: [CacheKey], in database: Database
    ) throws -> (found: [CacheKey: [UInt8]], old: [CacheKey: [UInt8]]) {
        var open = Dictionary(keys.map { (format.name(of: $0), $0) }) { first, _ in first }
        var young: [CacheKey: [UInt8]] = [:]
        var old: [CacheKey: [UInt8]] = [:]
        try database.inTransaction(.deferred) {
            young = try take(&open, from: "young", in: database)
            old = try take(&open, from: "old", in: database)
            return .commit
        }
        return (young.merging(old) { value, _ in value }, old)
    }

    /// Takes those of the keys out of which a generation has the value, and returns their values.
    ///
    /// One question about all of them: a question each costs several times as much.
    private func take(
        _ keys: inout [Int64: CacheKey], from generation: String, in database: Database
    ) throws -> [CacheKey: [UInt8]] {
        if keys.isEmpty { return [:] }
        let statement = try database.cachedStatement(
            sql: "SELECT name, entry FROM \(generation) WHERE name IN (SELECT value FROM json_each(?))")
        let names = "[" + keys.keys.map(String.init).joined(separator: ",") + "]"
        var values = Dictionary<CacheKey, [UInt8]>(minimumCapacity: keys.count)
        let rows = try Row.fetchCursor(statement, arguments: [names])
        while let row = try rows.next() {
            // In a damaged file a number may be anything: only this conversion takes that without ending the program.
            guard let name = Int64.fromDatabaseValue(row[0]), let key = keys[name] else { continue }
            let value = try row.withUnsafeData(atIndex: 1) { stored in
                stored?.withUnsafeBytes { format.value(in: $0, of: key) }
            }
            guard let value else { continue }
            values[key] = value
            keys[name] = nil
        }
        return values
    }

    /// Adds entries to the young generation, in the order of their names: the index then is read once from end to end.
    private func add(_ entries: [CacheKey: [UInt8]], to database: Database) throws {
        let named = entries.map { (name: format.name(of: $0.key), key: $0.key, value: $0.value) }
        try database.inTransaction(.immediate) {
            var generation = try YoungGeneration(database, byteLimit: byteLimit)
            for (name, key, value) in named.sorted(by: { $0.name < $1.name }) {
                try generation.add(format.stored(value, under: key), named: name)
            }
            return .commit
        }
    }
}
