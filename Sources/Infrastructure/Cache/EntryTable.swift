import Application

/// The entries in an open file, in two generations.
///
/// New entries go to the young generation, and so do those of the old one when they are used. When the young one is full,
/// it becomes the old one, and what was the old one is dropped: what goes has not been used for longer than anything that
/// stays, no entry needs a time of its last use, and a run that finds everything among the young writes nothing.
final class EntryTable {
    private let path: String
    private let database: Database
    private let format: EntryFormat
    private let byteLimit: Int

    /// Opens the file, and makes what is not there yet.
    init(path: String, format: EntryFormat, byteLimit: Int) throws(CacheError) {
        self.path = path
        self.format = format
        self.byteLimit = byteLimit
        do {
            database = try Layout.open(path)
        } catch {
            throw CacheError(error, path: path)
        }
    }

    /// Returns the values of those keys that have one.
    func load(_ keys: [CacheKey]) throws(CacheError) -> [CacheKey: [UInt8]] {
        try attempt {
            let (found, old) = try values(of: keys)
            // Keeping them is not what was asked for, and can fail where reading succeeds.
            if !old.isEmpty { do { try add(old) } catch {} }
            return found
        }
    }

    /// Adds values, in one transaction.
    func store(_ entries: [CacheKey: [UInt8]]) throws(CacheError) {
        try attempt { try add(entries) }
    }

    private func attempt<Result>(_ work: () throws -> Result) throws(CacheError) -> Result {
        do {
            return try work()
        } catch {
            throw CacheError(error, path: path)
        }
    }
}

extension EntryTable {
    /// Returns what is found, and what of it only the old generation has.
    private func values(
        of keys: [CacheKey]
    ) throws -> (found: [CacheKey: [UInt8]], old: [CacheKey: [UInt8]]) {
        var open = Dictionary(keys.map { (format.name(of: $0), $0) }) { first, _ in first }
        var young: [CacheKey: [UInt8]] = [:]
        var old: [CacheKey: [UInt8]] = [:]
        try database.transaction(.deferred) {
            young = try take(&open, from: "young")
            old = try take(&open, from: "old")
        }
        return (young.merging(old) { value, _ in value }, old)
    }

    /// Takes those of the keys out of which a generation has the value, and returns their values.
    ///
    /// One question about all of them: a question each costs several times as much.
    private func take(_ keys: inout [Int64: CacheKey], from generation: String) throws -> [CacheKey: [UInt8]] {
        if keys.isEmpty { return [:] }
        let statement = try database.statement(
            "SELECT name, entry FROM \(generation) WHERE name IN (SELECT value FROM json_each(?))")
        let names = "[" + keys.keys.map(String.init).joined(separator: ",") + "]"
        var values = Dictionary<CacheKey, [UInt8]>(minimumCapacity: keys.count)
        try statement.run([.text(names)]) { row in
            guard let name = row.number(0), let key = keys[name], let value = format.value(in: row.bytes(1), of: key)
            else { return }
            values[key] = value
            keys[name] = nil
        }
        return values
    }

    /// Adds entries to the young generation, in the order of their names: the index then is read once from end to end.
    private func add(_ entries: [CacheKey: [UInt8]]) throws {
        let named = entries.map { (name: format.name(of: $0.key), key: $0.key, value: $0.value) }
        try database.transaction(.immediate) {
            var generation = try YoungGeneration(database, byteLimit: byteLimit)
            for (name, key, value) in named.sorted(by: { $0.name < $1.name }) {
                try generation.add(format.stored(value, under: key), named: name)
            }
        }
    }
}
