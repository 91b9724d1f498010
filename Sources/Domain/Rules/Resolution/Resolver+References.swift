extension Resolver {
    /// Returns what a reference of a file stands for.
    mutating func meaning(of reference: Reference, in path: RepositoryPath) -> Meaning {
        switch reference.root {
        case .file:
            guard let first = reference.names.first else { return .unknown }
            return walk(fileMeaning(of: first, in: path), reference.names.dropFirst())
        case .module(let module):
            let place = place(of: module, from: path)
            return walk(.module(place), reference.names[...])
        case .instance(let type):
            guard case .definitions(let defined, _) = meaning(of: type, in: path), defined.type != nil else {
                return .unknown
            }
            return walk(.instance(of: defined), reference.names[...])
        case .superclass(let names):
            return inherited(by: names, in: path, reference.names)
        case .builtin, .unknown:
            return .unknown
        }
    }

    /// A name of the file's own top level; what the file exports has no part in that.
    private mutating func fileMeaning(of name: String, in path: RepositoryPath) -> Meaning {
        guard let table = table(of: path) else { return .unknown }
        return ownMeaning(of: name, in: path, table) ?? .unknown
    }

    private mutating func inherited(by names: [String], in path: RepositoryPath, _ rest: [String]) -> Meaning {
        guard let name = rest.first, let table = table(of: path) else { return .unknown }
        let defined = Defined(path, table.definitions(at: names))
        guard defined.type != nil else { return .unknown }
        return walk(member(name, of: defined, skippingOwn: true, .object), rest.dropFirst())
    }

    /// Returns what further names stand for, each looked up on what the one before stands for.
    mutating func walk(_ start: Meaning, _ names: ArraySlice<String>) -> Meaning {
        var meaning = start
        for name in names {
            switch meaning {
            case .module(let place): meaning = self.meaning(of: name, of: place)
            case .definitions(let defined, _) where defined.type != nil: meaning = member(name, of: defined, .type)
            case .instance(let defined): meaning = member(name, of: defined, .object)
            case .missing: return meaning
            case .definitions, .value, .unknown: return .unknown
            }
        }
        return meaning
    }
}
