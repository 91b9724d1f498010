extension PythonReader {
    /// Reads `if`, and which of its branches only type checkers see.
    mutating func readIf(_ node: Int) {
        var inner = context
        inner.isConditional = true
        walk.enter(node, inner)
        guard let condition = child(node, .condition), let branch = child(node, .consequence) else { return }
        if names(condition)?.last == "TYPE_CHECKING" { inner.isTypeOnly = true }
        let asks = (condition..<tree.nodes[condition].next).contains {
            kind($0) == .identifier && text($0) == "hasattr"
        }
        if asks { inner.guards.insert(.attributes) }
        walk.plan(branch, inner)
    }

    /// Reads `for` and `while`.
    mutating func readLoop(_ node: Int) {
        if kind(node) == .forStatement, let left = child(node, .left) { bindTargets(in: left, at: left) }
        var inner = context
        inner.isConditional = true
        inner.isInLoop = true
        for field in [Field.body, .alternative] {
            if let part = child(node, field) { walk.plan(part, inner) }
        }
    }

    /// Reads `try`, and what its handlers catch.
    mutating func readTry(_ node: Int) {
        var inner = context
        inner.isConditional = true
        walk.enter(node, inner)
        guard let body = child(node, .body) else { return }
        for handler in tree.children(node) where kind(handler) == .exceptClause {
            inner.guards.formUnion(PythonGuards(catching: caught(handler)))
        }
        walk.plan(body, inner)
    }

    /// The last names of what a handler catches; nil where it catches all.
    private func caught(_ handler: Int) -> [String]? {
        guard var value = tree.children(handler).first, kind(value) != .block else { return nil }
        if kind(value) == .asPattern { value = tree.children(value).first ?? value }
        let parts = kind(value) == .tuple ? Array(tree.children(value)) : [value]
        return parts.compactMap { names($0)?.last }
    }

    /// Python 2 names what is caught after a comma.
    mutating func checkHandler(_ node: Int) {
        let named = tree.children(node).filter { ![.block, .comment].contains(kind($0)) }
        if named.count > 1 { foreignLine = foreignLine ?? line(node) }
    }

    /// Reads `with`, which may catch as a `try` does.
    mutating func readWith(_ node: Int) {
        guard let body = child(node, .body) else { return }
        var inner = context
        for part in node..<body where kind(part) == .call {
            guard let function = child(part, .function), names(function)?.last == "suppress",
                let arguments = child(part, .arguments)
            else { continue }
            let caught = tree.children(arguments).compactMap { names($0)?.last }
            inner.guards.formUnion(PythonGuards(catching: caught))
            inner.isConditional = true
        }
        walk.plan(body, inner)
    }

    /// Reads the patterns of a `case`.
    mutating func readCase(_ node: Int) {
        var inner = context
        inner.isConditional = true
        walk.enter(node, inner)
        let end = child(node, .consequence) ?? tree.nodes[node].next
        for part in node..<end where kind(part) == .identifier && isCapture(part) {
            walk.consume(part)
            bind(text(part), .other, at: part, part)
        }
    }

    /// Whether a name in a pattern is bound by it.
    private func isCapture(_ node: Int) -> Bool {
        let outer = tree.nodes[node].parent
        switch kind(outer) {
        case .splatPattern: return true
        case .asPattern: return node > outer + 1
        case .dottedName:
            let isAlone = tree.nodes[outer].next == node + 1 && node == outer + 1
            return isAlone && kind(tree.nodes[outer].parent) != .classPattern && text(node) != "_"
        default: return false
        }
    }

    /// Notes what a function raises.
    mutating func readRaise(_ node: Int) {
        guard let function = context.function, let value = tree.children(node).first else { return }
        let named = kind(value) == .call ? child(value, .function) : value
        if let chain = named.flatMap(chain) { drafts[function].raises.append(chain) }
    }
}
