import Domain

extension PythonReader {
    /// Binds a name in the scope of the context.
    ///
    /// - Parameters:
    ///   - position: The number of the node from which on it is bound.
    ///   - node: The node that binds it.
    mutating func bind(_ name: String, _ source: PythonBound.Source, at position: Int, _ node: Int) {
        bind(name, source, at: position, node, in: context.scope)
    }

    /// Binds a name in a scope, or where that says that the name belongs.
    mutating func bind(_ name: String, _ source: PythonBound.Source, at position: Int, _ node: Int, in scope: Int) {
        switch scopes[scope].declared[name] {
        case .global where scope != 0: return bind(name, source, at: -1, node, in: 0)
        case .nonlocal: return
        default: break
        }
        if scopes[scope].bound[name] == nil {
            scopes[scope].bound[name] = PythonBound(source, at: position)
            if scope == 0 { noteBinding(name, source, node) }
        } else {
            scopes[scope].bound[name]?.bind(source, at: position)
        }
    }

    private mutating func noteBinding(_ name: String, _ source: PythonBound.Source, _ node: Int) {
        if name == "__getattr__" { facts.isOpen = true }
        switch source {
        case .definition, .imported: break
        default: bindings.append(PythonDraft.Binding(name: name, line: line(node), value: source))
        }
    }

    /// Binds the names of an assignment's left side, or of its like.
    mutating func bindTargets(in root: Int, at position: Int, _ source: PythonBound.Source = .other) {
        for target in targets(in: root) {
            walk.consume(target)
            switch kind(target) {
            case .identifier: bind(text(target), target == root ? source : .other, at: position, target)
            case .attribute:
                if let name = child(target, .attribute) { walk.consume(name) }
                noteAttribute(target, source)
            default: break
            }
        }
    }

    /// The names and attributes that are assigned to in a pattern; what they are looked up on is no part of them.
    private func targets(in root: Int) -> [Int] {
        var found: [Int] = []
        var node = root
        while node < tree.nodes[root].next {
            switch kind(node) {
            case .identifier, .attribute:
                found.append(node)
                node = tree.nodes[node].next
            case .patternList, .tuplePattern, .listPattern, .listSplatPattern, .tuple, .list, .listSplat,
                .expressionList, .parenthesized, .asPatternTarget:
                node += 1
            default: node = tree.nodes[node].next
            }
        }
        return found
    }

    /// Reads `x = y`, `x: int = y` and `x: int`.
    mutating func readAssignment(_ node: Int) {
        guard let left = child(node, .left) else { return }
        let (type, right) = (child(node, .type), child(node, .right))
        let source = source(ofValue: right)
        let names = kind(left) == .identifier ? text(left) : nil
        if names == "__all__", context.scope == 0, let right { addExports(right) }
        if let names, names.hasSuffix("template_name"), let right { noteTemplates(in: right) }
        noteConstant(left, right)
        noteTemplateGlobal(left)
        if kind(left) == .subscript_, text(left).hasPrefix("globals()") { hasUnseenNames = true }
        if let names, scopes[context.scope].kind == .type { addField(names, left, type: type, value: right) }
        // A bare annotation binds nothing, but that is how a class says what it has.
        if let names, right == nil, scopes[context.scope].kind != .type, context.scope != 0 {
            walk.consume(left)
            bind(names, .parameter(annotationChain(type)), at: node, left)
            return
        }
        let annotated = annotationChain(type).map { PythonBound.Source.parameter($0) }
        bindTargets(in: left, at: tree.nodes[node].next, annotated ?? source)
    }

    /// What a value says of the name that it is bound to.
    private func source(ofValue node: Int?) -> PythonBound.Source {
        guard let node else { return .other }
        switch kind(node) {
        case .identifier, .attribute:
            return chain(node).map { .assigned($0, isInstance: false) } ?? .other
        case .call:
            return child(node, .function).flatMap(chain).map { .assigned($0, isInstance: true) } ?? .other
        default: return .other
        }
    }

    /// Reads `x += y`, which looks the name up as well.
    mutating func readAugmentedAssignment(_ node: Int) {
        guard let left = child(node, .left), kind(left) == .identifier else { return }
        if text(left) == "__all__", let right = child(node, .right) { addExports(right) }
        bind(text(left), .other, at: tree.nodes[node].next, left)
    }

    /// Reads `(x := y)`, which binds outside of comprehensions.
    mutating func readNamedExpression(_ node: Int) {
        guard let name = child(node, .name) else { return }
        walk.consume(name)
        var scope = context.scope
        while scopes[scope].kind == .comprehension { scope = scopes[scope].parent }
        // In `x if (x := y) else z` it stands behind its use and is carried out before.
        bind(text(name), .other, at: -1, name, in: scope)
    }

    /// Reads `global x, y` and `nonlocal x`.
    mutating func declare(_ node: Int, _ declaration: PythonScope.Declaration) {
        for name in tree.children(node) where kind(name) == .identifier {
            walk.consume(name)
            scopes[context.scope].declared[text(name)] = declaration
            if declaration == .global, context.scope != 0 { declareGlobal(text(name)) }
        }
    }

    /// Some function will bind it, before it is used, one must think.
    private mutating func declareGlobal(_ name: String) {
        if scopes[0].bound[name] == nil {
            scopes[0].bound[name] = PythonBound(.other, at: -1)
            bindings.append(PythonDraft.Binding(name: name, line: line(0), value: .other))
        } else {
            scopes[0].bound[name]?.bind(.other, at: -1)
        }
    }

    /// Notes what `__all__` lists.
    mutating func addExports(_ value: Int) {
        var names: [String] = []
        for node in value..<tree.nodes[value].next where kind(node) == .string {
            if let name = plainText(node) { names.append(name) }
        }
        facts.exported = (facts.exported ?? []) + names
    }
}
