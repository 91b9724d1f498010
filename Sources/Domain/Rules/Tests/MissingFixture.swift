/// Finds tests that ask pytest for a fixture that nobody defines.
package enum MissingFixture {
    package static let name = RuleName("tests/fixture")

    /// The rule. Packages bring fixtures of their own, so it counts only where one was there and is gone.
    package static let rule = Rule(name, .error, scope: .references) { paths, resolver in
        let tree = resolver.tree
        var search = FixtureSearch(tree)
        var found: [Violation] = []
        for path in paths where Language(of: path) == .python && isLookedAt(path) {
            guard let facts = resolver.facts(of: path) else { continue }
            let file = SourceFile(path: path, facts: facts)
            for request in requests(in: file) where !search.finds(request.name, from: path, &resolver) {
                found.append(violation(of: request, in: file, tree))
            }
        }
        return found.onceEach
    }

    /// Whether pytest takes a file for tests, or it is likely to hold fixtures.
    private static func isLookedAt(_ path: RepositoryPath) -> Bool {
        let name = String(decoding: path.lastPart, as: UTF8.self)
        return name == "conftest.py" || name == "tests.py" || name.hasPrefix("test_") || name.hasSuffix("_test.py")
            || path.isFixtureFile
    }

    private static func requests(in file: SourceFile) -> [NamePlace] {
        file.facts.definitions.filter { $0.kind == .function && !$0.isLocal && ($0.isTest || $0.isFixture) }
            .flatMap { function in
                let parameters = function.signature?.parameters ?? []
                let own = function.container.isEmpty || function.isDecorated("staticmethod") ? 0 : 1
                return parameters.dropFirst(own).filter { $0.isGiven && !$0.hasDefault }
                    .map { NamePlace($0.name, line: function.line) }
            }
    }

    private static func violation(of request: NamePlace, in file: SourceFile, _ tree: CodeTree) -> Violation {
        let homes = file.path.ancestors.map { $0.appending("conftest.py") }
        let causes = homes.map { CodeSymbol($0, [request.name]) } + [CodeSymbol(file.path, [request.name])]
        return Violation(
            name, .error, .tests(.fixture(request.name)), at: [file.place(request.line)], cause: causes.first,
            otherCauses: Array(causes.dropFirst()), countsAlone: false)
    }
}

extension CallSignature.Parameter {
    /// Whether a name gives it.
    fileprivate var isGiven: Bool { passing == .either || passing == .keywordOnly }
}

extension Definition {
    /// Whether pytest runs it.
    fileprivate var isTest: Bool {
        name.hasPrefix("test") && container.allSatisfy { $0.hasPrefix("Test") }
    }

    /// Whether pytest makes what tests ask for by its name.
    var isFixture: Bool { isDecorated("fixture", "async_fixture") }
}
