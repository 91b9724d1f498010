extension WebNames {
    /// How many turns of a loop are followed.
    private static let mostTurns = 300

    /// Returns where the names of a call are looked up, once for each turn of the loop that it stands in; only where its arguments
    /// hang on the loop's variables.
    mutating func turns(of call: WebCall, in file: WebFile) -> [WebScope] {
        let scope = WebScope(file.path, call.container)
        var used: Set<String> = []
        for argument in call.arguments + call.keywords.map(\.value) { argument.addFirstNames(to: &used) }
        let bound = used.flatMap { name in
            (file.assignments[name] ?? []).filter { $0.container == call.container && $0.isOfLoop }
        }
        // The loop that is the nearest above the call.
        guard let loop = bound.filter({ $0.line <= call.line }).max(by: { $0.line < $1.line }) else { return [scope] }
        let variables = bound.filter { $0.value == loop.value && $0.line == loop.line }
        let turns = elements(of: loop.value, in: scope).prefix(Self.mostTurns).compactMap { element -> WebScope? in
            var given: [String: WebScope.Bound] = [:]
            for variable in variables {
                switch variable.form {
                case .element: given[variable.name] = element
                case .part(let place):
                    guard let parts = element.value.elements, parts.indices.contains(place) else { return nil }
                    given[variable.name] = WebScope.Bound(value: parts[place], scope: element.scope)
                case .whole, .addition: continue
                }
            }
            return WebScope(file.path, call.container, given: given)
        }
        return turns.isEmpty ? [scope] : turns
    }
}

extension WebAssignment {
    /// Whether a loop binds it.
    fileprivate var isOfLoop: Bool {
        switch form {
        case .element, .part: true
        case .whole, .addition: false
        }
    }
}

extension CodeValue {
    /// Adds the first of all names in it.
    fileprivate func addFirstNames(to names: inout Set<String>) {
        switch self {
        case .names(let found): if let first = found.first { names.insert(first) }
        case .joined(let values), .list(let values), .choice(let values):
            for value in values { value.addFirstNames(to: &names) }
        case .mapping(let entries): for entry in entries { entry.value.addFirstNames(to: &names) }
        case .call(let call):
            for argument in call.arguments + call.keywords.map(\.value) { argument.addFirstNames(to: &names) }
        case .text, .truth, .nothing, .other: break
        }
    }
}
