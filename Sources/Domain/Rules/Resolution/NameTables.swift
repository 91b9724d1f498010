/// The names of files, by blob: most trees have most files in common.
package struct NameTables: Sendable {
    private var tables: [ObjectID: NameTable] = [:]

    package init() {}

    /// How many files it knows.
    package var count: Int { tables.count }

    /// Returns the names of a file.
    mutating func table(of blob: ObjectID, _ facts: FileFacts) -> NameTable {
        if let table = tables[blob] { return table }
        let table = NameTable(facts)
        tables[blob] = table
        return table
    }
}
