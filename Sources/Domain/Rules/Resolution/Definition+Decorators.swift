extension Definition {
    /// Whether a decorator's last name is one of these.
    func isDecorated(_ names: String...) -> Bool {
        decorators.contains { $0.names.last.map(names.contains) ?? false }
    }

    /// Whether it only says how another definition may be called.
    var isOverload: Bool { isDecorated("overload") }

    /// Whether subclasses must define it.
    var isAbstract: Bool { isDecorated("abstractmethod", "abstractproperty") }

    /// Whether it is looked up like a field: nobody calls it.
    var isProperty: Bool {
        isDecorated("property", "cached_property", "hybrid_property", "setter", "getter", "deleter", "abstractproperty")
    }

    /// Whether its decorators leave what a call must give as it is.
    var keepsSignature: Bool { decorators.allSatisfy(\.keepsSignature) }
}

extension Reference {
    private static let keeping: Set<String> = [
        "staticmethod", "classmethod", "abstractmethod", "lru_cache", "cache", "contextmanager", "asynccontextmanager",
        "override", "final", "no_type_check", "deprecated",
    ]
    private static let homes: Set<String> = [
        "abc", "functools", "contextlib", "typing", "typing_extensions", "warnings",
    ]

    fileprivate var keepsSignature: Bool {
        guard let name = names.last, Self.keeping.contains(name) else { return false }
        switch root {
        case .builtin: return true
        case .module(let module): return module.level == 0 && Self.homes.contains(module.name)
        default: return false
        }
    }

    /// Whether it is one of these names of one of these modules.
    func isOne(of names: Set<String>, from modules: Set<String>) -> Bool {
        guard case .module(let module) = root, module.level == 0, let name = self.names.last, names.contains(name)
        else { return false }
        return modules.contains((([module.name] + self.names.dropLast()).joined(separator: ".")))
    }
}
