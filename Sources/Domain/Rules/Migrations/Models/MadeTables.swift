/// The tables and columns that the migrations of a tree make, in whatever order.
struct MadeTables {
    /// What makes a table.
    private struct Table {
        var columns: Set<String> = []
        var isMade = false
        /// Whether it may have columns that cannot be seen.
        var isOpen = false
    }

    private var tables: [String: Table] = [:]
    private var dropped: Set<String> = []
    /// The files that run SQL, or code, of which nobody knows what it makes.
    private(set) var opaque: [RepositoryPath] = []
    /// All of the files.
    let paths: [RepositoryPath]

    init(_ series: [MigrationSeries]) {
        let members = series.flatMap(\.members)
        paths = members.map(\.path)
        for member in members {
            if member.facts.runsCode { opaque.append(member.path) }
            for touch in member.facts.touches { add(touch) }
            for made in member.facts.madeColumns {
                tables[made.table, default: Table()].columns.insert(made.column ?? "")
            }
            for table in member.facts.openTables { tables[table, default: Table()].isOpen = true }
        }
    }

    private mutating func add(_ touch: MigrationTouch) {
        switch (touch.operation, touch.column) {
        case (.create, nil): tables[touch.table, default: Table()].isMade = true
        case (.create, let column?): tables[touch.table, default: Table()].columns.insert(column)
        case (.rename, nil): tables[touch.table, default: Table()].isOpen = true
        case (.drop, _), (.rename, _): dropped.insert(touch.object)
        case (.alter, _): break
        }
    }

    /// Whether some migration makes a table.
    func make(_ table: String) -> Bool { tables[table]?.isMade ?? false }

    /// Whether some migration makes a column.
    func make(_ column: String, of table: String) -> Bool { tables[table]?.columns.contains(column) ?? false }

    /// Whether a table may have columns that cannot be seen.
    func isOpen(_ table: String) -> Bool { tables[table]?.isOpen ?? false }

    /// Whether some migration takes a column, or its table, away or gives it another name.
    func drop(_ column: String, of table: String) -> Bool {
        dropped.contains(table) || dropped.contains("\(table).\(column)")
    }
}
