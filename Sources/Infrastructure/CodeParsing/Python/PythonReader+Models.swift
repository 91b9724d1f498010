import Domain

extension PythonReader {
    /// Notes a field of a class that stands for a column, or that names the table.
    mutating func noteModelField(_ name: String, _ node: Int, type: Int?, value: Int?) {
        var field = PythonDraft.ModelField(owner: context.container, name: name, line: line(node))
        if let value, kind(value) == .call, let function = child(value, .function), let chain = chain(function),
            let maker = chain.names.last, Self.makesColumn(maker)
        {
            field.maker = chain
            let first = child(value, .arguments).flatMap { tree.children($0).first }
            field.text = first.flatMap(plainText)
        } else if name == "__tablename__" {
            field.text = value.flatMap(plainText)
        } else {
            guard value == nil, let type, isMapped(type) else { return }
        }
        modelFields.append(field)
    }

    private static func makesColumn(_ name: String) -> Bool {
        ["Column", "mapped_column", "ForeignKey"].contains(name) || name.hasSuffix("Field")
    }

    /// Whether a type is SQLAlchemy's for what is mapped to a column.
    private func isMapped(_ type: Int) -> Bool {
        guard let inner = tree.children(type).first, let first = tree.children(inner).first else { return false }
        guard names(first)?.last == "Mapped" else { return false }
        // Lists of objects are relations.
        return !["list[", "List[", "set[", "Set[", "\"", "'", "Dynamic"].contains { text(type).contains("[" + $0) }
    }
}

extension PythonDraft {
    /// A field of a class that stands for a column, of which it isn't resolved what makes it.
    struct ModelField {
        /// The class.
        let owner: [String]
        /// The name.
        let name: String
        /// What makes it.
        var maker: PythonChain?
        /// The text that names it.
        var text: String?
        /// The line.
        let line: Int

        init(owner: [String], name: String, line: Int) {
            self.owner = owner
            self.name = name
            self.line = line
        }

        /// Returns it with what its maker stands for.
        func resolved(_ names: PythonNames) -> Domain.ModelField {
            Domain.ModelField(owner: owner, name, maker: maker.map(names.reference), text: text, line: line)
        }
    }
}
