import Domain

/// Tells what the names of a Python file stand for.
struct PythonNames {
    let scopes: [PythonScope]
    let imports: [Import]

    /// How many assignments are followed from one name to what it stands for.
    private static let followed = 4

    /// Returns the scope that binds a name, as it is seen from another.
    func scope(of name: String, from scope: Int, at position: Int, moment: PythonMoment) -> Int? {
        var place = scope
        var seesClass = true
        while true {
            let kind = scopes[place].kind
            // Of the names around a function all may be bound when it runs.
            let isOrdered = moment == .loading ? kind != .function : moment == .running && place == scope
            if kind != .type || seesClass, let bound = scopes[place].bound[name],
                !isOrdered || bound.position <= position
            {
                return place
            }
            // Comprehensions and type parameters are part of what they stand in.
            if kind == .function || kind == .type { seesClass = false }
            if place == 0 { return nil }
            place = scopes[place].parent
        }
    }

    /// Returns what names stand for.
    func reference(_ chain: PythonChain) -> Reference { reference(chain, Self.followed) }

    private func reference(_ chain: PythonChain, _ left: Int) -> Reference {
        switch chain.base {
        case .superclass(let type): return Reference(.superclass(of: type), chain.names)
        case .call(let callee):
            let type = PythonChain(
                base: .none, names: callee, scope: chain.scope, position: chain.position,
                moment: chain.moment)
            return instance(of: reference(type, left), chain.names) ?? Reference(.unknown, chain.names)
        case .none: return named(chain, left)
        }
    }

    private func named(_ chain: PythonChain, _ left: Int) -> Reference {
        let unknown = Reference(.unknown, chain.names)
        guard let first = chain.names.first else { return unknown }
        let place = scope(of: first, from: chain.scope, at: chain.position, moment: chain.moment)
        guard let place, let bound = scopes[place].bound[first] else {
            return PythonBuiltins.names.contains(first) ? Reference(.builtin, chain.names) : unknown
        }
        let rest = Array(chain.names.dropFirst())
        switch bound.source {
        case .imported(let number): return imported(imports[number], chain.names)
        case .receiver(let type): return Reference(.instance(of: Reference(.file, type)), rest)
        case .classReceiver(let type): return Reference(.file, type + rest)
        case .definition: return Reference(.file, scopes[place].path + chain.names)
        case .parameter(let annotation?) where place != 0 || !rest.isEmpty:
            return left > 0 ? instance(of: reference(annotation, left - 1), rest) ?? unknown : unknown
        case .assigned(let value, let isInstance):
            if place == 0, rest.isEmpty { return Reference(.file, chain.names) }
            guard left > 0 else { return unknown }
            let reference = reference(value, left - 1)
            return isInstance
                ? instance(of: reference, rest) ?? fallback(place, chain) : aliased(reference, rest, place, chain)
        case .parameter, .other: return fallback(place, chain)
        }
    }

    /// What nobody knows the value of: a name of the file, or of a class, or one of a function, which means nothing elsewhere.
    private func fallback(_ place: Int, _ chain: PythonChain) -> Reference {
        switch scopes[place].kind {
        case .module, .type: Reference(.file, scopes[place].path + chain.names)
        default: Reference(.unknown, chain.names)
        }
    }

    private func aliased(_ value: Reference, _ rest: [String], _ place: Int, _ chain: PythonChain) -> Reference {
        switch value.root {
        case .unknown, .builtin: fallback(place, chain)
        default: Reference(value.root, value.names + rest)
        }
    }

    private func imported(_ found: Import, _ names: [String]) -> Reference {
        if let name = found.name { return Reference(.module(found.module), [name] + names.dropFirst()) }
        // `import a.b` makes `a` known, `import a.b as x` the module itself.
        let first = found.module.name.prefix { $0 != "." }
        let isWhole = found.alias != String(first) || found.module.name == found.alias
        let module = isWhole ? found.module : ModuleName(String(first))
        return Reference(.module(module), Array(names.dropFirst()))
    }

    /// What is looked up on an object of a class; nil where nobody knows the class.
    private func instance(of type: Reference, _ names: [String]) -> Reference? {
        switch type.root {
        case .unknown, .builtin, .superclass: nil
        case .instance: nil
        case .file, .module: type.names.isEmpty ? nil : Reference(.instance(of: type), names)
        }
    }

    /// What a binding of the module is bound to; nil where that has no name.
    func value(of source: PythonBound.Source) -> Reference? {
        switch source {
        case .assigned(let chain, let isInstance):
            let value = reference(chain)
            return isInstance ? instance(of: value, []) : value
        case .parameter(let annotation?): return instance(of: reference(annotation), [])
        default: return nil
        }
    }
}
