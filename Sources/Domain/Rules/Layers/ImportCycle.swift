/// Finds modules that import each other in a circle when they are loaded.
package enum ImportCycle {
    package static let name = RuleName("layers/cycle")
    /// Longer circles are nothing that anybody sees, and take long to find.
    private static let longest = 6

    package static let rule = Rule(name, .warning, scope: .tree) { paths, resolver in
        var search = Search()
        var found: [Violation] = []
        for path in paths where Language(of: path) == .python || Language(of: path)?.isScript ?? false {
            for (target, line) in search.imports(of: path, &resolver) {
                guard let way = search.way(from: target, to: path, &resolver) else { continue }
                let modules = ([path] + way).map { resolver.moduleText(of: $0) }
                found.append(
                    Violation(
                        name, .warning, .layers(.cycle(modules)),
                        at: [CodePlace(path, line: line)] + way.map { CodePlace($0) }))
            }
        }
        return found.onceEach
    }

    /// A search among the files of one tree, each of whose imports are looked up once.
    private struct Search {
        private var known: [RepositoryPath: [(file: RepositoryPath, line: Int)]] = [:]

        /// What a file imports when it is loaded, with the line, each once. That a module imports from the package that it is
        /// in, which is loaded before it, is left out: with it most applications would be one circle.
        mutating func imports(of path: RepositoryPath, _ resolver: inout Resolver) -> [(
            file: RepositoryPath, line: Int
        )] {
            if let imports = known[path] { return imports }
            var seen: Set<RepositoryPath> = [path]
            var imports: [(file: RepositoryPath, line: Int)] = []
            for found in resolver.facts(of: path)?.imports ?? [] where found.kind == .module && !found.isGuarded {
                guard let target = resolver.file(of: found, from: path), !path.isInPackage(of: target),
                    seen.insert(target).inserted
                else { continue }
                imports.append((target, found.line))
            }
            known[path] = imports
            return imports
        }

        /// The shortest way by imports from one file to another, both included but for the last; nil where there is none.
        mutating func way(from start: RepositoryPath, to end: RepositoryPath, _ resolver: inout Resolver)
            -> [RepositoryPath]?
        {
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
