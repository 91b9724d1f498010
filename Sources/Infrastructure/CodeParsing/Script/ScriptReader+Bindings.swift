import Domain

extension ScriptReader {
    /// The nodes of the names that a pattern binds.
    func patternNames(_ pattern: Int) -> [Int] {
        var found: [Int] = []
        var node = pattern
        while node < tree.nodes[pattern].next {
            switch kind(node) {
            case .identifier, .shorthandPattern:
                found.append(node)
                node += 1
            case .assignmentPattern, .objectAssignmentPattern:
                // What stands for a missing value is no part of the pattern, which comes first.
                if let left = child(node, .left) { found += patternNames(left) }
                node = tree.nodes[node].next
            case .pairPattern:
                if let value = child(node, .value) { found += patternNames(value) }
                node = tree.nodes[node].next
            case .objectPattern, .arrayPattern, .restPattern: node += 1
            default: node = tree.nodes[node].next
            }
        }
        return found
    }

    /// Binds the names of a pattern in the scope of the context.
    mutating func bindPattern(_ pattern: Int, isDeclaration: Bool, _ source: ScriptScope.Source = .other) {
        let context = context
        for name in patternNames(pattern) {
            walk.consume(name)
            let source = name == pattern ? source : .other
            scopes[context.scope].bind(text(name), source)
            if context.scope == 0, !context.isInBlock { values.append((text(name), line(name), source, isDeclaration)) }
        }
    }

    /// Reads one variable of `const`, `let` or `var`.
    mutating func readVariable(_ node: Int) {
        guard let name = child(node, .name) else { return }
        let isDeclaration = kind(tree.nodes[node].parent) == .lexicalDeclaration
        guard let value = child(node, .value) else { return bindPattern(name, isDeclaration: isDeclaration) }
        let awaited = kind(value) == .awaitExpression ? tree.children(value).first ?? value : value
        if kind(awaited) == .callExpression, readRequire(awaited, boundTo: name) { return }
        let isDefinition = [.arrowFunction, .functionExpression, .generatorFunction, .classExpression].contains(
            kind(value))
        guard isDefinition, kind(name) == .identifier else {
            return bindPattern(name, isDeclaration: isDeclaration, source(ofValue: value))
        }
        // The function or the class is read as if it were declared by that name.
        walk.consume(name)
        scopes[context.scope].bind(text(name), .definition)
    }

    private func source(ofValue node: Int) -> ScriptScope.Source {
        switch kind(node) {
        case .identifier, .memberExpression: return chain(node).map { .assigned($0, isInstance: false) } ?? .other
        case .newExpression:
            return child(node, .constructor).flatMap(chain).map { .assigned($0, isInstance: true) } ?? .other
        default: return .other
        }
    }

    /// Reads `x = y`: what a module of the older kind exports, or an attribute of an object.
    mutating func readAssignment(_ node: Int) {
        guard let left = child(node, .left), kind(left) == .memberExpression else {
            if let left = child(node, .left), kind(left) == .identifier {
                // It may be bound anew at any time.
                scopes[owner(of: text(left)) ?? 0].bind(text(left), .other)
            }
            return
        }
        switch text(left) {
        case "module.exports": exportAll(child(node, .right))
        case let name where name.hasPrefix("module.exports.") || name.hasPrefix("exports."):
            isModule = true
            facts.exported = (facts.exported ?? []) + [name.split(separator: ".").last.map(String.init) ?? ""]
        default: noteAttribute(left)
        }
    }

    private func owner(of name: String) -> Int? {
        var place = context.scope
        while scopes[place].bound[name] == nil {
            if place == 0 { return nil }
            place = scopes[place].parent
        }
        return place
    }

    private mutating func exportAll(_ value: Int?) {
        isModule = true
        var names = facts.exported ?? []
        if let value, kind(value) == .object {
            for part in tree.children(value) where kind(part) != .comment {
                if let name = exportedName(part) { names.append(name) } else { facts.isOpen = true }
            }
        } else {
            facts.isOpen = true
        }
        facts.exported = names
    }

    private func exportedName(_ part: Int) -> String? {
        switch kind(part) {
        case .shorthandIdentifier: text(part)
        case .pair: child(part, .key).map { plainText($0) ?? text($0) }
        case .methodDefinition: child(part, .name).map(text)
        default: nil
        }
    }

    private mutating func noteAttribute(_ node: Int) {
        guard let object = child(node, .object), kind(object) == .this, let type = context.enclosingClass,
            let name = child(node, .property)
        else { return }
        let place = LineRange(first: line(node), last: line(node))
        let definition = Definition(kind: .attribute, name: text(name), container: type, lines: place, line: line(node))
        definitions.append((definition, [], []))
    }
}
