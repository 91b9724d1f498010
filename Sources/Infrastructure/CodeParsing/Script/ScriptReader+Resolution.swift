import Domain

extension ScriptReader {
    /// How many variables are followed from one name to what it stands for.
    private static let followed = 4

    /// Returns what the file says, when all its nodes are read.
    func resolved() -> FileFacts {
        var facts = facts
        facts.definitions = definitions.map { draft in
            var definition = draft.definition
            definition.bases = draft.bases.map { reference($0) }
            definition.decorators = draft.decorators.map { reference($0) }
            return definition
        }
        facts.bindings = values.map { value in
            var meaning: Reference?
            if case .assigned(let chain, let isInstance) = value.value {
                meaning = isInstance ? instance(of: reference(chain), []) : reference(chain)
            }
            return Binding(value.name, line: value.line, value: meaning, isDeclaration: value.isDeclaration)
        }
        facts.calls = calls.map { callee, call in
            Call(
                reference(callee), positional: call.positional, hasMorePositional: call.hasMorePositional,
                container: call.container, line: call.line)
        }
        facts.uses = uses.map { use in
            Use(reference(use.chain), isGuarded: use.isGuarded, container: use.container, line: use.line)
        }
        facts.uses += loads.compactMap(importedUse)
        facts.unresolved = isModule ? unresolved() : []
        facts.words = Words.all(in: tree.bytes)
        return facts
    }

    private func importedUse(
        _ load: (name: String, line: Int, scope: Int, container: [String]?)
    ) -> Use? {
        guard let container = load.container else { return nil }
        let found = reference(ScriptChain(base: .none, names: [load.name], scope: load.scope))
        guard case .module = found.root, !found.names.isEmpty else { return nil }
        return Use(found, container: container, line: load.line)
    }

    private func unresolved() -> [NamePlace] {
        loads.filter { load in
            place(of: load.name, from: load.scope) == nil && !askedFor.contains(load.name)
                && !ScriptGlobals.has(load.name)
        }.map { NamePlace($0.name, line: $0.line) }
    }

    private func place(of name: String, from scope: Int) -> Int? {
        var place = scope
        while scopes[place].bound[name] == nil {
            if place == 0 { return nil }
            place = scopes[place].parent
        }
        return place
    }

    private func reference(_ chain: ScriptChain, _ left: Int = Self.followed) -> Reference {
        switch chain.base {
        case .this(let type): return Reference(.instance(of: Reference(.file, type)), chain.names)
        case .superclass(let type): return Reference(.superclass(of: type), chain.names)
        case .new(let names):
            let type = reference(ScriptChain(base: .none, names: names, scope: chain.scope), left)
            return instance(of: type, chain.names) ?? Reference(.unknown, chain.names)
        case .none: return named(chain, left)
        }
    }

    private func named(_ chain: ScriptChain, _ left: Int) -> Reference {
        let unknown = Reference(.unknown, chain.names)
        guard let first = chain.names.first else { return unknown }
        guard let place = place(of: first, from: chain.scope), let source = scopes[place].bound[first] else {
            return ScriptGlobals.has(first) ? Reference(.builtin, chain.names) : unknown
        }
        let rest = Array(chain.names.dropFirst())
        let fallback = place == 0 ? Reference(.file, chain.names) : unknown
        switch source {
        case .definition: return Reference(.file, scopes[place].path + chain.names)
        case .imported(let number):
            let found = facts.imports[number]
            return Reference(.module(found.module), (found.name.map { [$0] } ?? []) + rest)
        case .assigned(let value, let isInstance):
            guard left > 0, !rest.isEmpty || place != 0 else { return fallback }
            let meaning = reference(value, left - 1)
            if isInstance { return instance(of: meaning, rest) ?? fallback }
            switch meaning.root {
            case .unknown, .builtin: return fallback
            default: return Reference(meaning.root, meaning.names + rest)
            }
        case .other: return fallback
        }
    }

    private func instance(of type: Reference, _ names: [String]) -> Reference? {
        switch type.root {
        case .file, .module: type.names.isEmpty ? nil : Reference(.instance(of: type), names)
        default: nil
        }
    }
}
