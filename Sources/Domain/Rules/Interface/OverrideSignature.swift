/// Finds methods that do not take what the ones that they override take: whoever has an object of the base class calls it so.
package enum OverrideSignature {
    package static let name = RuleName("interface/override-signature")

    package static let rule = Rule.references(name, .error) { file, resolver in
        guard file.facts.language == .python else { return [] }
        return file.facts.definitions.filter(isMethod).compactMap { violation(of: $0, in: file, &resolver) }
    }

    private static func isMethod(_ definition: Definition) -> Bool {
        definition.kind == .function && !definition.isLocal && !definition.container.isEmpty
            && !definition.name.hasPrefix("__") && definition.keepsSignature && !definition.isConditional
    }

    private static func violation(
        of method: Definition, in file: SourceFile, _ resolver: inout Resolver
    ) -> Violation? {
        guard let table = resolver.table(of: file.path) else { return nil }
        let owner = Defined(file.path, table.definitions(at: method.container))
        guard owner.type != nil,
            case .definitions(let base, _) = resolver.member(method.name, of: owner, skippingOwn: true, .object),
            let overridden = base.only, overridden.kind == .function, overridden.keepsSignature,
            let taken = overridden.signature, let own = method.signature,
            overridden.isDecorated("staticmethod") == method.isDecorated("staticmethod"),
            let mismatch = mismatch(of: own, with: taken)
        else { return nil }
        return Violation(
            name, .error,
            .interface(
                .overrideSignature(
                    method: method.path.joined(separator: "."), of: overridden.container.joined(separator: "."),
                    mismatch)),
            at: [file.place(method.line)], cause: CodeSymbol(base.path, overridden.path), countsAlone: false)
    }

    /// Returns how the fullest and the sparest call that the base's method takes do not fit.
    private static func mismatch(of own: CallSignature, with taken: CallSignature) -> CallMismatch? {
        taken.calls.lazy.compactMap(own.mismatch).first
    }
}

extension CallSignature {
    /// The calls that give as much, and as little, as is taken.
    fileprivate var calls: [Call] {
        let positional = parameters.filter { $0.passing == .positionalOnly || $0.passing == .either }
        let keywords = parameters.filter { $0.passing == .keywordOnly }
        let callee = Reference(.unknown, [])
        return [
            Call(callee, positional: positional.count, keywords: keywords.map(\.name), line: 1),
            Call(
                callee, positional: positional.count { !$0.hasDefault },
                keywords: keywords.filter { !$0.hasDefault }.map(\.name),
                hasMorePositional: parameters.contains { $0.passing == .restPositional },
                hasMoreKeywords: parameters.contains { $0.passing == .restKeyword }, line: 1),
        ]
    }
}
