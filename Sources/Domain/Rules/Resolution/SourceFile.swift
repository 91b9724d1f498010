/// A file of a tree that rules look at, and what it says.
struct SourceFile {
    /// The file.
    let path: RepositoryPath
    /// What it says.
    let facts: FileFacts

    /// Returns a line of it.
    func place(_ line: Int) -> CodePlace { CodePlace(path, line: line) }
}

extension Rule {
    /// Makes a rule that looks at each file, and at what that names in others.
    static func references(
        _ name: RuleName, _ severity: Severity,
        find: @escaping @Sendable (_ file: SourceFile, inout Resolver) -> [Violation]
    ) -> Rule {
        Rule(name, severity, scope: .references) { paths, resolver in
            var found: [Violation] = []
            for path in paths {
                guard let facts = resolver.facts(of: path) else { continue }
                found += find(SourceFile(path: path, facts: facts), &resolver)
            }
            return found
        }
    }

    /// Makes a rule that looks at each file alone.
    static func eachFile(
        _ name: RuleName, _ severity: Severity, find: @escaping @Sendable (_ file: SourceFile) -> [Violation]
    ) -> Rule {
        Rule(name, severity, scope: .file) { paths, tree, wanted in
            paths.flatMap { path in
                tree.state(of: path, &wanted).facts.map { find(SourceFile(path: path, facts: $0)) } ?? []
            }
        }
    }
}
