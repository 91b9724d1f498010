import Domain

extension PythonWebReader {
    /// Returns a value as it is spelled.
    func value(_ node: Int, _ depth: Int = OutlineDraft.depth) -> CodeValue {
        guard depth > 0 else { return .other }
        switch kind(node) {
        case .string: return string(node, depth)
        case .concatenatedString: return .joining(parts(node).map { value($0, depth - 1) })
        case .list, .tuple, .set, .expressionList: return .list(parts(node).map { value($0, depth - 1) })
        case .identifier, .attribute: return names(node).map(CodeValue.names) ?? .other
        case .call: return .call(call(node, depth - 1))
        case .parenthesized, .listSplat: return parts(node).first.map { value($0, depth - 1) } ?? .other
        case .dictionary: return dictionary(node, depth)
        case .conditionalExpression:
            let parts = parts(node)
            return parts.count == 3 ? .choice([value(parts[0], depth - 1), value(parts[2], depth - 1)]) : .other
        case .binaryOperator:
            let parts = parts(node)
            guard parts.count == 2, tree.hasPlus(between: parts[0], and: parts[1]) else { return .other }
            return .joining(parts.map { value($0, depth - 1) })
        case .true: return .truth(true)
        case .false: return .truth(false)
        case .none: return .nothing
        default: return .other
        }
    }

    private func parts(_ node: Int) -> [Int] { tree.children(node, without: .comment) }

    private func string(_ node: Int, _ depth: Int) -> CodeValue {
        let parts = tree.children(node).filter { kind($0) == .stringContent || kind($0) == .interpolation }
        return .joining(
            parts.map { part in
                guard kind(part) == .interpolation else { return .text(text(part)) }
                return tree.children(part).first.map { value($0, depth - 1) } ?? .other
            })
    }

    private func dictionary(_ node: Int, _ depth: Int) -> CodeValue {
        var entries: [CodeValue.Keyword] = []
        for pair in tree.children(node) where kind(pair) == .pair {
            guard let key = child(pair, .key), let name = value(key, depth - 1).text, let entry = child(pair, .value)
            else { return .other }
            entries.append(CodeValue.Keyword(name, value(entry, depth - 1)))
        }
        return .mapping(entries)
    }

    /// The names joined by dots that a node is; nil where it is something else.
    func names(_ node: Int) -> [String]? {
        tree.names(node, joinedBy: (.attribute, .attribute), startingWith: .identifier)
    }

    /// The last name of what is called.
    func lastName(_ function: Int) -> String? {
        switch kind(function) {
        case .identifier: text(function)
        case .attribute: child(function, .attribute).map(text)
        default: nil
        }
    }

    /// Returns a call with what it gives.
    func call(_ node: Int, _ depth: Int) -> WebCall {
        var (arguments, keywords, hasMore): ([CodeValue], [CodeValue.Keyword], Bool) = ([], [], false)
        let list = child(node, .arguments)
        for argument in list.map({ tree.children($0) }).map(Array.init) ?? [] {
            switch kind(argument) {
            case .comment: break
            case .keywordArgument:
                guard let name = child(argument, .name), let value = child(argument, .value) else { break }
                keywords.append(CodeValue.Keyword(text(name), self.value(value, depth - 1)))
            case .listSplat, .dictionarySplat: hasMore = true
            default: arguments.append(value(argument, depth - 1))
            }
        }
        let (callee, receiver) = callee(of: node, depth)
        return WebCall(
            callee, on: receiver, arguments, keywords: keywords, hasMore: hasMore, decorated: decorated(by: node),
            container: draft.container, isConditional: draft.isConditional, line: line(node))
    }

    private func callee(of node: Int, _ depth: Int) -> ([String], CodeValue?) {
        guard let function = child(node, .function) else { return ([], nil) }
        if let names = names(function) { return (names, nil) }
        guard depth > 1, kind(function) == .attribute, let object = child(function, .object),
            let name = child(function, .attribute)
        else { return ([], nil) }
        return ([text(name)], value(object, depth - 1))
    }

    private func decorated(by node: Int) -> WebCall.Decorated? {
        let decorator = tree.nodes[node].parent
        guard kind(decorator) == .decorator else { return nil }
        let outer = tree.nodes[decorator].parent
        guard let definition = child(outer, .definition), let name = child(definition, .name) else { return nil }
        return WebCall.Decorated(draft.container + [text(name)], isType: kind(definition) == .classDefinition)
    }
}
