import Domain

extension PythonReader {
    /// Returns what the file says, when all its nodes are read.
    func resolved() -> FileFacts {
        var facts = facts
        let names = PythonNames(scopes: scopes, imports: facts.imports)
        facts.definitions = drafts.map { definition($0, names) }
        facts.bindings = bindings.map { Binding($0.name, line: $0.line, value: names.value(of: $0.value)) }
        facts.calls = calls.map { call($0, names) }
        facts.uses = uses.map { use in
            Use(names.reference(use.chain), isGuarded: use.isGuarded, container: use.container, line: use.line)
        }
        facts.uses += loads.compactMap { importedUse($0, names) }
        facts.modelFields = modelFields.map { $0.resolved(names) }
        facts.renderCalls = renderCalls.compactMap { $0.resolved(names) }
        facts.unresolved = unresolved(names)
        facts.words = Words.all(in: tree.bytes)
        facts.isOpen = facts.isOpen || hasUnseenNames
        return facts
    }

    private func definition(_ draft: PythonDraft, _ names: PythonNames) -> Definition {
        var definition = draft.definition
        definition.decorators = draft.decorators.map(names.reference)
        definition.bases = draft.bases.map(names.reference)
        definition.annotation = draft.annotation.map(names.reference)
        definition.elements = draft.elements.map(names.reference)
        definition.raises = draft.raises.map(names.reference)
        definition.signature = draft.parameters.map { parameters in
            CallSignature(
                parameters.map { parameter in
                    CallSignature.Parameter(
                        parameter.name, passing: parameter.passing, hasDefault: parameter.hasDefault,
                        annotation: parameter.annotation.map(names.reference))
                })
        }
        return definition
    }

    private func call(_ draft: PythonDraft.Call, _ names: PythonNames) -> Call {
        let call = draft.call
        return Call(
            names.reference(draft.callee), positional: call.positional, keywords: call.keywords,
            hasMorePositional: call.hasMorePositional, hasMoreKeywords: call.hasMoreKeywords,
            container: call.container, line: call.line)
    }

    /// The use of a name that stands by itself, where it is imported from a module.
    private func importedUse(_ load: PythonDraft.Load, _ names: PythonNames) -> Use? {
        guard let container = load.container else { return nil }
        let chain = PythonChain(
            base: .none, names: [load.name], scope: load.scope, position: load.position,
            moment: load.moment)
        let reference = names.reference(chain)
        guard case .module = reference.root, !reference.names.isEmpty else { return nil }
        return Use(reference, isGuarded: load.isGuarded, container: container, line: load.line)
    }

    /// The names that nothing binds. Where anything may be bound, none is.
    private func unresolved(_ names: PythonNames) -> [NamePlace] {
        if hasUnseenNames { return [] }
        var found = loads.filter { !$0.isGuarded && !isBound($0, names) }.map { NamePlace($0.name, line: $0.line) }
        if let exported = facts.exported, !isPackage {
            let missing = exported.filter { scopes[0].bound[$0] == nil && !PythonBuiltins.names.contains($0) }
            let line = bindings.first { $0.name == "__all__" }?.line ?? 1
            found += missing.map { NamePlace($0, line: line) }
        }
        return found
    }

    private func isBound(_ load: PythonDraft.Load, _ names: PythonNames) -> Bool {
        if names.scope(of: load.name, from: load.scope, at: load.position, moment: load.moment) != nil {
            return true
        }
        switch load.name {
        case "__path__": return isPackage
        case "__module__", "__qualname__": return scopes[load.scope].kind == .type
        case "__class__": return load.scope != 0
        default: return PythonBuiltins.names.contains(load.name)
        }
    }
}
