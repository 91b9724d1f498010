/// Reads migrations of Django: a class `Migration` at the top level of a module.
enum DjangoMigration {
    /// Returns what a module says; nil where it is no migration.
    static func facts(_ module: PythonModule, at path: RepositoryPath) -> MigrationFacts? {
        guard let header = module.statements.firstIndex(where: \.definesMigration) else { return nil }
        let statement = module.statements[header]
        let body = module.body(of: header)
        let indent = body.first?.indent ?? 0
        let values = PythonModule.assignments(in: body, at: indent)
        let marks = ["dependencies", "operations", "replaces", "initial", "run_before"]
        guard statement.inheritsPlainly || marks.contains(where: { values[$0] != nil }),
            let name = String(validating: path.lastPart.dropLast(3), as: UTF8.self)
        else { return nil }
        var facts = MigrationFacts(.django, revision: name)
        var links = MigrationLinks()
        let value = { (name: String) in values[name].map { (module.value(of: $0), $0.lines.first) } }
        if let (dependencies, line) = value("dependencies") { facts.parents = links.pairs(dependencies, line: line) }
        if let (replaced, line) = value("replaces") { facts.replaces = links.pairs(replaced, line: line) }
        if let (later, line) = value("run_before") { facts.runBefore = links.pairs(later, line: line) }
        facts.computedLine = links.computedLine
        facts.parentLines = values["dependencies"]?.lines
        if let line = facts.parentLines?.first { facts.spelling = module.spelling(ofStatementAt: line) }
        if let (operations, _) = value("operations") { add(operations, to: &facts) }
        return facts
    }

    private static func add(_ operations: PythonValue, to facts: inout MigrationFacts) {
        guard let operations = operations.elements else {
            facts.runsCode = true
            return
        }
        for operation in operations {
            if let call = operation.call { add(call, to: &facts) } else { facts.runsCode = true }
        }
    }

    private static func add(_ call: PythonCall, to facts: inout MigrationFacts) {
        switch call.lastName {
        case "RunSQL", "RunPython": facts.runsCode = true
        case "SeparateDatabaseAndState":
            // What only the state has was made otherwise.
            facts.runsCode = true
            if let inner = call.argument(0, "database_operations") { add(inner, to: &facts) }
        default:
            if let touch = fieldTouch(call) ?? modelTouch(call) { facts.touches.append(touch) }
            addColumns(call, to: &facts)
        }
    }

    /// Notes the columns that a new model has, and the name that a field gets.
    private static func addColumns(_ call: PythonCall, to facts: inout MigrationFacts) {
        let model = call.argument(0, call.lastName == "CreateModel" ? "name" : "model_name")?.text?.lowercased()
        guard let model else { return }
        if call.lastName == "RenameField", let name = call.argument(2, "new_name")?.text {
            facts.madeColumns.append(MigrationTouch(model, column: name.lowercased(), .create, line: call.line))
        }
        guard call.lastName == "CreateModel" else { return }
        guard let fields = call.argument(1, "fields")?.elements else {
            facts.openTables.append(model)
            return
        }
        for field in fields {
            guard let name = field.elements?.first?.text else {
                facts.openTables.append(model)
                continue
            }
            facts.madeColumns.append(MigrationTouch(model, column: name.lowercased(), .create, line: call.line))
        }
    }

    private static func fieldTouch(_ call: PythonCall) -> MigrationTouch? {
        let operation: MigrationTouch.Operation
        switch call.lastName {
        case "AddField": operation = .create
        case "RemoveField": operation = .drop
        case "AlterField": operation = .alter
        case "RenameField": operation = .rename
        default: return nil
        }
        guard let model = call.argument(0, "model_name")?.text,
            let field = call.argument(1, operation == .rename ? "old_name" : "name")?.text
        else { return nil }
        return MigrationTouch(model.lowercased(), column: field.lowercased(), operation, line: call.line)
    }

    private static func modelTouch(_ call: PythonCall) -> MigrationTouch? {
        let operation: MigrationTouch.Operation
        switch call.lastName {
        case "CreateModel": operation = .create
        case "DeleteModel": operation = .drop
        case "RenameModel": operation = .rename
        case "AlterModelTable": operation = .alter
        default: return nil
        }
        let model = call.argument(0, operation == .rename ? "old_name" : "name")?.text
        return model.map { MigrationTouch($0.lowercased(), operation, line: call.line) }
    }
}

extension PythonStatement {
    /// Whether it starts a class `Migration` that inherits from one of a name like that.
    fileprivate var definesMigration: Bool {
        guard indent == 0, tokens.count > 4, tokens[tokens.startIndex].isName("class"),
            tokens[tokens.startIndex + 1].isName("Migration"), tokens[tokens.startIndex + 2].isSymbol("(")
        else { return false }
        return tokens.dropFirst(3).contains { $0.name?.hasSuffix("Migration") ?? false }
    }

    /// Whether Django's own class is the base: `migrations.Migration`.
    fileprivate var inheritsPlainly: Bool {
        tokens.indices.dropLast(2).contains {
            tokens[$0].isName("migrations") && tokens[$0 + 1].isSymbol(".") && tokens[$0 + 2].isName("Migration")
        }
    }
}
