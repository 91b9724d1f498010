/// Finds the tables and columns that a revision of Alembic changes, in its `upgrade`.
enum AlembicTouches {
    /// Adds them.
    static func add(to facts: inout MigrationFacts, _ module: PythonModule) {
        var aliases: [String: String] = [:]
        for header in module.statements.indices where module.statements[header].definesFunction("upgrade") {
            for statement in module.body(of: header) { add(statement, &aliases, to: &facts) }
        }
    }

    private static func add(
        _ statement: PythonStatement, _ aliases: inout [String: String], to facts: inout MigrationFacts
    ) {
        let tokens = statement.tokens
        for index in tokens.indices {
            guard let owner = tokens[index].name, index + 3 < tokens.endIndex, tokens[index + 1].isSymbol("."),
                tokens[index + 2].name != nil, tokens[index + 3].isSymbol("("),
                index == tokens.startIndex || !tokens[index - 1].isSymbol("."),
                owner == "op" || aliases[owner] != nil, let call = PythonExpression.call(at: index, of: tokens)
            else { continue }
            if call.lastName == "batch_alter_table" {
                if let table = call.argument(0, "table_name")?.text, let alias = statement.alias {
                    aliases[alias] = table
                }
            } else {
                add(call, table: aliases[owner], to: &facts)
            }
        }
    }

    private static func add(_ call: PythonCall, table: String?, to facts: inout MigrationFacts) {
        let first = table == nil ? 1 : 0
        guard let table = table ?? (call.argument(0, "table_name") ?? call.argument(0, "old_table_name"))?.text else {
            if call.lastName == "execute" { facts.runsCode = true }
            return
        }
        let column: String? =
            switch call.lastName {
            case "add_column":
                call.argument(first, "column")?.call.flatMap { ($0.argument(0, "name") ?? .none).text }
            case "drop_column", "alter_column": call.argument(first, "column_name")?.text
            default: nil
            }
        let operation: MigrationTouch.Operation
        switch call.lastName {
        case "create_table":
            operation = .create
            addColumns(of: call, table, to: &facts)
        case "drop_table": operation = .drop
        case "rename_table": operation = .rename
        case "add_column": operation = .create
        case "drop_column": operation = .drop
        case "alter_column":
            operation = call.keywords["new_column_name"] == nil ? .alter : .rename
            if let name = call.keywords["new_column_name"]?.text {
                facts.madeColumns.append(MigrationTouch(table, column: name, .create, line: call.line))
            }
        case "execute":
            facts.runsCode = true
            return
        default: return
        }
        if column == nil, call.lastName.hasSuffix("column") { return }
        facts.touches.append(MigrationTouch(table, column: column, operation, line: call.line))
    }

    /// Notes the columns that a new table has.
    private static func addColumns(of call: PythonCall, _ table: String, to facts: inout MigrationFacts) {
        for argument in call.arguments.dropFirst() {
            guard let made = argument.call else {
                facts.openTables.append(table)
                continue
            }
            guard made.lastName == "Column" else { continue }
            guard let name = made.argument(0, "name")?.text else {
                facts.openTables.append(table)
                continue
            }
            facts.madeColumns.append(MigrationTouch(table, column: name, .create, line: made.line))
        }
    }
}

extension PythonStatement {
    /// Whether it starts the function of a name.
    fileprivate func definesFunction(_ name: String) -> Bool {
        guard indent == 0, tokens.count > 1, tokens[tokens.startIndex].isName("def") else { return false }
        return tokens[tokens.startIndex + 1].isName(name)
    }

    /// The name that a `with` statement gives.
    fileprivate var alias: String? {
        guard let position = tokens.firstIndex(where: { $0.isName("as") }), position + 1 < tokens.endIndex else {
            return nil
        }
        return tokens[position + 1].name
    }
}
