import Domain

extension TemplateDataReader {
    /// Reads `if` and what follows it.
    mutating func readCondition(_ keyword: String, _ tokens: ArraySlice<TemplateToken>) {
        switch keyword {
        case "elif", "else", "empty":
            guard let index = scopes.lastIndex(where: { $0.kind == .condition || $0.kind == .loop }) else { return }
            if scopes[index].kind == .loop {
                // Where there is nothing to go through, nothing of it is bound.
                scopes[index].bound = []
                return
            }
            scopes.removeSubrange((index + 1)...)
            scopes[index].perhaps.formUnion(scopes[index].bound)
            scopes[index].bound = []
            readValue(tokens)
            scopes[index].asked.formUnion(TemplateExpression.asked(in: tokens))
        default:
            readValue(tokens)
            var scope = TemplateScope(.condition, end: "end" + keyword)
            scope.asked = TemplateExpression.asked(in: tokens)
            enter(scope)
        }
    }

    /// Reads `for x, y in z`.
    mutating func readLoop(_ tokens: ArraySlice<TemplateToken>) {
        guard let position = tokens.firstIndex(of: .name("in")) else { return }
        let rest = tokens[tokens.index(after: position)...]
        let filter = rest.firstIndex(of: .name("if")) ?? rest.endIndex
        // `a if b else c` chooses what to go through.
        let isChoice = rest.contains(.name("else"))
        readValue(isChoice ? rest : rest[..<filter])
        let names = TemplateExpression.names(in: tokens[..<position])
        enter(TemplateScope(.loop, end: "endfor", bound: Set(names + ["loop", "forloop"])))
        if !isChoice, filter < rest.endIndex { readValue(rest[filter...]) }
    }

    /// Reads `set x, y = z`, and `set x`, which takes what follows.
    mutating func readSet(_ tokens: ArraySlice<TemplateToken>) {
        let position = tokens.firstIndex(of: .sign("=")) ?? tokens.endIndex
        let targets = tokens[..<position]
        if position < tokens.endIndex {
            readValue(tokens[tokens.index(after: position)...])
        } else {
            let filters = targets.firstIndex(of: .sign("|")) ?? targets.endIndex
            readValue(targets[filters...])
        }
        if targets.contains(.sign(".")) {
            if case .name(let name)? = targets.first { note(name, .raises, isCertain: true) }
            return
        }
        let end = targets.firstIndex(of: .sign("|")) ?? targets.endIndex
        for name in TemplateExpression.names(in: targets[..<end]) { bind(name) }
    }

    /// Reads `with x = y, z = w` and Django's `with x as y`.
    mutating func readWith(_ tokens: ArraySlice<TemplateToken>) {
        var names: Set<String> = []
        readBindings(tokens, &names)
        enter(TemplateScope(.with, end: "endwith", bound: names))
    }

    /// Reads names that get values, in either spelling.
    private mutating func readBindings(_ tokens: ArraySlice<TemplateToken>, _ names: inout Set<String>) {
        for part in TemplateExpression.bindings(in: tokens) {
            readValue(part.value)
            if let name = part.name { names.insert(name) }
        }
    }

    /// Reads `block x scoped`.
    mutating func enterBlock(_ tokens: ArraySlice<TemplateToken>) {
        guard case .name(let name)? = tokens.first else { return }
        if blocks.isEmpty { template.outerBlocks.append(name) }
        let isScoped = tokens.contains(.name("scoped"))
        let bound = isScoped ? boundHere : []
        enter(TemplateScope(.block(name), end: "endblock", bound: bound))
    }

    /// Reads `macro x(y, z=1)`.
    mutating func enterMacro(_ tokens: ArraySlice<TemplateToken>) {
        guard case .name(let name)? = tokens.first else { return }
        bind(name)
        let parameters = tokens.dropFirst(2)
        readValue(TemplateExpression.defaults(in: parameters))
        let names = TemplateExpression.parameters(in: parameters)
        enter(TemplateScope(.macro(name), end: "endmacro", bound: Set(names + ["varargs", "kwargs", "caller"])))
    }

    /// Reads `call(x) y()`: what is called gets what follows.
    mutating func readCall(_ tokens: ArraySlice<TemplateToken>) {
        var rest = tokens
        var names: [String] = []
        if rest.first == .sign("(") {
            let end = TemplateExpression.closing(in: rest)
            names = TemplateExpression.parameters(in: rest[..<end].dropFirst())
            rest = rest[end...].dropFirst()
        }
        readValue(rest)
        enter(TemplateScope(.macro(""), end: "endcall", bound: Set(names)))
    }

    /// Reads `trans x=y`, and Django's `blocktrans with x=y count z=w`.
    mutating func readTranslation(_ keyword: String, _ tokens: ArraySlice<TemplateToken>) {
        // Django's has no end, and shows one text.
        if case .text? = tokens.first { return readTag(tokens) }
        var names: Set<String> = []
        let marks: Set<TemplateToken> = [.name("with"), .name("count"), .name("trimmed"), .name("notrimmed")]
        for part in tokens.split(whereSeparator: { marks.contains($0) || $0 == .sign(",") }) {
            if part.count == 1, case .name(let name)? = part.first {
                note(name, .reads, isCertain: true)
            } else {
                readBindings(part, &names)
            }
        }
        enter(TemplateScope(.with, end: "end" + keyword, bound: names))
    }

    /// Reads a tag that a project or a framework adds: its words may be anything.
    mutating func readTag(_ tokens: ArraySlice<TemplateToken>) {
        var rest = tokens
        if let position = rest.lastIndex(of: .name("as")), case .name(let name)? = rest[position...].dropFirst().first {
            bind(name)
            rest = rest[..<position]
        }
        for name in TemplateExpression.uses(in: rest).map(\.name) { note(name, .mentions, isCertain: false) }
    }
}
