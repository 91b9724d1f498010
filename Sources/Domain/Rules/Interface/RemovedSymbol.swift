/// Finds imports and uses of what a module, or a class, does not have.
package enum RemovedSymbol {
    package static let name = RuleName("interface/removed-symbol")

    package static let rule = Rule.references(name, .error) { file, resolver in
        guard file.facts.language == .python || file.facts.language.isScript else { return [] }
        let imports = file.facts.imports.filter { !$0.isGuarded }
            .compactMap { violation(of: $0, in: file, &resolver) }
        let uses = UsedReferences.of(file.facts).compactMap { violation(of: $0, in: file, &resolver) }
        return (imports + uses).onceEach
    }

    private static func violation(
        of found: Import, in file: SourceFile, _ resolver: inout Resolver
    ) -> Violation? {
        let place = resolver.place(of: found.module, from: file.path)
        if case .missing(let module) = place {
            return violation(
                .removedModule(found.module.text, name: nil), [file.place(found.line)], CodeSymbol(module.path),
                CodeSymbol(module.path).otherFiles, countsAlone: module.isCertain)
        }
        guard let name = found.name, name != "*",
            case .missing(let missing) = resolver.meaning(of: name, of: place)
        else { return nil }
        return violation(of: missing, from: found.module, at: file.place(found.line), resolver)
    }

    private static func violation(
        of use: Use, in file: SourceFile, _ resolver: inout Resolver
    ) -> Violation? {
        guard !use.isGuarded, case .missing(let missing) = resolver.meaning(of: use.reference, in: file.path)
        else { return nil }
        guard case .module(let module) = use.reference.root else {
            return violation(of: missing, from: nil, at: file.place(use.line), resolver)
        }
        return violation(of: missing, from: module, at: file.place(use.line), resolver)
    }

    private static func violation(
        of missing: MissingName, from module: ModuleName?, at place: CodePlace, _ resolver: Resolver
    ) -> Violation {
        if missing.isModule {
            return violation(
                .removedModule(module?.text ?? missing.name, name: missing.name), [place], missing.symbol,
                missing.otherSymbols, countsAlone: false)
        }
        let owner = missing.owner.isEmpty ? resolver.moduleText(of: missing.path) : missing.owner.joined(separator: ".")
        // Objects get members from outside of their classes as well: only what was there and is gone is missing for sure.
        return violation(
            .removedSymbol(name: missing.name, module: owner), [place], missing.symbol, missing.otherSymbols,
            countsAlone: missing.isCertain && missing.owner.isEmpty)
    }

    private static func violation(
        _ problem: InterfaceProblem, _ places: [CodePlace], _ cause: CodeSymbol, _ others: [CodeSymbol],
        countsAlone: Bool
    ) -> Violation {
        Violation(
            name, .error, .interface(problem), at: places, cause: cause, otherCauses: others,
            countsAlone: countsAlone)
    }
}

extension ModuleName {
    /// The name as it is written.
    var text: String { String(repeating: ".", count: level) + name }
}
