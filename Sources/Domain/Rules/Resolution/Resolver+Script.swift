extension Resolver {
    private static let endings = [
        "", ".ts", ".tsx", ".d.ts", ".js", ".jsx", ".mjs", ".cjs", ".mts", ".cts", ".json", ".vue", ".svelte",
    ]
    private static let indexes = [
        "index.ts", "index.tsx", "index.d.ts", "index.js", "index.jsx", "index.mjs", "index.vue",
    ]
    /// What stands for the sources' directory by an agreement of bundlers, and where that is.
    private static let aliases = [("@/", ["", "src", "app"]), ("~/", ["", "src", "app"]), ("$lib/", ["src/lib"])]

    func scriptPlace(of module: ModuleName, from path: RepositoryPath) -> ModulePlace {
        let name = module.name.prefix { $0 != "?" && $0 != "#" }
        guard !name.isEmpty, !name.contains("!") else { return .unknown }
        if name.hasPrefix("./") || name.hasPrefix("../") || name == "." || name == ".." {
            guard let target = path.directory.following(name) else { return .unknown }
            return scriptFile(at: target) ?? .missing(MissingModule(path: target, isCertain: false))
        }
        for (prefix, places) in Self.aliases where name.hasPrefix(prefix) {
            let rest = name.dropFirst(prefix.count)
            for start in path.ancestors {
                for place in places {
                    guard let target = start.following(place.isEmpty ? rest : "\(place)/\(rest)") else { continue }
                    if let found = scriptFile(at: target) { return found }
                }
            }
            let target = RepositoryPath(bytes: []).following("src/\(rest)") ?? path
            return .missing(MissingModule(path: target, isCertain: false))
        }
        return .unknown
    }

    private func scriptFile(at target: RepositoryPath) -> ModulePlace? {
        for ending in Self.endings {
            let path = RepositoryPath(bytes: target.bytes + ending.utf8)
            if tree.files.blob(at: path) != nil { return .file(path) }
        }
        if let source = target.sourceOfScript.first(where: { tree.files.blob(at: $0) != nil }) { return .file(source) }
        for index in Self.indexes where tree.files.blob(at: target.appending(index)) != nil {
            return .file(target.appending(index))
        }
        return tree.files.hasDirectory(target) ? .unknown : nil
    }
}

extension RepositoryPath {
    /// Returns the path that a relative one leads to from this directory; nil where it leads out of the repository.
    func following(_ relative: some StringProtocol) -> RepositoryPath? {
        var path = self
        for part in relative.split(separator: "/") where part != "." {
            if part == ".." {
                guard !path.bytes.isEmpty else { return nil }
                path = path.directory
            } else {
                path = path.appending(part)
            }
        }
        return path
    }

    /// The TypeScript files that a path with the ending of compiled ones may stand for.
    fileprivate var sourceOfScript: [RepositoryPath] {
        for (ending, sources) in [
            (".js", [".ts", ".tsx"]), (".mjs", [".mts"]), (".cjs", [".cts"]), (".jsx", [".tsx"]),
        ]
        where bytes.ends(with: ending) {
            return sources.map { RepositoryPath(bytes: bytes.dropLast(ending.utf8.count) + $0.utf8) }
        }
        return []
    }
}

extension [UInt8] {
    fileprivate func ends(with text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
