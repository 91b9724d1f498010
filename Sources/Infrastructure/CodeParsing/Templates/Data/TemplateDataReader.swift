import Domain

/// Reads what a template needs: the names that it uses and does not bind, what it includes, and what it calls.
struct TemplateDataReader {
    var template: TemplateFacts
    var scopes = [TemplateScope(.template, end: "")]
    /// The line of the statement that is read.
    var line = 1
    private var seen: Set<TemplateVariable> = []
    private var read: Set<String> = []
    private var shownAgain: Set<String> = []

    /// Returns what is known of a template, with what its statements need.
    static func adding(to template: TemplateFacts, _ statements: [TemplateStatement]) -> TemplateFacts {
        var reader = TemplateDataReader(template: template)
        for statement in statements {
            reader.line = statement.line
            let tokens = statement.tokens[...]
            if statement.isOutput { reader.readValue(tokens) } else { reader.readStatement(tokens) }
        }
        return reader.finished()
    }

    private init(template: TemplateFacts) { self.template = template }

    private func finished() -> TemplateFacts {
        var template = template
        template.replaced = template.outerBlocks.filter { !shownAgain.contains($0) }
        template.assigned = scopes[0].bound.union(scopes[0].perhaps).sorted()
        return template
    }

    private mutating func readStatement(_ tokens: ArraySlice<TemplateToken>) {
        guard case .name(let keyword)? = tokens.first else { return }
        let rest = tokens.dropFirst()
        switch keyword {
        case "if", "elif", "else", "ifequal", "ifnotequal", "ifchanged", "empty": readCondition(keyword, rest)
        case "for": readLoop(rest)
        case "set": readSet(rest)
        case "with": readWith(rest)
        case "block": enterBlock(rest)
        case "macro": enterMacro(rest)
        case "call": readCall(rest)
        case "extends", "include", "import", "from": readUse(keyword, rest)
        case "trans", "blocktrans", "blocktranslate": readTranslation(keyword, rest)
        case "filter", "autoescape", "do", "print", "return", "firstof", "cycle", "widthratio": readValue(rest)
        case "load", "csrf_token", "continue", "break", "debug", "spaceless": break
        default:
            if keyword.hasPrefix("end") { leave(keyword) } else { readTag(rest) }
        }
    }

    // MARK: - Scopes

    mutating func enter(_ scope: TemplateScope) { scopes.append(scope) }

    /// Leaves the innermost scope that a statement ends; one that ends nothing says nothing.
    private mutating func leave(_ end: String) {
        guard let index = scopes.lastIndex(where: { $0.end == end }), index > 0 else { return }
        while scopes.count > index {
            let scope = scopes.removeLast()
            guard scope.kind == .condition, let outer = scopes.indices.last else { continue }
            scopes[outer].perhaps.formUnion(scope.bound.union(scope.perhaps))
        }
    }

    mutating func bind(_ name: String) { scopes[scopes.count - 1].bound.insert(name) }

    /// The scopes that a name is looked up in: a block sees none of those around it but the template's own.
    private var visible: [TemplateScope] {
        guard let block = scopes.lastIndex(where: { if case .block = $0.kind { true } else { false } }) else {
            return scopes
        }
        return Array(scopes[block...]) + [scopes[0]]
    }

    var blocks: [String] {
        scopes.compactMap { if case .block(let name) = $0.kind { name } else { nil } }
    }

    /// Whether what stands here is carried out whenever the template, or the block, is.
    var isCertain: Bool {
        scopes.allSatisfy { scope in
            switch scope.kind {
            case .template, .with, .block: true
            case .loop, .macro, .condition: false
            }
        }
    }

    /// All names that are bound here, or may be.
    var boundHere: Set<String> { visible.reduce(into: Set()) { $0.formUnion($1.bound.union($1.perhaps)) } }

    /// Notes the use of a name.
    mutating func note(_ name: String, _ use: TemplateVariable.Use, isCertain: Bool) {
        let visible = visible
        if name == "varargs" || name == "kwargs" { noteRest(name) }
        guard !visible.contains(where: { $0.kind != .condition && $0.bound.contains(name) }) else { return }
        // What a condition binds, it binds only there, as Jinja sees it.
        let isAsked = visible.contains {
            $0.asked.contains(name) || $0.perhaps.contains(name) || $0.bound.contains(name)
        }
        let variable = TemplateVariable(
            name, isAsked && use != .mentions ? .asks : use, isCertain: isCertain && self.isCertain, blocks: blocks,
            line: line)
        let key = TemplateVariable(name, variable.use, isCertain: variable.isCertain, blocks: blocks, line: 0)
        if seen.insert(key).inserted { template.variables.append(variable) }
    }

    /// Notes what is read on a name.
    mutating func noteRead(_ attribute: String, on name: String) {
        guard !visible.contains(where: { $0.bound.contains(name) || $0.perhaps.contains(name) }) else { return }
        let names = "\(name).\(attribute)"
        if read.insert(names).inserted { template.reads.append(NamePlace(names, line: line)) }
    }

    /// Notes that a macro takes all that it is given.
    private mutating func noteRest(_ name: String) {
        let macros = scopes.compactMap { scope -> String? in
            if case .macro(let name) = scope.kind, !name.isEmpty { name } else { nil }
        }
        guard let macro = macros.last, let index = template.macros.lastIndex(where: { $0.name == macro }),
            let signature = template.macros[index].signature, !signature.parameters.contains(where: { $0.name == name })
        else { return }
        let rest = CallSignature.Parameter(name, passing: name == "varargs" ? .restPositional : .restKeyword)
        template.macros[index].signature = CallSignature(signature.parameters + [rest])
    }

    /// Notes that a block shows what it replaces as well, or that another place shows it.
    mutating func noteShownAgain(_ block: String) { shownAgain.insert(block) }
}
