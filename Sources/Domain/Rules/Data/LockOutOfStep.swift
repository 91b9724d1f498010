/// Finds lock files that lack what their manifest asks for.
package enum LockOutOfStep {
    package static let name = RuleName("deps/lock-out-of-step")

    private static let locks: [(manifest: String, locks: [String])] = [
        ("package.json", ["package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml", "yarn.lock"]),
        ("pyproject.toml", ["poetry.lock", "uv.lock", "pdm.lock"]),
        ("Pipfile", ["Pipfile.lock"]),
        ("Cargo.toml", ["Cargo.lock"]),
    ]

    /// The rule. Some lock files leave packages out on purpose, so it counts only where a merge brings it about.
    package static let rule = Rule(name, .error, scope: .tree) { paths, tree, wanted in
        Set(paths.flatMap(pairs)).sorted().flatMap { pair -> [Violation] in
            guard let manifest = tree.state(of: pair.manifest, &wanted).facts,
                let lock = tree.state(of: pair.lock, &wanted).facts, !lock.locked.isEmpty
            else { return [] }
            return violations(of: pair, manifest, lock)
        }
    }

    private struct Pair: Hashable, Comparable {
        let manifest: RepositoryPath
        let lock: RepositoryPath

        static func < (first: Pair, second: Pair) -> Bool {
            (first.manifest, first.lock) < (second.manifest, second.lock)
        }
    }

    private static func pairs(_ path: RepositoryPath) -> [Pair] {
        let file = String(decoding: path.lastPart, as: UTF8.self)
        return locks.flatMap { manifest, locks -> [Pair] in
            guard file == manifest || locks.contains(file) else { return [] }
            let directory = path.directory
            return (file == manifest ? locks : [file]).map {
                Pair(manifest: directory.appending(manifest), lock: directory.appending($0))
            }
        }
    }

    private static func violations(of pair: Pair, _ manifest: FileFacts, _ lock: FileFacts) -> [Violation] {
        let locked = Dictionary(grouping: lock.locked, by: { normal($0.name) })
        return manifest.requirements.filter { $0.name != "python" }.compactMap { requirement in
            let found = locked[normal(requirement.name)] ?? []
            let asked = found.compactMap(\.asked)
            let isInStep =
                !found.isEmpty
                && (asked.count < found.count || requirement.versions.isEmpty || asked.contains(requirement.versions))
            if isInStep { return nil }
            return Violation(
                name, .error, .data(.lockOutOfStep(package: requirement.name, manifest: pair.manifest)),
                at: [CodePlace(pair.lock, line: found.first?.line), CodePlace(pair.manifest, line: requirement.line)],
                countsAlone: false)
        }
    }

    /// The name without what spellings of one package differ in.
    private static func normal(_ name: String) -> String {
        String(name.lowercased().map { $0 == "_" || $0 == "." ? "-" : $0 })
    }
}
