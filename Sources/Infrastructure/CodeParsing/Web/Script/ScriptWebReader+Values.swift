import Domain

extension ScriptWebReader {
    /// Returns a value as it is spelled.
    func value(_ node: Int, _ depth: Int = OutlineDraft.depth) -> CodeValue {
        guard depth > 0 else { return .other }
        switch kind(node) {
        case .string: return .text(tree.children(node).map(text).joined())
        case .templateString: return template(node, depth)
        case .array: return .list(parts(node).map { value($0, depth - 1) })
        case .object: return mapping(node, depth)
        case .identifier, .memberExpression, .this: return names(node).map(CodeValue.names) ?? .other
        case .callExpression, .newExpression: return .call(call(node, depth - 1))
        case .parenthesized, .awaitExpression, .asExpression, .nonNull, .spreadElement:
            return parts(node).first.map { value($0, depth - 1) } ?? .other
        case .binaryExpression:
            let sides = parts(node)
            guard sides.count == 2, tree.hasPlus(between: sides[0], and: sides[1]) else { return .other }
            return .joining(sides.map { value($0, depth - 1) })
        default: return .other
        }
    }

    private func parts(_ node: Int) -> [Int] { tree.children(node, without: .comment) }

    /// A text in backticks: what stands between the values that are filled in is text.
    private func template(_ node: Int, _ depth: Int) -> CodeValue {
        var found: [CodeValue] = []
        var start = tree.nodes[node].start + 1
        for part in tree.children(node) where kind(part) == .templateSubstitution {
            found.append(.text(tree.text(start..<max(start, tree.nodes[part].start))))
            found.append(tree.children(part).first.map { value($0, depth - 1) } ?? .other)
            start = tree.nodes[part].end
        }
        found.append(.text(tree.text(start..<max(start, tree.nodes[node].end - 1))))
        return .joining(found.filter { $0 != .text("") || found.count == 1 })
    }

    private func mapping(_ node: Int, _ depth: Int) -> CodeValue {
        var entries: [CodeValue.Keyword] = []
        for part in tree.children(node) {
            switch kind(part) {
            case .pair:
                guard let key = child(part, .key), let value = child(part, .value) else { continue }
                let name = kind(key) == .string ? self.value(key, depth - 1).text ?? "" : text(key)
                entries.append(CodeValue.Keyword(name, self.value(value, depth - 1)))
            case .shorthandIdentifier: entries.append(CodeValue.Keyword(text(part), .names([text(part)])))
            default: continue
            }
        }
        return .mapping(entries)
    }

    /// The names joined by dots that a node is; nil where it is something else.
    func names(_ node: Int) -> [String]? {
        tree.names(node, joinedBy: (.memberExpression, .property), startingWith: .identifier, .this)
    }

    /// The last name of what is called.
    func lastName(_ function: Int) -> String? {
        switch kind(function) {
        case .identifier: text(function)
        case .memberExpression: child(function, .property).map(text)
        default: nil
        }
    }

    /// Returns a call with what it gives.
    func call(_ node: Int, _ depth: Int) -> WebCall {
        let function = child(node, .function) ?? child(node, .constructor)
        let list = child(node, .arguments).flatMap { kind($0) == .arguments ? $0 : nil }
        let given = list.map(parts) ?? []
        var (names, receiver): ([String], CodeValue?) = ([], nil)
        if let function {
            if let found = self.names(function) {
                names = found
            } else if kind(function) == .memberExpression, depth > 1, let object = child(function, .object),
                let name = child(function, .property)
            {
                (names, receiver) = ([text(name)], value(object, depth - 1))
            }
        }
        return WebCall(
            names, on: receiver, given.map { value($0, depth - 1) },
            hasMore: given.contains { kind($0) == .spreadElement }, decorated: decorated(by: node),
            container: draft.container, isConditional: draft.isConditional, line: line(node))
    }

    private func decorated(by node: Int) -> WebCall.Decorated? {
        let decorator = tree.nodes[node].parent
        guard kind(decorator) == .decorator else { return nil }
        let outer = tree.nodes[decorator].parent
        switch kind(outer) {
        case .classBody:
            var place = tree.nodes[decorator].next
            while place < tree.nodes[outer].next, kind(place) == .decorator || kind(place) == .comment {
                place = tree.nodes[place].next
            }
            guard place < tree.nodes[outer].next, let name = child(place, .name) else { return nil }
            return WebCall.Decorated(draft.container + [text(name)], isType: false)
        case .methodDefinition:
            return child(outer, .name).map { WebCall.Decorated(draft.container + [text($0)], isType: false) }
        case .classDeclaration, .abstractClass:
            return child(outer, .name).map { WebCall.Decorated(Self.whole(draft.container, text($0)), isType: true) }
        case .exportStatement:
            guard let type = child(outer, .declaration), let name = child(type, .name) else { return nil }
            return WebCall.Decorated(draft.container + [text(name)], isType: true)
        default: return nil
        }
    }

    /// A decorator may stand inside the class that it decorates.
    private static func whole(_ container: [String], _ name: String) -> [String] {
        container.last == name ? container : container + [name]
    }
}
