/// Finds templates that code or other templates name and that are not there.
package enum MissingTemplate {
    package static let name = RuleName("templates/missing")

    package static let rule = Rule(name, .error, scope: .references) { paths, resolver in
        var found: [Violation] = []
        for path in paths {
            guard let facts = resolver.state(of: path).facts else { continue }
            let uses = facts.renders + (facts.template?.parents ?? [])
            for use in uses where !use.isOptional && use.namesFile {
                let known = resolver.templateFolders
                guard !known.have(use.name, for: path) else { continue }
                found.append(violation(of: use, at: CodePlace(path, line: use.line), known))
            }
        }
        return found.onceEach
    }

    private static func violation(of use: TemplateUse, at place: CodePlace, _ folders: TemplateFolders) -> Violation {
        let causes = folders.places(of: use.name).map { CodeSymbol($0) }
        return Violation(
            name, .error, .templates(.missing(use.name, movedTo: folders.whereabouts(of: use.name))), at: [place],
            cause: causes.first, otherCauses: Array(causes.dropFirst()),
            countsAlone: folders.haveDirectory(of: use.name))
    }
}

extension TemplateUse {
    /// Whether its name is one of a file, and not of something that a loader of the project's own makes.
    fileprivate var namesFile: Bool {
        guard let last = name.split(separator: "/").last, let dot = last.lastIndex(of: "."), dot > last.startIndex
        else { return false }
        return !name.contains { ":{}<>% $".contains($0) }
    }
}
