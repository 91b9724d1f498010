/// What is known of the classes whose objects go from one layer to another.
struct ObjectType {
    /// What its objects are.
    enum Kind {
        /// Rows of a database.
        case model
        /// Values that carry what others need.
        case carrier
        /// Anything else.
        case plain
    }

    /// The class.
    let defined: Defined
    /// What its objects are.
    let kind: Kind
    /// All names that its objects have by its own code and that of the classes it inherits from.
    let members: Set<String>

    /// Its name.
    var name: String { defined.type?.name ?? "" }
}

extension Resolver {
    private static let modelBases: Set<String> = ["Model", "DeclarativeBase", "DeclarativeBaseNoMeta", "Base"]
    private static let carrierBases: Set<String> = [
        "BaseModel", "SQLModel", "TypedDict", "NamedTuple", "Struct", "RootModel", "BaseSettings", "Schema",
    ]
    /// What brings no columns and no fields.
    private static let plainBases: Set<String> = [
        "UserMixin", "AnonymousUserMixin", "MappedAsDataclass", "Generic", "Protocol", "ABC", "object", "AsyncAttrs",
    ]

    /// Returns what a reference is an object of; nil where that is not known.
    mutating func objectType(of reference: Reference, in path: RepositoryPath) -> ObjectType? {
        guard case .instance(let type) = reference.root else { return nil }
        switch meaning(of: type, in: path) {
        case .definitions(let defined, _):
            if defined.type != nil { return objectType(defined) }
            // What a function says that it gives back.
            guard let function = defined.only, function.kind == .function, let annotation = function.annotation,
                case .definitions(let returned, _) = meaning(of: annotation, in: defined.path)
            else { return nil }
            return objectType(returned)
        default: return nil
        }
    }

    /// Returns what is known of a class; nil where it may have more than can be seen.
    mutating func objectType(_ defined: Defined) -> ObjectType? {
        guard let place = defined.type.map({ PlacedClass($0, in: defined.path) }) else { return nil }
        if let known = objectTypes[place] { return known }
        let type = readObjectType(defined)
        objectTypes[place] = .some(type)
        return type
    }

    private mutating func readObjectType(_ defined: Defined) -> ObjectType? {
        var seen: Set<PlacedClass> = []
        var kind = ObjectType.Kind.plain
        var members: Set<String> = []
        var open = [defined]
        while let next = open.popLast() {
            guard let type = next.type, let table = table(of: next.path), !type.hasOpenBases else { return nil }
            let place = PlacedClass(type, in: next.path)
            guard seen.insert(place).inserted else { continue }
            let own = table.members(of: type.path).map(\.name)
            if own.contains("__getattr__") || own.contains("__getattribute__") { return nil }
            members.formUnion(own)
            if own.contains("__tablename__") { kind = .model }
            for decorator in type.decorators {
                guard decorator.makesConstructor else { return nil }
                if kind == .plain { kind = .carrier }
            }
            for base in type.bases {
                if case .definitions(let inherited, _) = meaning(of: base, in: next.path), inherited.type != nil {
                    open.append(inherited)
                    continue
                }
                guard let name = base.names.last else { return nil }
                if Self.modelBases.contains(name) {
                    kind = .model
                } else if Self.carrierBases.contains(name) {
                    if kind == .plain { kind = .carrier }
                } else if !Self.plainBases.contains(name) {
                    return nil
                }
            }
        }
        return ObjectType(defined: defined, kind: kind, members: members)
    }
}
