/// Finds functions that make a carrier of values of an attribute that a model does not have.
package enum EntityDrift {
    package static let name = RuleName("dto/entity-drift")

    package static let rule = Rule.references(name, .error) { file, resolver in
        guard file.facts.language == .python else { return [] }
        var made: [[String]: String?] = [:]
        return file.facts.uses.compactMap { use -> Violation? in
            guard !use.isGuarded, case .instance = use.reference.root, let attribute = use.reference.names.first,
                !attribute.hasPrefix("_"), !use.container.isEmpty
            else { return nil }
            if made[use.container] == nil {
                made[use.container] = .some(carrier(madeIn: use.container, file, &resolver))
            }
            guard let object = made[use.container] ?? nil,
                let type = resolver.objectType(of: use.reference, in: file.path), type.kind == .model,
                !type.members.contains(attribute)
            else { return nil }
            let owner = type.defined.type?.path ?? []
            return Violation(
                name, .error, .objects(.entityDrift(attribute, of: owner.joined(separator: "."), object: object)),
                at: [file.place(use.line)], cause: CodeSymbol(type.defined.path, owner + [attribute]),
                countsAlone: false)
        }.onceEach
    }

    /// The carrier that a function makes; nil where it makes none.
    private static func carrier(
        madeIn container: [String], _ file: SourceFile, _ resolver: inout Resolver
    ) -> String? {
        for call in file.facts.calls where call.container == container && !call.keywords.isEmpty {
            guard case .definitions(let defined, _) = resolver.meaning(of: call.callee, in: file.path),
                defined.type != nil, let type = resolver.objectType(defined), type.kind == .carrier
            else { continue }
            return type.name
        }
        return nil
    }
}
