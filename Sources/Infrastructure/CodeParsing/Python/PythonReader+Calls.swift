import Domain

extension PythonReader {
    /// Reads a call; its arguments come after it.
    mutating func readCall(_ node: Int) {
        guard let function = child(node, .function), let arguments = child(node, .arguments) else { return }
        let context = context
        guard let callee = takeChain(function) else { return }
        var given = Arguments()
        if kind(arguments) == .generatorExpression {
            given.positional = 1
        } else {
            for argument in tree.children(arguments) { count(argument, &given) }
        }
        calls.append(
            PythonDraft.Call(
                callee: callee,
                call: Call(
                    Reference(.unknown, callee.names), positional: given.positional, keywords: given.keywords,
                    hasMorePositional: given.hasMorePositional, hasMoreKeywords: given.hasMoreKeywords,
                    container: context.container, line: line(node))))
        readSpecialCall(callee.names, arguments)
        readRender(callee.names, arguments)
        readRenderCall(callee, arguments, node)
        readTemplateGlobals(callee.names, arguments)
        readConversion(callee.names, arguments)
    }

    private struct Arguments {
        var positional = 0
        var keywords: [String] = []
        var hasMorePositional = false
        var hasMoreKeywords = false
    }

    private func count(_ argument: Int, _ given: inout Arguments) {
        switch kind(argument) {
        case .comment: break
        case .keywordArgument: if let name = child(argument, .name) { given.keywords.append(text(name)) }
        case .listSplat: given.hasMorePositional = true
        case .dictionarySplat: given.hasMoreKeywords = true
        default: given.positional += 1
        }
    }

    private mutating func readSpecialCall(_ names: [String], _ arguments: Int) {
        switch names {
        case ["cast"], ["typing", "cast"], ["t", "cast"]:
            guard let type = tree.children(arguments).first else { return }
            var annotation = context
            annotation.isAnnotation = true
            walk.plan(type, annotation)
        case ["__all__", "extend"], ["__all__", "append"]:
            for argument in tree.children(arguments) { addExports(argument) }
        case ["update"], ["setdefault"]:
            // What they are called on is a call: of `globals`, it may be.
            if tree.text(tree.nodes[tree.nodes[arguments].parent].start..<tree.nodes[arguments].start)
                .hasPrefix("globals()")
            {
                hasUnseenNames = true
            }
        default:
            // What changes a mapping may give it any entry.
            if names.count == 2, ["update", "setdefault", "pop"].contains(names[1]) {
                constants.open(names[0], in: context.scope)
            }
        }
    }

    /// Notes the templates that a call names, where it is one that renders some.
    private mutating func readRender(_ names: [String], _ arguments: Int) {
        guard let name = names.last, Self.rendersTemplates(name) else { return }
        for argument in tree.children(arguments) {
            let value =
                kind(argument) == .keywordArgument
                ? child(argument, .name).flatMap { text($0).contains("name") ? child(argument, .value) : nil }
                : argument
            guard let value else { continue }
            noteTemplates(in: value)
        }
    }

    private static func rendersTemplates(_ name: String) -> Bool {
        name.contains("render") || name.contains("template") || name.contains("Template")
    }

    /// Notes the templates that a text, a choice of texts or a list of them names.
    mutating func noteTemplates(in value: Int) {
        switch kind(value) {
        case .string: noteTemplate(value, isOptional: false)
        case .list, .tuple: for part in tree.children(value) { noteTemplate(part, isOptional: true) }
        default:
            guard tree.nodes[value].kind == .conditionalExpression else { return }
            for part in tree.children(value) { noteTemplate(part, isOptional: false) }
        }
    }

    private mutating func noteTemplate(_ node: Int, isOptional: Bool) {
        guard kind(node) == .string, let name = plainText(node), Self.isTemplate(name) else { return }
        facts.renders.append(TemplateUse(name, kind: .render, isOptional: isOptional, line: line(node)))
    }

    private static func isTemplate(_ name: String) -> Bool {
        let endings = [".html", ".htm", ".jinja", ".jinja2", ".j2", ".txt", ".xml"]
        return endings.contains { name.hasSuffix($0) } && !name.contains(" ") && !name.contains("\n")
    }
}
