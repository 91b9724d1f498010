extension Resolver {
    /// A class that a class gets members from, in the order in which they are looked up.
    enum Ancestor: Hashable {
        case known(Defined)
        /// Nobody knows what it has.
        case open
    }

    private static let deepest = 40

    /// Returns what a name stands for on a class, or on an object of it.
    mutating func member(
        _ name: String, of type: Defined, skippingOwn: Bool = false, _ access: Meaning.Access
    ) -> Meaning {
        for ancestor in lineage(of: type).dropFirst(skippingOwn ? 1 : 0) {
            guard case .known(let owner) = ancestor, let definition = owner.type,
                let table = table(of: owner.path)
            else { return .unknown }
            let members = table.members(of: definition.path, named: name)
            if !members.isEmpty { return Self.meaning(of: members, of: owner, access) }
            if !table.members(of: definition.path, named: "__getattr__").isEmpty { return .unknown }
            if !table.members(of: definition.path, named: "__getattribute__").isEmpty { return .unknown }
        }
        if name.hasPrefix("__") { return .unknown }
        return .missing(MissingName(name, in: type.path, owner: type.type?.path ?? []))
    }

    private static func meaning(of members: [Definition], of owner: Defined, _ access: Meaning.Access) -> Meaning {
        let callable = members.filter { $0.kind == .function && !$0.isOverload }
        let types = members.filter { $0.kind == .type }
        if !types.isEmpty, types.count == members.count {
            return .definitions(Defined(owner.path, types), access)
        }
        guard !callable.isEmpty, callable.count == members.count(where: { !$0.isOverload }),
            !callable.contains(where: \.isProperty)
        else { return .value }
        guard let last = callable.lastIndex(where: { !$0.isConditional }) else {
            return .definitions(Defined(owner.path, callable), access)
        }
        return .definitions(Defined(owner.path, Array(callable[last...])), access)
    }

    /// Returns a class and all that it inherits from, in the order in which Python looks names up: depth first, a common one
    /// behind all that inherit from it.
    ///
    /// Each class is followed once: classes that inherit from the same ones by many ways are no more work than others.
    mutating func lineage(of type: Defined) -> [Ancestor] {
        guard let definition = type.type else { return [.open] }
        let place = PlacedClass(definition, in: type.path)
        if let known = lineages[place] { return known }
        guard classesUnderWay.count < Self.deepest, classesUnderWay.insert(place).inserted else { return [.open] }
        defer { classesUnderWay.remove(place) }
        var found: [Ancestor] = [.known(type)]
        for base in definition.bases where !base.isPlainBase {
            if case .definitions(let defined, _) = meaning(of: base, in: type.path), defined.type != nil {
                found += lineage(of: defined)
            } else {
                found.append(.open)
            }
        }
        if definition.hasOpenBases || !definition.decorators.allSatisfy(\.leavesMembers) { found.append(.open) }
        let lineage = Self.lastOfEach(found)
        lineages[place] = lineage
        return lineage
    }

    private static func lastOfEach(_ ancestors: [Ancestor]) -> [Ancestor] {
        var seen: Set<PlacedClass?> = []
        return Array(ancestors.reversed().filter { seen.insert($0.place).inserted }.reversed())
    }
}

extension Resolver.Ancestor {
    /// The class; nil where nobody knows it.
    fileprivate var place: Resolver.PlacedClass? {
        guard case .known(let defined) = self, let definition = defined.alternatives.first else { return nil }
        return Resolver.PlacedClass(definition, in: defined.path)
    }
}

extension Reference {
    /// Whether it is a base class that brings no members worth a name.
    var isPlainBase: Bool {
        if root == .builtin { return names == ["object"] }
        return isOne(of: ["ABC"], from: ["abc"])
            || isOne(of: ["Generic", "Protocol"], from: ["typing", "typing_extensions"])
            || isNamedTuple
    }

    /// Whether it makes a class one whose fields are parameters by position.
    var isNamedTuple: Bool { isOne(of: ["NamedTuple"], from: ["typing", "typing_extensions"]) }

    /// Whether it is a decorator of classes that makes a constructor of their fields.
    var makesConstructor: Bool {
        isOne(of: ["dataclass"], from: ["dataclasses", "pydantic.dataclasses"])
            || isOne(of: ["define", "frozen", "mutable"], from: ["attr", "attrs"])
    }

    fileprivate var leavesMembers: Bool {
        makesConstructor || isOne(of: ["total_ordering"], from: ["functools"])
            || isOne(of: ["final", "runtime_checkable"], from: ["typing", "typing_extensions"])
    }
}
