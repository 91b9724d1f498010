/// Finds names that nothing binds where they are used.
package enum UndefinedName {
    package static let name = RuleName("names/undefined")

    /// The rule. What a file takes by an import of everything is looked up in the modules that it takes it from.
    package static let rule = Rule.references(name, .error) { file, resolver in
        guard !file.facts.isOpen else { return [] }
        var seen: Set<String> = []
        return file.facts.unresolved.compactMap { found in
            guard seen.insert(found.name).inserted, let starred = missing(found.name, from: file, &resolver) else {
                return nil
            }
            let lines = file.facts.unresolved.filter { $0.name == found.name }.map(\.line)
            return Violation(
                name, .error, .names(.undefined(found.name)), at: lines.map(file.place),
                cause: CodeSymbol(starred.first ?? file.path, [found.name]))
        }
    }

    /// Returns the modules that a file takes all names from and that lack one; nil where one of them may have it.
    private static func missing(
        _ name: String, from file: SourceFile, _ resolver: inout Resolver
    ) -> [RepositoryPath]? {
        var lacking: [RepositoryPath] = []
        for star in file.facts.imports where star.name == "*" && !star.isReexport && star.alias == nil {
            guard case .file(let module) = resolver.place(of: star.module, from: file.path) else { return nil }
            guard let facts = resolver.facts(of: module) else { return nil }
            let isHidden = facts.exported.map { !$0.contains(name) } ?? name.hasPrefix("_")
            if !isHidden {
                guard case .missing = resolver.meaning(of: name, in: module) else { return nil }
            }
            lacking.append(module)
        }
        return lacking
    }
}
