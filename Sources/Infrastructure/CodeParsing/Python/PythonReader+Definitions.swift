import Domain

extension PythonReader {
    /// Reads a function or a method.
    mutating func readFunction(_ node: Int) {
        guard let name = child(node, .name), let body = child(node, .body) else { return }
        walk.consume(name)
        var outer = context
        let method = scopes[outer.scope].kind == .type ? outer.enclosingClass : nil
        var draft = draft(.function, name, node)
        bind(text(name), .definition, at: body, name)
        enterTypeParameters(of: node, &outer)
        planAnnotation(child(node, .returnType), outer)
        draft.annotation = annotationChain(child(node, .returnType))
        draft.elements = elementChain(child(node, .returnType))
        draft.definition.bodyLines = codeLines(of: body)
        let scope = addScope(.function, draft.definition.path, in: outer)
        draft.parameters = child(node, .parameters).map { readParameters($0, scope, outer) }
        if let method { bindReceiver(draft, method, scope, node) }
        drafts.append(draft)
        var inner = PythonContext()
        inner.scope = scope
        inner.container = draft.definition.path
        inner.enclosingClass = outer.enclosingClass
        inner.function = drafts.count - 1
        inner.isDeferred = true
        inner.isTypeOnly = outer.isTypeOnly
        walk.plan(body, inner)
    }

    /// Reads a class.
    mutating func readClass(_ node: Int) {
        guard let name = child(node, .name), let body = child(node, .body) else { return }
        walk.consume(name)
        var outer = context
        var draft = draft(.type, name, node)
        bind(text(name), .definition, at: tree.nodes[node].next, name)
        enterTypeParameters(of: node, &outer)
        if let bases = child(node, .superclasses) { readBases(bases, &draft) }
        drafts.append(draft)
        var inner = outer
        inner.container = draft.definition.path
        inner.enclosingClass = draft.definition.path
        inner.isConditional = false
        inner.scope = addScope(.type, draft.definition.path, in: outer)
        walk.plan(body, inner)
    }

    private mutating func readBases(_ bases: Int, _ draft: inout PythonDraft) {
        for base in tree.children(bases) {
            switch kind(base) {
            case .identifier, .attribute:
                if let chain = chain(base) { draft.bases.append(chain) } else { draft.definition.hasOpenBases = true }
            case .subscript_:
                let named = tree.children(base).first.flatMap(chain)
                if let named { draft.bases.append(named) } else { draft.definition.hasOpenBases = true }
            case .keywordArgument, .comment: break
            default: draft.definition.hasOpenBases = true
            }
        }
    }

    private mutating func draft(_ kind: Definition.Kind, _ name: Int, _ node: Int) -> PythonDraft {
        let context = context
        let outer = tree.nodes[node].parent
        let isDecorated = self.kind(outer) == .decoratedDefinition
        let first = line(isDecorated ? outer : node)
        var definition = Definition(
            kind: kind, name: text(name), container: context.container,
            lines: LineRange(first: first, last: lastCodeLine(node)), line: line(name))
        definition.isConditional = context.isConditional
        definition.isLocal = context.isDeferred
        var draft = PythonDraft(definition: definition)
        guard isDecorated else { return draft }
        for decorator in tree.children(outer) where self.kind(decorator) == .decorator {
            guard let expression = tree.children(decorator).first else { continue }
            let named = self.kind(expression) == .call ? child(expression, .function) : expression
            if let chain = named.flatMap(chain) { draft.decorators.append(chain) }
        }
        return draft
    }

    private mutating func bindReceiver(_ draft: PythonDraft, _ type: [String], _ scope: Int, _ node: Int) {
        let decorators = Set(draft.decorators.compactMap(\.names.last))
        guard let first = draft.parameters?.first, first.annotation == nil, !decorators.contains("staticmethod")
        else { return }
        let isOfClass =
            decorators.contains("classmethod")
            || ["__new__", "__init_subclass__", "__class_getitem__"].contains(draft.definition.name)
        scopes[scope].bound[first.name] = PythonBound(isOfClass ? .classReceiver(type) : .receiver(type), at: node)
    }

    /// Binds the type parameters of a definition, if any, in a scope of their own.
    private mutating func enterTypeParameters(of node: Int, _ outer: inout PythonContext) {
        guard let list = child(node, .typeParameters) else { return }
        outer.scope = addScope(.typeParameters, outer.container, in: outer)
        walk.enter(node, outer)
        bindTypeParameters(list)
    }

    private mutating func bindTypeParameters(_ list: Int) {
        for parameter in tree.children(list) {
            // A bound or a default stands after the name.
            var node = parameter
            while node < tree.nodes[parameter].next, kind(node) != .identifier { node += 1 }
            guard node < tree.nodes[parameter].next else { continue }
            walk.consume(node)
            bind(text(node), .other, at: node, node)
        }
    }

    /// Reads `type X[T] = …`.
    mutating func readTypeAlias(_ node: Int) {
        guard let left = child(node, .left) else { return }
        var name = left
        while name < tree.nodes[left].next, kind(name) != .identifier { name += 1 }
        guard name < tree.nodes[left].next else { return }
        walk.consume(name)
        bind(text(name), .other, at: node, name)
        var inner = context
        inner.scope = addScope(.typeParameters, inner.container, in: inner)
        inner.isAnnotation = true
        walk.enter(node, inner)
        for part in name..<tree.nodes[left].next where kind(part) == .typeParameter { bindTypeParameters(part) }
    }

    /// Notes a field that the body of a class makes.
    mutating func addField(_ name: String, _ node: Int, type: Int?, value: Int?) {
        let place = tree.nodes[node].parent
        var definition = Definition(
            kind: .field, name: name, container: context.container,
            lines: LineRange(first: line(place), last: lastCodeLine(place)), line: line(node))
        definition.isConditional = context.isConditional
        definition.isLocal = context.isDeferred
        definition.field = Definition.Field(isAnnotated: type != nil, hasDefault: hasDefault(value))
        var draft = PythonDraft(definition: definition)
        draft.annotation = annotationChain(type)
        drafts.append(draft)
        noteModelField(name, node, type: type, value: value)
    }

    /// Whether a value of a field is one, and not what describes a field that has none: `field(repr=False)`.
    private func hasDefault(_ value: Int?) -> Bool {
        guard let value else { return false }
        guard kind(value) == .call, let callee = child(value, .function).flatMap(names)?.last,
            ["field", "Field", "ib", "attrib"].contains(callee), let arguments = child(value, .arguments)
        else { return true }
        let gives = ["default", "default_factory", "factory", "init"]
        return tree.children(arguments).contains { argument in
            switch kind(argument) {
            case .keywordArgument: child(argument, .name).map { gives.contains(text($0)) } ?? false
            case .comment, .ellipsis: false
            default: true
            }
        }
    }

    /// Notes what a method binds on its object: `self.x = …`.
    mutating func noteAttribute(_ node: Int, _ source: PythonBound.Source) {
        guard let object = child(node, .object), kind(object) == .identifier, let name = child(node, .attribute),
            case .receiver(let type) = scopes[context.scope].bound[text(object)]?.source
        else { return }
        // Where a method binds it first is enough.
        guard attributes.insert(type + [text(name)]).inserted else { return }
        var definition = Definition(
            kind: .attribute, name: text(name), container: type,
            lines: LineRange(first: line(node), last: line(node)), line: line(node))
        definition.isConditional = context.isConditional
        var draft = PythonDraft(definition: definition)
        if case .parameter(let annotation) = source { draft.annotation = annotation }
        drafts.append(draft)
    }
}
