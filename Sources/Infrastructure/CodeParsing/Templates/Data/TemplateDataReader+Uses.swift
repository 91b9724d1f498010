import Domain

extension TemplateDataReader {
    /// Reads an expression.
    mutating func readValue(_ tokens: ArraySlice<TemplateToken>) {
        let uses = TemplateExpression.uses(in: tokens)
        let asked = TemplateExpression.asked(in: tokens)
        let hasChoice = tokens.contains { [.name("if"), .name("and"), .name("or"), .name("is")].contains($0) }
        for found in uses {
            let isAsked = hasChoice && asked.contains(found.name)
            let use: TemplateVariable.Use = isAsked ? .asks : found.isGuarded ? .asks : found.raises ? .raises : .reads
            note(found.name, use, isCertain: !hasChoice)
            if let attribute = found.attribute { noteRead(attribute, on: found.name) }
        }
        readCalls(tokens)
    }

    private mutating func readCalls(_ tokens: ArraySlice<TemplateToken>) {
        for call in TemplateExpression.calls(in: tokens, line: line) {
            switch call.callee.names {
            case ["super"]: if let block = blocks.last { noteShownAgain(block) }
            case let names where names.count == 2 && names[0] == "self": noteShownAgain(names[1])
            case let names where isMacro(names): template.calls.append(call)
            default: break
            }
        }
    }

    /// Whether names are a macro of the template, or one that it imports.
    private func isMacro(_ names: [String]) -> Bool {
        names.count == 1
            ? template.macros.contains { $0.name == names[0] }
                || template.imports.contains { $0.alias == names[0] && $0.name != nil }
            : names.count == 2 && template.imports.contains { $0.alias == names[0] && $0.name == nil }
    }

    /// Reads `extends`, `include`, `import` and `from`.
    mutating func readUse(_ keyword: String, _ tokens: ArraySlice<TemplateToken>) {
        let ends: Set<TemplateToken> = [
            .name("with"), .name("without"), .name("ignore"), .name("only"), .name("as"), .name("import"),
        ]
        let end = tokens.firstIndex(where: ends.contains) ?? tokens.endIndex
        let value = tokens[..<end]
        let texts = value.compactMap { if case .text(let text) = $0 { text } else { nil } }
        readValue(value)
        let isPlain = value.allSatisfy { token in
            switch token {
            case .text: true
            case .name: value.contains(.name("if"))
            case .sign(let sign): "[](),".contains(sign) || value.contains(.name("if"))
            }
        }
        if !isPlain || texts.isEmpty { template.isOpen = true }
        switch keyword {
        case "include": addInclusions(texts, tokens[end...])
        case "import", "from": addImports(texts, tokens[end...])
        default: break
        }
    }

    private mutating func addInclusions(_ names: [String], _ options: ArraySlice<TemplateToken>) {
        var bound = boundHere
        if let position = options.firstIndex(of: .name("with")),
            options[position...].dropFirst().first != .name("context")
        {
            for part in TemplateExpression.bindings(in: options[position...].dropFirst()) {
                readValue(part.value)
                if let name = part.name { bound.insert(name) }
            }
        }
        for name in names {
            template.inclusions.append(
                TemplateInclusion(
                    name, bound: bound.sorted(),
                    isIsolated: options.contains(.name("without")) || options.contains(.name("only")),
                    isCertain: isCertain && names.count == 1, blocks: blocks, line: line))
        }
    }

    private mutating func addImports(_ names: [String], _ options: ArraySlice<TemplateToken>) {
        if options.first == .name("as"), case .name(let alias)? = options.dropFirst().first {
            bind(alias)
            for name in names {
                template.imports.append(TemplateImport(name, name: nil, alias: alias, line: line))
            }
            return
        }
        for part in options.dropFirst().split(separator: .sign(",")) {
            let words = TemplateExpression.names(in: part).filter {
                !["with", "without", "context", "as"].contains($0)
            }
            guard let macro = words.first, let alias = part.contains(.name("as")) ? words.dropFirst().first : macro
            else { continue }
            bind(alias)
            for name in names {
                template.imports.append(TemplateImport(name, name: macro, alias: alias, line: line))
            }
        }
    }
}
