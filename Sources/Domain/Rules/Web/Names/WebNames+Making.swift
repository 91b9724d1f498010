extension WebNames {
    /// Returns what an assignment binds its name to.
    mutating func objects(
        boundBy assignment: WebAssignment, in file: WebFile, _ scope: WebScope, _ depth: Int
    ) -> [WebObject] {
        guard depth > 0 else { return [.unknown] }
        let inner = WebScope(file.path, assignment.container, given: scope.given)
        switch assignment.form {
        case .whole:
            if case .call(let call) = assignment.value {
                return objects(madeBy: call, in: inner, boundTo: assignment, depth - 1)
            }
            // A name that stands for itself is one of an outer scope.
            if assignment.value == .names([assignment.name]) { return [.unknown] }
            return objects(of: assignment.value, in: inner, depth - 1)
        case .addition: return objects(of: assignment.value, in: inner, depth - 1)
        case .element:
            return elements(of: assignment.value, in: inner, depth - 1).flatMap { bound in
                objects(of: bound.value, in: bound.scope, depth - 1)
            }
        case .part(let place):
            return elements(of: assignment.value, in: inner, depth - 1).flatMap { bound -> [WebObject] in
                guard let parts = bound.value.elements, parts.indices.contains(place) else { return [.unknown] }
                return objects(of: parts[place], in: bound.scope, depth - 1)
            }
        }
    }

    /// Returns the elements of a list, wherever it is spelled out.
    mutating func elements(
        of value: CodeValue, in scope: WebScope, _ depth: Int = Self.depth
    ) -> [WebScope.Bound] {
        guard depth > 0 else { return [] }
        switch value {
        case .list(let elements): return elements.map { WebScope.Bound(value: $0, scope: scope) }
        case .joined(let parts): return parts.flatMap { elements(of: $0, in: scope, depth - 1) }
        case .names(let names):
            guard let (lists, inner) = bindings(of: names, in: scope, depth - 1) else { return [] }
            return lists.filter { $0.form == .whole || $0.form == .addition }
                .flatMap { elements(of: $0.value, in: inner, depth - 1) }
        case .mapping(let entries):
            return entries.map { WebScope.Bound(value: .list([.text($0.name), $0.value]), scope: scope) }
        case .call(let call) where call.name == "items" && call.callee.count > 1:
            return elements(of: .names(Array(call.callee.dropLast())), in: scope, depth - 1)
        case .text, .call, .choice, .truth, .nothing, .other: return []
        }
    }

    /// Returns what binds a name, wherever it was imported from, and where.
    mutating func bindings(
        of names: [String], in scope: WebScope, _ depth: Int
    ) -> (assignments: [WebAssignment], scope: WebScope)? {
        guard let first = names.first, depth > 0, let file = file(scope.path) else { return nil }
        var container = scope.container
        while true {
            let found = (file.assignments[first] ?? []).filter { $0.container == container }
            if names.count == 1, !found.isEmpty { return (found, WebScope(scope.path, container, given: scope.given)) }
            if let imported = file.imports[first]?.first(where: { $0.container == container }) {
                guard case .file(let path) = resolver.place(of: imported.module, from: file.path) else { return nil }
                let rest = imported.name.map { [$0] + names.dropFirst() } ?? Array(names.dropFirst())
                return bindings(of: rest, in: WebScope(path), depth - 1)
            }
            guard !container.isEmpty else { return nil }
            container.removeLast()
        }
    }

    /// Returns what a call makes.
    mutating func objects(
        madeBy call: WebCall, in scope: WebScope, boundTo assignment: WebAssignment?, _ depth: Int
    ) -> [WebObject] {
        guard depth > 0 else { return [.unknown] }
        let id = RouterID(
            path: scope.path, container: assignment?.container ?? scope.container,
            name: assignment?.name ?? "\(call.name):\(call.line)")
        let use = RouterUse(id: id, given: scope.given)
        let isScript = Language(of: scope.path)?.isScript ?? false
        var found: [WebObject] = []
        for maker in makers(of: call, in: scope, depth - 1) {
            let made: (framework: String, traits: RouterTraits)?
            switch maker {
            case .foreign(let module, let names): made = self.made(by: names.last ?? "", of: module, call, isScript)
            case .type(let path, let names):
                made = foreignBase(of: names, in: path, depth - 1).flatMap {
                    self.made(by: $0.name, of: $0.module, call, isScript)
                }
            case .function(let path, let names):
                found += returned(by: names, in: path, call, scope, depth - 1)
                made = nil
            case .router:
                made = self.made(by: call.name, of: nil, call, isScript)
                // In a chain each call gives the router back: `router.route("/x").get(a).delete(b)`.
                if made == nil, isScript { found.append(maker) }
            case .file, .value, .unknown: made = nil
            }
            guard let made else { continue }
            add(use, made.framework, made.traits, call.line)
            found.append(.router(use))
        }
        return found.isEmpty ? [.unknown] : found
    }

    private func made(
        by name: String, of module: String?, _ call: WebCall, _ isScript: Bool
    ) -> (framework: String, traits: RouterTraits)? {
        for maker in makers where maker.isScript == isScript {
            if let traits = maker.makes(module, name, call) { return (maker.framework, traits) }
        }
        return nil
    }

    /// What a call calls. Of a method of a router it is the router.
    mutating func makers(of call: WebCall, in scope: WebScope, _ depth: Int = Self.depth) -> [WebObject] {
        if let receiver = call.receiver { return objects(of: receiver, in: scope, depth) }
        if call.callee.count > 1 {
            let owners = objects(named: Array(call.callee.dropLast()), in: scope, depth)
            if owners.contains(where: \.isRouter) {
                // Only what makes another router of one matters here.
                return makers.contains { $0.makes(nil, call.name, call) != nil }
                    ? owners.filter(\.isRouter).prefix(1).map { $0 } : []
            }
        }
        return objects(named: call.callee, in: scope, depth)
    }

    /// What a class of the project inherits from outside of it.
    mutating func foreignBase(
        of type: [String], in path: RepositoryPath, _ depth: Int = Self.depth
    ) -> (module: String, name: String)? {
        guard depth > 0, let bases = file(path)?.types[type]?.bases else { return nil }
        for base in bases {
            for object in objects(named: base, in: WebScope(path, Array(type.dropLast())), depth - 1) {
                switch object {
                case .foreign(let module, let names): return (module, names.last ?? "")
                case .type(let next, let names) where names != type || next != path:
                    if let found = foreignBase(of: names, in: next, depth - 1) { return found }
                default: continue
                }
            }
        }
        return nil
    }

    /// What a function of the project gives back for a call.
    private mutating func returned(
        by names: [String], in path: RepositoryPath, _ call: WebCall, _ scope: WebScope, _ depth: Int
    ) -> [WebObject] {
        guard depth > 0, let function = file(path)?.functions[names] else { return [] }
        var given: [String: WebScope.Bound] = [:]
        for (parameter, value) in zip(function.parameters, call.arguments) {
            given[parameter] = WebScope.Bound(value: value, scope: scope)
        }
        for keyword in call.keywords { given[keyword.name] = WebScope.Bound(value: keyword.value, scope: scope) }
        let inner = WebScope(path, names, given: given)
        return function.returned.flatMap { objects(of: $0, in: inner, depth - 1) }.filter(\.isRouter)
    }
}

extension WebObject {
    /// Whether routes are put on it.
    var isRouter: Bool { if case .router = self { true } else { false } }
}
