/// Reads the name, the methods and what answers a route that was declared.
struct RouteReader {
    private let declared: DeclaredRoute
    private let scope: WebScope
    var names: WebNames

    init(_ declared: DeclaredRoute, _ scope: WebScope, names: WebNames) {
        self.declared = declared
        self.scope = scope
        self.names = names
    }

    /// The names of what answers it, from the outermost definition; empty where nobody can tell.
    var handler: [String] {
        switch declared.draft.handler {
        case .decorated(let decorated): decorated.path
        case .value(.names(let found)): found
        case .type(let found): found
        case .value, nil: []
        }
    }

    /// Returns the name by which links know it, with that of what it is on before it.
    mutating func name(prefix: WebText) -> String? {
        guard !prefix.isOpen, let own = ownName, !own.isOpen else { return nil }
        return prefix.text + own.text
    }

    private var ownName: WebText? {
        mutating get {
            switch declared.draft.name {
            case .value(let value): names.text(of: value, in: scope)
            case .handler: handler.last.map { WebText($0) }
            case .typeInSnakes: handler.last.map { WebText(Self.inSnakes($0)) }
            case .none, .unknown: nil
            }
        }
    }

    /// The methods that it answers; nil where nobody can tell.
    var methods: Set<String>? {
        mutating get {
            switch declared.draft.methods {
            case .these(let methods): return methods
            case .unknown: return nil
            case .ofType: return methodsOfType
            case .usual(let methods):
                switch declared.draft.handler {
                case .type: return methodsOfType
                case .decorated(let decorated) where decorated.isType: return methodsOfType
                default: return methods
                }
            }
        }
    }

    /// What the class that answers it has methods for; nil where it may inherit more.
    private var methodsOfType: Set<String>? {
        mutating get {
            let type: (path: RepositoryPath, names: [String])
            switch declared.draft.handler {
            case .decorated(let decorated): type = (scope.path, decorated.path)
            case .type(let found):
                guard case .type(let path, let own)? = names.objects(named: found, in: scope).first else { return nil }
                type = (path, own)
            case .value, nil: return nil
            }
            guard let file = names.file(type.path), let known = file.types[type.names] else { return nil }
            let plain: Set<String> = ["Resource", "MethodView", "View"]
            guard known.bases.allSatisfy({ plain.contains($0.last ?? "") }) else { return nil }
            let own = file.methods(of: type.names).filter(Set.httpMethods.contains).map { $0.uppercased() }
            return own.isEmpty ? nil : Set(own)
        }
    }

    /// `UserListItem` in small letters: `user_list_item`.
    static func inSnakes(_ name: String) -> String {
        let letters = Array(name)
        var result = ""
        for (place, letter) in letters.enumerated() {
            if letter.isUppercase, place > 0 {
                let follows = letters[place - 1].isLowercase || letters[place - 1].isNumber
                let leads =
                    place + 1 < letters.count && letters[place + 1].isLowercase && letters[place - 1].isUppercase
                if follows || leads { result += "_" }
            }
            result += letter.lowercased()
        }
        return result
    }
}
