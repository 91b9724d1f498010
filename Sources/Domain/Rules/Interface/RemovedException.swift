/// Finds exceptions that are caught or raised and that are not there: what goes wrong then ends in another error.
package enum RemovedException {
    package static let name = RuleName("interface/removed-exception")

    package static let rule = Rule.references(name, .error) { file, resolver in
        guard file.facts.language == .python else { return [] }
        let raised = Set(file.facts.definitions.flatMap(\.raises))
        let raising = file.facts.calls.filter { raised.contains($0.callee) }.map { Use($0.callee, line: $0.line) }
        let named = file.facts.uses.filter { raised.contains($0.reference) }
        return (file.facts.caught + raising + named).compactMap { violation(of: $0, in: file, &resolver) }.onceEach
    }

    private static func violation(
        of use: Use, in file: SourceFile, _ resolver: inout Resolver
    ) -> Violation? {
        guard !use.isGuarded, case .module(let module) = use.reference.root,
            case .missing(let missing) = resolver.meaning(of: use.reference, in: file.path),
            missing.owner.isEmpty, !missing.isModule
        else { return nil }
        let imported = file.facts.imports.first { $0.module == module && $0.name == missing.name }
        guard imported.map({ !$0.isGuarded }) ?? true else { return nil }
        return Violation(
            name, .error,
            .interface(.removedException(missing.name, module: resolver.moduleText(of: missing.path))),
            at: [file.place(use.line)], cause: missing.symbol, countsAlone: missing.isCertain)
    }
}
