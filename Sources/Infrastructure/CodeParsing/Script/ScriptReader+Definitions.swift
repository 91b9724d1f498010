import Domain

extension ScriptReader {
    /// Reads a function, declared or not. One without a name takes that of the variable that it is bound to.
    mutating func readFunction(_ node: Int) {
        let outer = tree.nodes[node].parent
        let isDeclared = kind(node) == .functionDeclaration || kind(node) == .generatorDeclaration
        let isBound = kind(outer) == .variableDeclarator && tree.nodes[node].field == .value
        let own = child(node, .name)
        var inner = context
        if let name = isBound ? child(outer, .name) : own, isDeclared || (isBound && kind(name) == .identifier) {
            walk.consume(name)
            if isDeclared { scopes[context.scope].bind(text(name), .definition) }
            define(.function, name, isBound ? outer : node, parameters: node)
            inner.container += [text(name)]
        }
        enterFunction(node, &inner)
        if !isDeclared, let own, kind(own) == .identifier {
            walk.consume(own)
            scopes[inner.scope].bind(text(own), .other)
        }
    }

    /// Reads a method of a class, or of an object.
    mutating func readMethod(_ node: Int) {
        var inner = context
        if kind(tree.nodes[node].parent) == .classBody, let name = child(node, .name) {
            define(.function, name, node, parameters: node)
            inner.container += [text(name)]
        } else {
            inner.enclosingClass = nil
        }
        enterFunction(node, &inner)
    }

    private mutating func enterFunction(_ node: Int, _ inner: inout ScriptContext) {
        if kind(node) == .functionExpression || kind(node) == .functionDeclaration { inner.enclosingClass = nil }
        inner.scope = addScope(inner.container, in: inner)
        inner.isDeferred = true
        inner.isConditional = false
        walk.enter(node, inner)
        if let only = child(node, .parameter) { bindPattern(only, isDeclaration: false) }
        guard let list = child(node, .parameters) else { return }
        for parameter in tree.children(list) {
            switch kind(parameter) {
            case .requiredParameter, .optionalParameter:
                if let pattern = child(parameter, .pattern) { bindPattern(pattern, isDeclaration: false) }
            default: bindPattern(parameter, isDeclaration: false)
            }
        }
    }

    /// Reads a class.
    mutating func readClass(_ node: Int) {
        let outer = tree.nodes[node].parent
        let isBound = kind(outer) == .variableDeclarator
        var inner = context
        guard let name = child(node, .name) ?? (isBound ? child(outer, .name) : nil) else {
            inner.enclosingClass = nil
            return walk.enter(node, inner)
        }
        walk.consume(name)
        if kind(node) != .classExpression { scopes[context.scope].bind(text(name), .definition) }
        define(.type, name, node, parameters: nil)
        inner.container += [text(name)]
        inner.enclosingClass = inner.container
        inner.isConditional = false
        if let heritage = tree.children(node).first(where: { kind($0) == .classHeritage }) { readHeritage(heritage) }
        if let body = child(node, .body) { walk.plan(body, inner) }
    }

    private mutating func readHeritage(_ node: Int) {
        let clause = tree.children(node).first { kind($0) == .extendsClause }
        let base = clause.map { child($0, .value) } ?? tree.children(node).first { kind($0) != .implementsClause }
        guard let base else { return }
        let last = definitions.count - 1
        if let chain = chain(base) {
            definitions[last].bases.append(chain)
        } else {
            definitions[last].definition.hasOpenBases = true
        }
    }

    /// Reads a field of a class.
    mutating func readField(_ node: Int) {
        guard let name = child(node, .name) ?? child(node, .property) else { return }
        define(.field, name, node, parameters: nil)
        let hasValue = child(node, .value) != nil
        definitions[definitions.count - 1].definition.field = Definition.Field(
            isAnnotated: child(node, .type) != nil, hasDefault: hasValue)
    }

    private mutating func define(_ kind: Definition.Kind, _ name: Int, _ node: Int, parameters function: Int?) {
        let context = context
        var definition = Definition(
            kind: kind, name: text(name), container: context.container,
            lines: LineRange(first: line(node), last: lines.line(at: max(0, tree.nodes[node].end - 1))),
            line: line(name))
        definition.isConditional = context.isConditional
        definition.isLocal = context.isDeferred || context.isInBlock
        if let function {
            definition.signature = signature(function)
            if let body = child(function, .body) { definition.bodyLines = bodyLines(body) }
        }
        definitions.append((definition, [], []))
    }

    /// How many lines of a body hold code, its brackets not counted.
    private func bodyLines(_ body: Int) -> Int {
        let (first, last) = (line(body), lines.line(at: max(0, tree.nodes[body].end - 1)))
        guard kind(body) == .statementBlock, last > first else { return lines.codeLines(from: first, through: last) }
        return lines.codeLines(from: first + 1, through: last - 1)
    }

    private func signature(_ function: Int) -> CallSignature {
        if let only = child(function, .parameter) { return CallSignature([.init(text(only))]) }
        guard let list = child(function, .parameters) else { return CallSignature([]) }
        let parameters = tree.children(list).filter { ![.comment, .decorator].contains(kind($0)) }
        return CallSignature(parameters.map(parameter))
    }

    private func parameter(_ node: Int) -> CallSignature.Parameter {
        let pattern = child(node, .pattern) ?? node
        var hasDefault = kind(node) == .optionalParameter || child(node, .value) != nil
        if kind(pattern) == .assignmentPattern { hasDefault = true }
        let name = patternNames(pattern).first.map(text) ?? ""
        let isRest = kind(pattern) == .restPattern
        let isName = [.identifier, .assignmentPattern, .restPattern].contains(kind(pattern))
        return .init(isName ? name : "", passing: isRest ? .restPositional : .either, hasDefault: hasDefault)
    }
}
