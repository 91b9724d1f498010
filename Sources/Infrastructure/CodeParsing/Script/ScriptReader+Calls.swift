import Domain

extension ScriptReader {
    /// Reads names joined by dots that are no callee.
    mutating func readMember(_ node: Int) {
        let context = context
        guard let chain = takeChain(node) else { return }
        uses.append((chain, context.isGuarded, context.container, line(node)))
    }

    /// Reads a call, or the making of an object; its arguments come after it.
    mutating func readCall(_ node: Int, _ field: Field) {
        guard let callee = child(node, field) else { return }
        if field == .function, readRequire(node, boundTo: nil) { return }
        let context = context
        guard let chain = takeChain(callee) else { return }
        var (positional, hasMore) = (0, false)
        if let arguments = child(node, .arguments), kind(arguments) == .arguments {
            for argument in tree.children(arguments) {
                switch kind(argument) {
                case .comment: break
                case .spreadElement: hasMore = true
                default: positional += 1
                }
            }
        } else if field == .function {
            // A text that a function reads: what it is given is the language's own matter.
            hasMore = true
        }
        let call = Call(
            Reference(.unknown, []), positional: positional, hasMorePositional: hasMore, container: context.container,
            line: line(node))
        calls.append((chain, call))
    }

    /// Returns the names that a node is, and marks what they are made of as read; nil where it is something else.
    private mutating func takeChain(_ node: Int) -> ScriptChain? {
        let found = chain(node)
        var place = node
        while kind(place) == .memberExpression, let object = child(place, .object) {
            walk.consume(place)
            place = object
        }
        if kind(place) == .identifier { walk.markBase(place) }
        return found
    }

    /// Returns the names that a node is, without reading it.
    func chain(_ node: Int) -> ScriptChain? {
        var names: [String] = []
        var place = node
        while true {
            switch kind(place) {
            case .memberExpression:
                guard let object = child(place, .object), let name = child(place, .property) else { return nil }
                names.append(text(name))
                place = object
            case .parenthesized, .nonNull:
                guard let inner = tree.children(place).first else { return nil }
                place = inner
            default: return chain(endingIn: names.reversed(), on: place)
            }
        }
    }

    private func chain(endingIn names: [String], on place: Int) -> ScriptChain? {
        let scope = context.scope
        switch kind(place) {
        case .identifier: return ScriptChain(base: .none, names: [text(place)] + names, scope: scope)
        case .this: return context.enclosingClass.map { ScriptChain(base: .this($0), names: names, scope: scope) }
        case .super:
            let names = names.isEmpty ? ["constructor"] : names
            return context.enclosingClass.map { ScriptChain(base: .superclass($0), names: names, scope: scope) }
        case .newExpression:
            guard let type = child(place, .constructor).flatMap({ chain($0) }), case .none = type.base else {
                return nil
            }
            return ScriptChain(base: .new(type.names), names: names, scope: scope)
        default: return nil
        }
    }
}
