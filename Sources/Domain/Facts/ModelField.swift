/// What the body of a class says of a table of a database: a column, or the table's name.
package struct ModelField: Hashable, Sendable {
    /// The class, from the outermost definition to its own name.
    package let owner: [String]
    /// The name that the class knows it by.
    package let name: String
    /// What makes it: `db.Column`, `models.CharField`; nil where an annotation does, or a text.
    package let maker: Reference?
    /// The text that names it in the database, if one does; of `__tablename__`, the table.
    package let text: String?
    /// The line, from 1.
    package let line: Int

    package init(owner: [String], _ name: String, maker: Reference? = nil, text: String? = nil, line: Int) {
        self.owner = owner
        self.name = name
        self.maker = maker
        self.text = text
        self.line = line
    }

    /// Whether it names the table.
    package var namesTable: Bool { name == "__tablename__" }
}
