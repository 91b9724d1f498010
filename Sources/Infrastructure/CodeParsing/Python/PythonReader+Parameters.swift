import Domain

extension PythonReader {
    /// Reads the parameters of a function: binds them in its scope, and leaves defaults and types to what surrounds it.
    mutating func readParameters(_ list: Int, _ scope: Int, _ outer: PythonContext) -> [PythonDraft.Parameter] {
        var parameters: [PythonDraft.Parameter] = []
        var isKeywordOnly = false
        for node in tree.children(list) {
            switch kind(node) {
            case .positionalSeparator:
                for index in parameters.indices { parameters[index].passing = .positionalOnly }
            case .keywordSeparator: isKeywordOnly = true
            case .identifier, .defaultParameter, .typedParameter, .typedDefaultParameter, .listSplatPattern,
                .dictionarySplatPattern:
                guard let read = readParameter(node, isKeywordOnly: isKeywordOnly, scope, outer) else { continue }
                if read.passing == .restPositional { isKeywordOnly = true }
                parameters.append(read)
            default: break
            }
        }
        return parameters
    }

    private mutating func readParameter(
        _ node: Int, isKeywordOnly: Bool, _ scope: Int, _ outer: PythonContext
    ) -> PythonDraft.Parameter? {
        let type = child(node, .type)
        planAnnotation(type, outer)
        var name = child(node, .name) ?? (kind(node) == .typedParameter ? tree.children(node).first : node)
        var passing: CallSignature.Passing = isKeywordOnly ? .keywordOnly : .either
        if let pattern = name, kind(pattern) == .listSplatPattern || kind(pattern) == .dictionarySplatPattern {
            passing = kind(pattern) == .listSplatPattern ? .restPositional : .restKeyword
            name = tree.children(pattern).first
        }
        guard let name, kind(name) == .identifier else { return nil }
        walk.consume(name)
        let isRest = passing == .restPositional || passing == .restKeyword
        let annotation = isRest ? nil : annotationChain(type)
        bind(text(name), .parameter(annotation), at: node, name, in: scope)
        return PythonDraft.Parameter(
            name: text(name), passing: passing, hasDefault: child(node, .value) != nil, annotation: annotation)
    }

    /// Says that a node is a type, which nobody looks at when the file is loaded.
    mutating func planAnnotation(_ node: Int?, _ outer: PythonContext) {
        guard let node else { return }
        var annotation = outer
        annotation.isAnnotation = true
        walk.plan(node, annotation)
    }

    /// Reads `lambda x: …`.
    mutating func readLambda(_ node: Int) {
        var inner = context
        inner.scope = addScope(.function, inner.container, in: inner)
        if let list = child(node, .parameters) { _ = readParameters(list, inner.scope, context) }
        inner.isDeferred = true
        inner.guards = []
        if let body = child(node, .body) { walk.plan(body, inner) }
    }

    /// Reads a comprehension: what it goes through first is looked up outside of it.
    mutating func readComprehension(_ node: Int) {
        let outer = context
        var inner = outer
        inner.scope = addScope(.comprehension, outer.container, in: outer)
        // The names that it binds stand after those who use them.
        inner.isInLoop = true
        walk.enter(node, inner)
        let first = tree.children(node).first { kind($0) == .forInClause }
        if let source = first.flatMap({ child($0, .right) }) { walk.plan(source, outer) }
    }
}
