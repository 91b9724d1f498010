/// A Python file as its logical lines.
struct PythonModule {
    /// A name and what it is bound to.
    struct Assignment {
        /// What it is bound to; nil where that hangs on something.
        let value: ArraySlice<PythonToken>?
        /// The place of the value among those of an unpacked tuple.
        let element: Int?
        /// The lines of the statement.
        let lines: LineRange
    }

    /// All of them, in order.
    let statements: [PythonStatement]
    /// What names are bound to at the top level, the last time.
    let assignments: [String: Assignment]
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) throws(PythonSyntaxError) {
        self.bytes = bytes
        var lexer = PythonLexer(bytes)
        statements = try lexer.statements()
        assignments = Self.assignments(in: statements[...], at: 0)
    }

    /// Returns how the statement spells a name that starts in a line, and what it is given.
    func spelling(ofStatementAt line: Int) -> MigrationSpelling {
        var spelling = MigrationSpelling()
        guard let tokens = statements.first(where: { $0.lines.first == line })?.tokens else { return spelling }
        if let first = tokens.first, let sign = tokens.first(where: { $0.isSymbol("=") }),
            let target = String(validating: bytes[first.start..<sign.start], as: UTF8.self)
        {
            spelling.target = String(target.reversed().drop { $0 == " " }.reversed())
        }
        let isString = { (token: PythonToken) in if case .string = token.kind { true } else { false } }
        if let string = tokens.first(where: isString), bytes[string.start] == UInt8(ascii: "'") { spelling.quote = "'" }
        return spelling
    }

    /// Returns the statements that a header has below it, by its index.
    func body(of header: Int) -> ArraySlice<PythonStatement> {
        let indent = statements[header].indent
        let rest = statements[(header + 1)...]
        let end = rest.firstIndex { $0.indent <= indent && !$0.isContinued } ?? statements.endIndex
        return statements[(header + 1)..<end]
    }

    /// Finds what names are bound to in a block, by statements of an indentation; what stands in an `if` or its like may not be.
    static func assignments(in block: ArraySlice<PythonStatement>, at indent: Int) -> [String: Assignment] {
        var found: [String: Assignment] = [:]
        var isSkipped = false
        for statement in block {
            if statement.indent <= indent, !statement.isContinued { isSkipped = statement.definesScope }
            if isSkipped { continue }
            let isConditional = statement.indent > indent || statement.isCompound
            for (name, assignment) in statement.assignments {
                guard isConditional || assignment.value == nil else {
                    found[name] = assignment
                    continue
                }
                found[name] = Assignment(value: nil, element: nil, lines: statement.lines)
            }
        }
        return found
    }

    /// Returns what a top-level name stands for, following names of texts and lists.
    func value(of name: String, depth: Int = 0) -> PythonValue? {
        guard let assignment = assignments[name] else { return nil }
        return value(of: assignment, depth: depth)
    }

    /// Returns what an assignment comes to.
    func value(of assignment: Assignment, depth: Int = 0) -> PythonValue {
        guard let tokens = assignment.value, depth < 8 else { return .unknown(line: assignment.lines.first) }
        let value = PythonExpression.value(of: tokens) { name in
            name.contains(".") ? nil : self.value(of: name, depth: depth + 1)
        }
        guard let element = assignment.element else { return value }
        guard let elements = value.elements, element < elements.count else {
            return .unknown(line: assignment.lines.first)
        }
        return elements[element]
    }
}

extension PythonStatement {
    private static let compound: Set<String> = [
        "if", "elif", "else", "for", "while", "try", "except", "finally", "with", "match", "case",
    ]

    /// Whether what stands below it binds names of its own.
    var definesScope: Bool {
        guard let first = tokens.first?.name else { return false }
        return first == "def" || first == "class" || first == "async"
    }

    /// Whether it may not be carried out, or several times.
    var isCompound: Bool { tokens.first?.name.map(Self.compound.contains) ?? false }

    /// The names that it binds.
    fileprivate var assignments: [(String, PythonModule.Assignment)] {
        var parts = tokens.splitOutsideBrackets { $0.isSymbol("=") }
        if isCompound {
            let names = tokens.indices.dropLast().filter { tokens[$0 + 1].isSymbol("=") }.compactMap { tokens[$0].name }
            return names.map { ($0, PythonModule.Assignment(value: nil, element: nil, lines: lines)) }
        }
        guard parts.count > 1, let value = parts.popLast(), !value.isEmpty else { return augmented }
        return parts.flatMap { target in
            let names = target.splitOutsideBrackets { $0.isSymbol(",") }
            return names.enumerated().compactMap { index, part in
                part.first?.name.map {
                    ($0, PythonModule.Assignment(value: value, element: names.count > 1 ? index : nil, lines: lines))
                }
            }
        }
    }

    /// `name += value`, of which nobody follows what comes out.
    private var augmented: [(String, PythonModule.Assignment)] {
        guard let name = tokens.first?.name, tokens.count > 2,
            case .symbol(let symbol) = tokens[tokens.startIndex + 1].kind,
            symbol.isAssigning, symbol.byte != UInt8(ascii: "=")
        else { return [] }
        return [(name, PythonModule.Assignment(value: nil, element: nil, lines: lines))]
    }
}

extension ArraySlice<PythonToken> {
    /// Splits at tokens that stand in no brackets.
    func splitOutsideBrackets(at isSeparator: (PythonToken) -> Bool) -> [ArraySlice<PythonToken>] {
        var parts: [ArraySlice<PythonToken>] = []
        var depth = 0
        var start = startIndex
        for index in indices {
            if self[index].opens { depth += 1 } else if self[index].closes { depth -= 1 }
            guard depth == 0, isSeparator(self[index]) else { continue }
            parts.append(self[start..<index])
            start = index + 1
        }
        return parts + [self[start...]]
    }
}
