/// Finds classes that lack what a base class makes them define: no object of them can be made.
package enum NewRequiredMember {
    package static let name = RuleName("interface/new-required-member")

    package static let rule = Rule.references(name, .error) { file, resolver in
        guard file.facts.language == .python else { return [] }
        return file.facts.definitions.filter { $0.kind == .type && !$0.isLocal && !$0.bases.isEmpty }
            .flatMap { violations(of: $0, in: file, &resolver) }
    }

    private static func violations(
        of type: Definition, in file: SourceFile, _ resolver: inout Resolver
    ) -> [Violation] {
        let isAbstract = type.bases.contains { $0.isPlainBase && !$0.isNamedTuple && $0.root != .builtin }
        guard !isAbstract, !type.isConditional, let table = resolver.table(of: file.path) else { return [] }
        let own = table.members(of: type.path)
        guard !own.contains(where: \.isAbstract) else { return [] }
        var defined = Set(own.map(\.name))
        var required: [(Definition, Defined)] = []
        for ancestor in resolver.lineage(of: Defined(file.path, [type])).dropFirst() {
            guard case .known(let owner) = ancestor, let definition = owner.type,
                let members = resolver.table(of: owner.path)?.members(of: definition.path)
            else { return [] }
            for member in members where defined.insert(member.name).inserted && member.isAbstract {
                required.append((member, owner))
            }
        }
        return required.map { member, owner in
            Violation(
                name, .error,
                .interface(.newRequiredMember(member.name, of: owner.type?.path.joined(separator: ".") ?? "")),
                at: [file.place(type.line)], cause: CodeSymbol(owner.path, member.path), countsAlone: false)
        }
    }
}
