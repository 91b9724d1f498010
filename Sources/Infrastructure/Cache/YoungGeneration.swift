/// The generation that takes new entries, within one transaction.
struct YoungGeneration {
    private let database: Database
    private let insert: Statement
    private let byteLimit: Int
    private var size: Int
    private var unmeasured = Int.max / 2

    /// Continues the generation in the file.
    init(_ database: Database, byteLimit: Int) throws {
        self.database = database
        self.byteLimit = byteLimit
        insert = try database.statement(
            "INSERT OR REPLACE INTO young (place, name, entry) VALUES (?, ?, ?)")
        size = max(0, try database.number("SELECT max(place) FROM young") ?? 0)
    }

    /// Adds an entry, and begins a new generation when it would not fit any more. What no generation can hold is left out.
    mutating func add(_ entry: [UInt8], named name: Int64) throws {
        let added = Layout.size(ofEntry: entry.count)
        guard added <= generationSize else { return }
        if try isFull(for: added) {
            try Layout.age(database)
            size = 0
        }
        size += added
        try insert.run([.number(Int64(size)), .number(name), .bytes(entry)])
    }

    /// Measuring the file after every so many bytes, it can outgrow what is measured by twice as many: where large and
    /// small entries mix, a page holds down to half of what the estimate says.
    private var measuringStep: Int { byteLimit / 64 }
    private var fileSize: Int { byteLimit - 2 * measuringStep }
    private var generationSize: Int { fileSize / 2 }

    private mutating func isFull(for added: Int) throws -> Bool {
        if size > generationSize - added { return true }
        unmeasured += added
        guard unmeasured > measuringStep else { return false }
        unmeasured = 0
        return try Layout.usedBytes(database) > fileSize
    }
}
