import Domain

extension OutlineReader {
    /// What a call must give to a function.
    func signature(_ function: Int) -> CallSignature {
        // Swift's grammar has the parameters, and after each its default, beside the function's name.
        let list = child(function, .parameters) ?? function
        var parameters: [CallSignature.Parameter] = []
        for node in tree.children(list) {
            if tree.nodes[node].field == .defaultValue, let last = parameters.popLast() {
                parameters.append(.init(last.name, passing: last.passing, hasDefault: true))
            } else {
                parameters += self.parameters(node)
            }
        }
        return CallSignature(parameters)
    }

    private func parameters(_ node: Int) -> [CallSignature.Parameter] {
        switch kind(node) {
        case .parameter: return [labelled(node)]
        case .identifier where tree.nodes[tree.nodes[node].parent].field == .parameters: return [.init(text(node))]
        case .parameterDeclaration:
            // Go gives several the same type; where none has a name, each is one.
            let names = tree.children(node).filter { tree.nodes[$0].field == .name && kind($0) == .identifier }
            return names.isEmpty ? [.init("")] : names.map { .init(text($0)) }
        case .formalParameter, .simpleParameter, .promotedParameter:
            return [.init(name(node), hasDefault: child(node, .defaultValue) != nil)]
        case .optionalParameter: return [.init(name(node), hasDefault: true)]
        case .keywordParameter:
            return [.init(name(node), passing: .keywordOnly, hasDefault: child(node, .value) != nil)]
        case .splatParameter, .variadicDeclaration, .variadicParameter, .spreadParameter:
            return [.init(name(node), passing: .restPositional)]
        case .hashSplatParameter: return [.init(name(node), passing: .restKeyword)]
        default: return []
        }
    }

    private func name(_ node: Int) -> String {
        child(node, .name).map { String(text($0).drop { $0 == "$" }) } ?? ""
    }

    /// A parameter that is given by a label, unless that is `_`.
    private func labelled(_ node: Int) -> CallSignature.Parameter {
        let label = child(node, .externalName).map(text) ?? name(node)
        return label == "_" ? .init(name(node), passing: .positionalOnly) : .init(label, passing: .keywordOnly)
    }
}
