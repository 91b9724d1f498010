extension Resolver {
    /// Names that every Python module has.
    private static let given: Set<String> = [
        "__name__", "__file__", "__doc__", "__package__", "__spec__", "__loader__", "__path__", "__dict__",
        "__builtins__",
        "__annotations__", "__all__", "__cached__",
    ]

    /// Returns what a name of a file stands for.
    mutating func meaning(of name: String, in path: RepositoryPath) -> Meaning {
        let key = PlacedName(path: path, name: name)
        if let known = meanings[key] { return known }
        // Whoever comes here again on the way goes in a circle.
        guard underWay.insert(key).inserted else { return .unknown }
        let meaning = lookUp(name, in: path)
        underWay.remove(key)
        // What was missing on a part of a circle may be on another part of it.
        let isPartial = goesInCircle && !underWay.isEmpty
        if case .missing = meaning, isPartial { return meaning }
        if underWay.isEmpty { goesInCircle = false }
        meanings[key] = meaning
        return meaning
    }

    private mutating func lookUp(_ name: String, in path: RepositoryPath) -> Meaning {
        guard let table = table(of: path) else { return .unknown }
        if table.facts.language.isScript, let exported = exportedMeaning(of: name, in: path, table) { return exported }
        if let own = ownMeaning(of: name, in: path, table) { return own }
        if path.isNamed("__init__"), let module = submodule(name, in: path.directory) { return .module(module) }
        if let starred = starredMeaning(of: name, in: path, table) { return starred }
        if table.facts.isOpen || Self.given.contains(name) { return .unknown }
        return .missing(MissingName(name, in: path))
    }

    /// Returns what a file itself binds a name to; nil where it does not.
    mutating func ownMeaning(of name: String, in path: RepositoryPath, _ table: NameTable) -> Meaning? {
        let definitions = table.definitions[name] ?? []
        let bindings = table.bindings[name] ?? []
        let imports = table.imports[name] ?? []
        switch (definitions.count, bindings.count, imports.count) {
        case (0, 0, 0): return nil
        case (_, 0, 0): return .definitions(Defined(path, definitions.inForce), .module)
        case (0, 1, 0): return bindings[0].value.map { aliased($0, in: path) } ?? .value
        case (0, 0, 1): return imports[0].isGuarded ? .unknown : meaning(of: imports[0], in: path)
        default: return .value
        }
    }

    private mutating func aliased(_ value: Reference, in path: RepositoryPath) -> Meaning {
        switch meaning(of: value, in: path) {
        case .missing, .unknown: .value
        case let meaning: meaning
        }
    }

    /// Returns what an import brings.
    mutating func meaning(of found: Import, in path: RepositoryPath) -> Meaning {
        let place = place(of: found.module, from: path)
        guard let name = found.name else { return .module(firstModule(of: found, at: place, from: path)) }
        return meaning(of: name, of: place)
    }

    /// `import a.b` binds `a`, `import a.b as c` binds `a.b`.
    private mutating func firstModule(
        of found: Import, at place: ModulePlace, from path: RepositoryPath
    ) -> ModulePlace {
        guard let alias = found.alias, found.module.level == 0, found.module.name.hasPrefix(alias + "."),
            Language(of: path) == .python
        else { return place }
        return self.place(of: ModuleName(alias), from: path)
    }

    /// Returns what a name of a module stands for.
    mutating func meaning(of name: String, of place: ModulePlace) -> Meaning {
        switch place {
        case .file(let file):
            guard let language = Language(of: file), language == .python || language.isScript else { return .value }
            return meaning(of: name, in: file)
        case .directory(let directory):
            if let module = submodule(name, in: directory) { return .module(module) }
            return .missing(MissingName(name, in: directory.appending(name + ".py"), isCertain: false, isModule: true))
        case .missing, .unknown: return .unknown
        }
    }

    /// Returns what one of the modules gives from which a file takes all names; nil where none does.
    private mutating func starredMeaning(
        of name: String, in path: RepositoryPath, _ table: NameTable
    ) -> Meaning? {
        var isOpen = false
        for star in table.stars {
            switch place(of: star.module, from: path) {
            case .file(let file):
                guard let starred = self.table(of: file) else {
                    isOpen = true
                    continue
                }
                guard starred.facts.gives(name) else { continue }
                if underWay.contains(PlacedName(path: file, name: name)) {
                    goesInCircle = true
                    continue
                }
                switch meaning(of: name, in: file) {
                case .missing: continue
                case .unknown: isOpen = true
                case let found: return found
                }
            case .directory: continue
            case .missing, .unknown: isOpen = true
            }
        }
        return isOpen ? .unknown : nil
    }

    /// Returns what a module of JavaScript gives by a name; nil where what it exports has no part in that.
    private mutating func exportedMeaning(
        of name: String, in path: RepositoryPath, _ table: NameTable
    ) -> Meaning? {
        guard let exported = table.facts.exported else { return .unknown }
        guard exported.contains(name) else {
            if let starred = starredMeaning(of: name, in: path, table) { return starred }
            return table.facts.isOpen ? .unknown : .missing(MissingName(name, in: path))
        }
        return ownMeaning(of: name, in: path, table) ?? .value
    }
}

extension FileFacts {
    /// Whether an import of everything takes a name.
    fileprivate func gives(_ name: String) -> Bool {
        if language.isScript { return name != "default" }
        return exported?.contains(name) ?? !name.hasPrefix("_")
    }
}

extension [Definition] {
    /// Those that may be in force: the last one that is there in any case, and those on a condition.
    fileprivate var inForce: [Definition] {
        let plain = filter { !$0.isOverload }
        let own = plain.isEmpty ? self : plain
        guard let last = own.lastIndex(where: { !$0.isConditional }) else { return own }
        return Array(own[last...])
    }
}
