/// What the names of a Python file are bound to, as far as texts and mappings go.
struct PythonConstants {
    /// A name of a scope.
    private struct Place: Hashable {
        let scope: Int
        let name: String
    }

    /// A mapping.
    struct Mapping {
        /// Its keys, each with the node of its value.
        var entries: [(key: String, value: Int)] = []
        /// Whether it may have others.
        var isOpen = false
    }

    private var texts: [Place: [String]?] = [:]
    private var mappings: [Place: Mapping] = [:]

    /// Notes that a name is bound to one of some texts; nil for anything else.
    mutating func bind(_ name: String, in scope: Int, to found: [String]?) {
        let place = Place(scope: scope, name: name)
        guard let known = texts[place] else {
            texts[place] = .some(found)
            return
        }
        texts[place] = .some(known.flatMap { known in found.map { known + $0 } })
    }

    /// Notes that a name is bound to a mapping; nil for anything else.
    mutating func bind(_ name: String, in scope: Int, to mapping: Mapping?) {
        let place = Place(scope: scope, name: name)
        if mappings[place] != nil || mapping == nil {
            mappings[place, default: Mapping()].isOpen = true
        }
        if let mapping { mappings[place, default: Mapping()].add(mapping) }
    }

    /// Adds an entry to a mapping.
    mutating func add(_ key: String?, _ value: Int, to name: String, in scope: Int) {
        guard let key else { return open(name, in: scope) }
        mappings[Place(scope: scope, name: name)]?.entries.append((key, value))
    }

    /// Notes that a mapping may get any entry.
    mutating func open(_ name: String, in scope: Int) {
        mappings[Place(scope: scope, name: name)]?.isOpen = true
    }

    /// The texts that a name may be; nil where it may be anything else.
    func texts(of name: String, in scope: Int) -> [String]? {
        (texts[Place(scope: scope, name: name)] ?? texts[Place(scope: 0, name: name)]) ?? nil
    }

    /// The mapping that a name is; nil where it is anything else.
    func mapping(of name: String, in scope: Int) -> Mapping? { mappings[Place(scope: scope, name: name)] }
}

extension PythonConstants.Mapping {
    /// Adds the entries of another one.
    mutating func add(_ other: Self) {
        entries += other.entries
        isOpen = isOpen || other.isOpen
    }
}
