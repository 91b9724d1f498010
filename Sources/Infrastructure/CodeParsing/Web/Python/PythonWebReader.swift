import Domain

/// Reads what a Python file says of routes: one way through its nodes in order.
struct PythonWebReader {
    let tree: SyntaxTree<PythonKind>
    var draft: OutlineDraft

    /// Reads a file.
    ///
    /// - Parameter wanted: The last names of the calls that are wanted.
    /// - Throws: why it can't be read.
    static func facts(
        of bytes: [UInt8], wanted: Set<String>, _ grammar: Grammar<PythonKind>
    ) throws(ParseFailure) -> WebFacts {
        var reader = PythonWebReader(tree: try SyntaxTree(bytes, grammar), draft: OutlineDraft(wanted: wanted))
        for node in reader.tree.nodes.indices {
            reader.draft.reach(node)
            reader.read(node)
        }
        return reader.draft.finished()
    }

    func kind(_ node: Int) -> PythonKind { tree.nodes[node].kind }
    func line(_ node: Int) -> Int { tree.nodes[node].line }
    func text(_ node: Int) -> String { tree.text(node) }
    func child(_ node: Int, _ field: Field) -> Int? { tree.child(node, field) }

    private mutating func read(_ node: Int) {
        switch kind(node) {
        case .importStatement: readImport(node)
        case .importFrom: readImportFrom(node)
        case .functionDefinition: readFunction(node)
        case .classDefinition: readClass(node)
        case .assignment: readAssignment(node, .whole)
        case .augmentedAssignment: readAssignment(node, .addition)
        case .forStatement: readLoop(node)
        case .returnStatement: readReturn(node)
        case .call: readCall(node)
        // What decorates without being called is carried out all the same.
        case .decorator: if let name = tree.children(node).first.flatMap(lastName) { _ = draft.note(called: name) }
        case .ifStatement, .tryStatement, .whileStatement, .matchStatement:
            draft.enterCondition(until: tree.nodes[node].next)
        default: break
        }
    }

    // MARK: - Definitions

    private mutating func readFunction(_ node: Int) {
        guard let name = child(node, .name) else { return }
        let parameters = child(node, .parameters).map { list in tree.children(list).compactMap(parameterName) } ?? []
        draft.facts.functions.append(
            WebFunction(draft.container + [text(name)], parameters: parameters, line: line(name)))
        draft.enter(text(name), until: tree.nodes[node].next, isFunction: true)
    }

    private func parameterName(_ node: Int) -> String? {
        switch kind(node) {
        case .identifier: return text(node)
        case .defaultParameter, .typedDefaultParameter: return child(node, .name).map(text)
        case .typedParameter:
            guard let first = tree.children(node).first, kind(first) == .identifier else { return nil }
            return text(first)
        default: return nil
        }
    }

    private mutating func readClass(_ node: Int) {
        guard let name = child(node, .name) else { return }
        let bases = child(node, .superclasses).map { tree.children($0).compactMap { self.names($0) } } ?? []
        draft.facts.types.append(WebType(draft.container + [text(name)], bases: bases, line: line(name)))
        draft.enter(text(name), until: tree.nodes[node].next, isFunction: false)
    }

    // MARK: - Bindings

    private mutating func readAssignment(_ node: Int, _ form: WebAssignment.Form) {
        guard let left = child(node, .left), let right = child(node, .right), let names = names(left) else { return }
        draft.bind(names.joined(separator: "."), value(right), form, line: line(left))
    }

    private mutating func readLoop(_ node: Int) {
        guard let left = child(node, .left), let right = child(node, .right) else { return }
        let value = value(right)
        if kind(left) == .identifier { return draft.bind(text(left), value, .element, line: line(left)) }
        for (place, part) in tree.children(left).enumerated() where kind(part) == .identifier {
            draft.bind(text(part), value, .part(place), line: line(part))
        }
    }

    private mutating func readReturn(_ node: Int) {
        guard let result = tree.children(node).first, draft.isInFunction else { return }
        draft.note(returned: value(result))
    }

    private mutating func readCall(_ node: Int) {
        guard let function = child(node, .function), let name = lastName(function), draft.note(called: name) else {
            return
        }
        draft.facts.calls.append(call(node, OutlineDraft.depth))
    }
}
