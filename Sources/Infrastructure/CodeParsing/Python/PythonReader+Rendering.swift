import Domain

extension PythonReader {
    /// Notes what a name is bound to where that is a text, a choice of texts or a mapping.
    mutating func noteConstant(_ left: Int, _ right: Int?) {
        let scope = context.scope
        if kind(left) == .subscript_ {
            let parts = Array(tree.children(left))
            guard parts.count == 2, kind(parts[0]) == .identifier, let right else { return }
            constants.add(plainText(parts[1]), right, to: text(parts[0]), in: scope)
            return
        }
        guard kind(left) == .identifier, let right else { return }
        constants.bind(text(left), in: scope, to: texts(in: right))
        constants.bind(text(left), in: scope, to: mapping(right))
    }

    /// The texts that a value may be; nil where it may be anything else.
    private func texts(in value: Int) -> [String]? {
        switch kind(value) {
        case .string: return plainText(value).map { [$0] }
        case .identifier: return constants.texts(of: text(value), in: context.scope)
        case .parenthesized: return tree.children(value).first.flatMap(texts)
        case .conditionalExpression:
            let parts = Array(tree.children(value))
            guard parts.count == 3, let first = texts(in: parts[0]), let second = texts(in: parts[2]) else {
                return nil
            }
            return first + second
        default: return nil
        }
    }

    /// The mapping that a value is; nil where it is anything else.
    private func mapping(_ value: Int) -> PythonConstants.Mapping? {
        var mapping = PythonConstants.Mapping()
        switch kind(value) {
        case .dictionary:
            for part in tree.children(value) {
                switch kind(part) {
                case .pair:
                    guard let key = child(part, .key).flatMap(plainText), let value = child(part, .value) else {
                        mapping.isOpen = true
                        continue
                    }
                    mapping.entries.append((key, value))
                case .comment: break
                default: merge(tree.children(part).first, into: &mapping)
                }
            }
        case .call where child(value, .function).flatMap(names) == ["dict"]:
            guard let arguments = child(value, .arguments) else { return nil }
            addArguments(Array(tree.children(arguments)), to: &mapping)
        case .identifier: return constants.mapping(of: text(value), in: context.scope)
        default: return nil
        }
        return mapping
    }

    private func merge(_ value: Int?, into mapping: inout PythonConstants.Mapping) {
        if let other = value.flatMap(self.mapping) { mapping.add(other) } else { mapping.isOpen = true }
    }

    /// Adds keyword arguments, and mappings that are given as such.
    private func addArguments(_ arguments: [Int], to mapping: inout PythonConstants.Mapping) {
        for argument in arguments {
            switch kind(argument) {
            case .keywordArgument:
                guard let name = child(argument, .name), let value = child(argument, .value) else { continue }
                mapping.entries.append((text(name), value))
            case .dictionarySplat: merge(tree.children(argument).first, into: &mapping)
            case .comment: break
            default: merge(argument, into: &mapping)
            }
        }
    }

    /// Reads a call that renders a template, whatever it is that is called.
    mutating func readRenderCall(_ callee: PythonChain, _ arguments: Int, _ node: Int) {
        guard let name = callee.names.last, let style = PythonDraft.Render.Style(name) else { return }
        let given = tree.children(arguments).filter { kind($0) != .comment }
        var positional = given.filter { kind($0) != .keywordArgument && kind($0) != .dictionarySplat }
        // Whoever gets the request gets it first.
        if style.takesRequest, let first = positional.first, texts(in: first) == nil { positional.removeFirst() }
        let keywords = given.filter { kind($0) == .keywordArgument }
        func keyword(_ names: String...) -> Int? {
            keywords.first { child($0, .name).map { names.contains(text($0)) } ?? false }.flatMap { child($0, .value) }
        }
        let template = positional.first ?? keyword("template_name", "name", "template_name_or_list")
        guard let template, let names = texts(in: template) else { return }
        var mapping = PythonConstants.Mapping()
        if style == .keywords {
            let rest = given.filter { kind($0) == .keywordArgument || kind($0) == .dictionarySplat }
            addArguments(rest, to: &mapping)
            if positional.count > 1 { mapping.isOpen = true }
        } else if let context = positional.dropFirst().first ?? keyword("context") {
            merge(context, into: &mapping)
        } else if given.contains(where: { kind($0) == .dictionarySplat }) {
            mapping.isOpen = true
        }
        renderCalls.append(
            PythonDraft.Render(
                callee: callee, style: style, templates: names,
                arguments: mapping.entries.map { ($0.key, kind($0.value) == .call ? nil : chain($0.value)) },
                isOpen: mapping.isOpen, container: context.container, line: line(node)))
    }

    /// Reads a call that gives something to all templates.
    mutating func readTemplateGlobals(_ names: [String], _ arguments: Int) {
        let given = Array(tree.children(arguments))
        if let last = names.last, ["context_processor", "app_context_processor"].contains(last) {
            if let function = given.first.flatMap(self.names)?.last {
                facts.templateGlobals.processors.append(function)
            }
            return
        }
        let owner = names.dropLast()
        guard owner.last == "globals", owner.count > 1 else {
            if ["add_template_global", "add_app_template_global"].contains(names.last) {
                let named = given.compactMap { kind($0) == .keywordArgument ? child($0, .value) : $0 }
                facts.templateGlobals.names += named.compactMap { plainText($0) ?? self.names($0)?.last }
            }
            return
        }
        if names.last == "setdefault" { facts.templateGlobals.names += given.prefix(1).compactMap(plainText) }
        if names.last == "update" {
            var mapping = PythonConstants.Mapping()
            addArguments(given, to: &mapping)
            facts.templateGlobals.names += mapping.entries.map(\.key)
        }
    }

    /// Notes an assignment that gives something to all templates: `environment.globals["x"] = …`.
    mutating func noteTemplateGlobal(_ left: Int) {
        let parts = Array(tree.children(left))
        guard kind(left) == .subscript_, parts.count == 2, let owner = names(parts[0]), owner.count > 1,
            owner.last == "globals", let name = plainText(parts[1])
        else { return }
        facts.templateGlobals.names.append(name)
    }

    /// Notes the keys of a mapping that a function gives back, where it takes nothing, or a request.
    mutating func readReturn(_ node: Int) {
        guard let function = context.function, let value = tree.children(node).first, let mapping = mapping(value),
            !mapping.entries.isEmpty, (drafts[function].parameters ?? []).count <= 1
        else { return }
        facts.templateGlobals.returns.append(
            TemplateGlobals.Returned(drafts[function].definition.name, keys: mapping.entries.map(\.key)))
    }
}
