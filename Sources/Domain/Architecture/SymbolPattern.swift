/// A pattern for code that belongs to a layer whatever file it stands in: by a class that it inherits from, or by a decorator.
package struct SymbolPattern: Hashable, Sendable {
    /// What the pattern is held against.
    package enum Mark: String, Hashable, Sendable, CaseIterable {
        /// What a class inherits from.
        case base
        /// What decorates a function or a class.
        case decorator
    }

    /// What it is held against.
    package let mark: Mark
    /// Names joined by dots, each of which may be `*`: `db.Model`, `*.route`. The last names of what it is held against have to
    /// be these.
    package let pattern: String
    /// The name of the layer.
    package let layer: String
    private let names: [Substring]

    package init(_ mark: Mark, _ pattern: String, layer: String) {
        self.mark = mark
        self.pattern = pattern
        self.layer = layer
        names = pattern.split(separator: ".", omittingEmptySubsequences: false)
    }

    /// Those of an application whose layers nobody named.
    static let usual: [SymbolPattern] =
        ["db.Model", "models.Model", "DeclarativeBase", "SQLModel"].map { SymbolPattern(.base, $0, layer: "domain") }
        + ["MethodView", "Resource", "APIView", "ViewSet", "ModelViewSet"]
        .map { SymbolPattern(.base, $0, layer: "presentation") }
        + ["route", "get", "post", "put", "patch", "delete", "websocket"]
        .map { SymbolPattern(.decorator, "*.\($0)", layer: "presentation") }

    /// Whether a definition bears the mark.
    func matches(_ definition: Definition) -> Bool {
        switch mark {
        case .base: definition.bases.contains(where: matches)
        case .decorator: definition.decorators.contains(where: matches)
        }
    }

    private func matches(_ reference: Reference) -> Bool {
        let written = reference.writtenNames
        guard !names.isEmpty, names.count <= written.count else { return false }
        return zip(names, written.suffix(names.count)).allSatisfy { $0 == "*" || $0 == $1 }
    }
}

extension Architecture {
    /// Returns the name of the layer that code is in by what it is, the innermost definition first; nil where only its path
    /// tells.
    package func layerName(of definitions: [Definition]) -> String? {
        guard !symbols.isEmpty else { return nil }
        for definition in definitions.reversed() {
            if let found = symbols.first(where: { $0.matches(definition) }) { return found.layer }
        }
        return nil
    }
}

extension Reference {
    /// The names as they are written, behind those of the module that they are looked up in.
    fileprivate var writtenNames: [Substring] {
        guard case .module(let module) = root else { return names.map { $0[...] } }
        return module.name.split(separator: ".") + names.map { $0[...] }
    }
}
