/// A class that stands for a table.
struct ModelTable {
    /// The class.
    let owner: [String]
    /// The table, as migrations name it.
    let table: String
    /// The columns that the class itself has.
    let columns: [(name: String, field: ModelField)]
    /// The line of the class.
    let line: Int

    /// Returns the tables that a file of models has.
    static func all(in facts: FileFacts) -> [ModelTable] {
        guard !facts.modelFields.isEmpty else { return [] }
        let owned = Dictionary(grouping: facts.modelFields, by: \.owner)
        return facts.definitions.filter { $0.kind == .type && !$0.isLocal }.compactMap { type in
            guard let fields = owned[type.path], let table = table(of: type, fields, in: facts) else { return nil }
            let columns = fields.filter { !$0.namesTable }.map { field in
                (name: column(of: field, isDjango: type.isDjangoModel), field: field)
            }
            return ModelTable(owner: type.path, table: table, columns: columns, line: type.line)
        }
    }

    private static func table(of type: Definition, _ fields: [ModelField], in facts: FileFacts) -> String? {
        let members = facts.definitions.filter { $0.container == type.path }
        if type.isDjangoModel {
            let meta = facts.definitions.filter { $0.container == type.path + ["Meta"] }.map(\.name)
            let isOther = !Set(meta).isDisjoint(with: ["abstract", "proxy", "managed"])
            return isOther ? nil : type.name.lowercased()
        }
        if let named = fields.first(where: \.namesTable) { return named.text }
        let computes = members.contains { ["__tablename__", "__abstract__", "__table__"].contains($0.name) }
        // Flask-SQLAlchemy names a table by its class.
        guard !computes, type.bases.contains(where: { $0.names.last == "Model" && $0.names.count > 1 }) else {
            return nil
        }
        return type.name.withUnderscores
    }

    private static func column(of field: ModelField, isDjango: Bool) -> String {
        isDjango ? field.name.lowercased() : field.text ?? field.name
    }
}

extension Definition {
    /// Whether it is a model of Django.
    var isDjangoModel: Bool {
        bases.contains { base in
            guard case .module(let module) = base.root, module.level == 0 else { return false }
            return module.name.hasPrefix("django.") && base.names.last == "Model"
        }
    }
}

extension String {
    /// The words of a name of a class, in small letters, with underscores between them.
    fileprivate var withUnderscores: String {
        var result = ""
        let letters = Array(self)
        for (index, letter) in letters.enumerated() {
            let before = index > 0 ? letters[index - 1] : nil
            let after = index + 1 < letters.count ? letters[index + 1] : nil
            let starts =
                letter.isUppercase
                && (before.map { !$0.isUppercase } ?? false
                    || before?.isUppercase ?? false && after?.isLowercase ?? false)
            if starts, before != "_" { result += "_" }
            result += letter.lowercased()
        }
        return result
    }
}
