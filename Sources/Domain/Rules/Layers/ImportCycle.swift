/// Finds modules that import each other in a circle when they are loaded.
package enum ImportCycle {
    package static let name = RuleName("layers/cycle")
    /// Longer circles are nothing that anybody sees, and take long to find.
    private static let longest = 6

    package static let rule = Rule(name, .warning, scope: .tree) { paths, tree, wanted in
        var resolver = Resolver(tree)
        var found: [Violation] = []
        for path in paths where Language(of: path) == .python || Language(of: path)?.isScript ?? false {
            for (target, line) in imports(of: path, &resolver) {
                guard let way = way(from: target, to: path, &resolver) else { continue }
                let modules = ([path] + way).map { resolver.moduleText(of: $0) }
                found.append(
                    Violation(
                        name, .warning, .layers(.cycle(modules)),
                        at: [CodePlace(path, line: line)] + way.map { CodePlace($0) }))
            }
        }
        for (path, blob) in resolver.wanted.files { wanted.note(path, blob) }
        return found.onceEach
    }

    /// What a file imports when it is loaded, with the line, each once. That a module imports from the package that it is in,
    /// which is loaded before it, is left out: with it most applications would be one circle.
    private static func imports(of path: RepositoryPath, _ resolver: inout Resolver) -> [(RepositoryPath, Int)] {
        var seen: Set<RepositoryPath> = [path]
        return (resolver.facts(of: path)?.imports ?? []).compactMap { found in
            guard found.kind == .module, !found.isGuarded, let target = resolver.file(of: found, from: path),
                !path.isInPackage(of: target), seen.insert(target).inserted
            else { return nil }
            return (target, found.line)
        }
    }

    /// The shortest way by imports from one file to another, both included but for the last; nil where there is none.
    private static func way(
        from start: RepositoryPath, to end: RepositoryPath, _ resolver: inout Resolver
    ) -> [RepositoryPath]? {
        var before: [RepositoryPath: RepositoryPath] = [:]
        var front = [start]
        for _ in 1..<longest where !front.isEmpty {
            var next: [RepositoryPath] = []
            for file in front {
                for (target, _) in imports(of: file, &resolver) where target != start && before[target] == nil {
                    before[target] = file
                    if target == end { return chain(to: file, before) }
                    next.append(target)
                }
            }
            front = next
        }
        return nil
    }

    private static func chain(
        to last: RepositoryPath, _ before: [RepositoryPath: RepositoryPath]
    ) -> [RepositoryPath] {
        var result = [last]
        while let file = result.last, let earlier = before[file] { result.append(earlier) }
        return result.reversed()
    }
}

extension RepositoryPath {
    /// Whether a file lies in the package that another one speaks for.
    fileprivate func isInPackage(of initializer: RepositoryPath) -> Bool {
        initializer.isNamed("__init__") && isBelow(initializer.directory)
    }
}
