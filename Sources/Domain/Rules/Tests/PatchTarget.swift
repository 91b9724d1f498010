/// Finds tests that replace what is not there: the name in the text of a `patch`.
package enum PatchTarget {
    package static let name = RuleName("tests/patch-target")

    package static let rule = Rule.references(name, .error) { file, resolver in
        guard file.facts.language == .python else { return [] }
        return file.facts.dottedTexts.compactMap { violation(of: $0, in: file, &resolver) }.onceEach
    }

    private static func violation(
        of text: NamePlace, in file: SourceFile, _ resolver: inout Resolver
    ) -> Violation? {
        let parts = text.name.split(separator: ".").map(String.init)
        guard let first = parts.first, parts.count > 1 else { return nil }
        let place = resolver.place(of: ModuleName(first), from: file.path)
        if case .missing(let module) = place {
            let symbol = CodeSymbol(module.path)
            return violation(text, in: file, symbol, symbol.otherFiles, countsAlone: false)
        }
        guard case .missing(let missing) = resolver.walk(.module(place), parts.dropFirst()) else { return nil }
        return violation(
            text, in: file, missing.symbol, missing.otherSymbols,
            countsAlone: missing.isCertain && missing.owner.isEmpty && !missing.isModule)
    }

    private static func violation(
        _ text: NamePlace, in file: SourceFile, _ cause: CodeSymbol, _ others: [CodeSymbol], countsAlone: Bool
    ) -> Violation {
        Violation(
            name, .error, .tests(.patchTarget(text.name)), at: [file.place(text.line)], cause: cause,
            otherCauses: others, countsAlone: countsAlone)
    }
}
