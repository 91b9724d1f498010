import Domain

/// Reads what a file of JavaScript or TypeScript says of routes: one way through its nodes in order.
struct ScriptWebReader {
    let tree: SyntaxTree<ScriptKind>
    var draft: OutlineDraft

    /// Reads a file.
    ///
    /// - Parameter wanted: The last names of the calls that are wanted.
    /// - Throws: why it can't be read.
    static func facts(
        of bytes: [UInt8], wanted: Set<String>, _ grammar: Grammar<ScriptKind>
    ) throws(ParseFailure) -> WebFacts {
        var reader = ScriptWebReader(tree: try SyntaxTree(bytes, grammar), draft: OutlineDraft(wanted: wanted))
        for node in reader.tree.nodes.indices {
            reader.draft.reach(node)
            reader.read(node)
        }
        return reader.draft.finished()
    }

    func kind(_ node: Int) -> ScriptKind { tree.nodes[node].kind }
    func line(_ node: Int) -> Int { tree.nodes[node].line }
    func text(_ node: Int) -> String { tree.text(node) }
    func child(_ node: Int, _ field: Field) -> Int? { tree.child(node, field) }

    private mutating func read(_ node: Int) {
        switch kind(node) {
        case .importStatement: readImport(node)
        case .exportStatement: readExport(node)
        case .variableDeclarator: readVariable(node)
        case .assignmentExpression: readAssignment(node)
        case .callExpression: readCall(node)
        case .functionDeclaration, .generatorDeclaration: enterFunction(node, named: child(node, .name))
        case .arrowFunction, .functionExpression: enterFunction(node, named: boundName(of: node))
        case .methodDefinition: enterFunction(node, named: child(node, .name))
        case .classDeclaration, .abstractClass, .classExpression: readClass(node)
        case .forIn: readLoop(node)
        case .returnStatement: readReturn(node)
        case .ifStatement, .tryStatement: draft.enterCondition(until: tree.nodes[node].next)
        default: break
        }
    }

    // MARK: - Definitions

    private func boundName(of function: Int) -> Int? {
        let outer = tree.nodes[function].parent
        return kind(outer) == .variableDeclarator ? child(outer, .name) : nil
    }

    /// A function without a name is part of what it stands in.
    private mutating func enterFunction(_ node: Int, named name: Int?) {
        guard let name else { return }
        let list = child(node, .parameters)
        let parameters = list.map { tree.children($0).compactMap(parameterName) } ?? []
        draft.facts.functions.append(
            WebFunction(draft.container + [text(name)], parameters: parameters, line: line(name)))
        draft.enter(text(name), until: tree.nodes[node].next, isFunction: true)
    }

    private func parameterName(_ node: Int) -> String? {
        let pattern = child(node, .pattern) ?? node
        return kind(pattern) == .identifier ? text(pattern) : nil
    }

    private mutating func readClass(_ node: Int) {
        guard let name = child(node, .name) else { return }
        draft.facts.types.append(WebType(draft.container + [text(name)], bases: [], line: line(name)))
        draft.enter(text(name), until: tree.nodes[node].next, isFunction: false)
    }

    private mutating func readReturn(_ node: Int) {
        guard let result = tree.children(node).first, draft.isInFunction else { return }
        draft.note(returned: value(result))
    }

    // MARK: - Bindings

    private mutating func readVariable(_ node: Int) {
        guard let name = child(node, .name), let value = child(node, .value) else { return }
        if let module = required(value) {
            return readRequire(module, boundTo: name)
        }
        guard kind(name) == .identifier else { return }
        draft.bind(text(name), self.value(value), .whole, line: line(name))
    }

    private mutating func readAssignment(_ node: Int) {
        guard let left = child(node, .left), let right = child(node, .right), let names = names(left) else { return }
        draft.bind(names.joined(separator: "."), value(right), .whole, line: line(left))
    }

    private mutating func readExport(_ node: Int) {
        guard let value = child(node, .value) else { return }
        draft.bind("default", self.value(value), .whole, line: line(value))
    }

    /// `list.forEach((x) => …)` goes through a list as a loop does.
    private mutating func readTurns(_ node: Int) {
        guard let function = child(node, .function), kind(function) == .memberExpression,
            let list = child(function, .object), let arguments = child(node, .arguments),
            let body = tree.children(arguments).first,
            kind(body) == .arrowFunction || kind(body) == .functionExpression,
            let parameter = child(body, .parameter)
                ?? child(body, .parameters).flatMap({ tree.children($0).first })
        else { return }
        let name = child(parameter, .pattern) ?? parameter
        guard kind(name) == .identifier else { return }
        draft.bind(text(name), value(list), .element, line: line(name))
    }

    /// Reads `for (const x of list)`.
    private mutating func readLoop(_ node: Int) {
        guard let left = child(node, .left), let right = child(node, .right), kind(left) == .identifier else { return }
        draft.bind(text(left), value(right), .element, line: line(left))
    }

    private mutating func readCall(_ node: Int) {
        if let function = child(node, .function), let name = lastName(function), name == "forEach" || name == "map" {
            readTurns(node)
        }
        guard let function = child(node, .function), let name = lastName(function), draft.note(called: name) else {
            return
        }
        draft.facts.calls.append(call(node, OutlineDraft.depth))
    }
}
