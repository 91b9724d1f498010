extension Resolver {
    /// Files that a build makes and no repository has.
    private static let generated = ["_version", "version", "_pb2", "_pb2_grpc", "local_settings", "settings_local"]

    func pythonPlace(of module: ModuleName, from path: RepositoryPath) -> ModulePlace {
        let parts = module.name.split(separator: ".")
        guard module.level > 0 else { return absolutePlace(of: parts, from: path) }
        var start = path.directory
        for _ in 1..<module.level {
            guard !start.bytes.isEmpty else { return .unknown }
            start = start.directory
        }
        return place(of: parts, below: start, isCertain: true)
    }

    /// Looks where a Python finds modules: a package with a file of its own comes before directories without one.
    private func absolutePlace(of parts: [Substring], from path: RepositoryPath) -> ModulePlace {
        guard let first = parts.first else { return .unknown }
        let starts = StandardLibrary.modules.contains(first) ? tree.roots : starts(for: path)
        for start in starts where isModule(first, in: start) {
            return place(of: parts[...], below: start, isCertain: true)
        }
        for start in starts where tree.files.hasDirectory(start.appending(first)) {
            return place(of: parts[...], below: start, isCertain: false)
        }
        let start = tree.roots.last ?? RepositoryPath(bytes: [])
        return .missing(MissingModule(path: start.appending(first + ".py"), isCertain: false))
    }

    /// Where a file's absolute imports may start: at the roots that are named, and at those directories above it that are in
    /// no package, for programs and tests are started from there; sources stand in `src` below one.
    private func starts(for path: RepositoryPath) -> [RepositoryPath] {
        let above = path.ancestors.filter { initializer(of: $0) == nil }.flatMap { [$0, $0.appending("src")] }
        return tree.roots + above.filter { !tree.roots.contains($0) }
    }

    private func isModule(_ name: Substring, in directory: RepositoryPath) -> Bool {
        initializer(of: directory.appending(name)) != nil || moduleFile(name, in: directory) != nil
    }

    private func place(
        of parts: some Collection<Substring>, below start: RepositoryPath, isCertain: Bool
    ) -> ModulePlace {
        var place = initializer(of: start).map(ModulePlace.file) ?? .directory(start)
        var directory = start
        for (index, part) in parts.enumerated() {
            if index > 0, case .file(let file) = place, !file.isNamed("__init__") { return .unknown }
            if tree.files.hasCompiled(part, in: directory) { return .unknown }
            guard let next = submodule(part, in: directory) else {
                let isGenerated = Self.generated.contains { part.hasSuffix($0) }
                return .missing(
                    MissingModule(
                        path: directory.appending(part + ".py"),
                        isCertain: isCertain && !isGenerated))
            }
            place = next
            directory = directory.appending(part)
        }
        return place
    }

    /// Returns a module of a directory; nil where there is none.
    func submodule(_ name: some StringProtocol, in directory: RepositoryPath) -> ModulePlace? {
        let path = directory.appending(name)
        if let file = initializer(of: path) ?? moduleFile(name, in: directory) { return .file(file) }
        return tree.files.hasDirectory(path) ? .directory(path) : nil
    }

    private func initializer(of directory: RepositoryPath) -> RepositoryPath? {
        ["__init__.py", "__init__.pyi"].map { directory.appending($0) }.first { tree.files.blob(at: $0) != nil }
    }

    private func moduleFile(_ name: some StringProtocol, in directory: RepositoryPath) -> RepositoryPath? {
        [".py", ".pyi"].map { directory.appending(String(name) + $0) }.first { tree.files.blob(at: $0) != nil }
    }

    /// Returns the name by which Python code knows a file: its path from the root that it lies below, or from the outermost
    /// package around it. Files of other languages go by their paths.
    func moduleText(of path: RepositoryPath) -> String {
        guard Language(of: path) == .python else { return path.text }
        let root = tree.roots.first { path.isBelow($0) } ?? path.ancestors.first { initializer(of: $0) == nil }
        var parts = path.relative(to: root ?? RepositoryPath(bytes: [])).text.split(separator: "/").map(String.init)
        let stem = parts.removeLast().prefix { $0 != "." }
        if stem != "__init__" || parts.isEmpty { parts.append(String(stem)) }
        return parts.joined(separator: ".")
    }
}

extension TreeFiles {
    /// Whether a module of a directory is compiled from another language.
    fileprivate func hasCompiled(_ name: Substring, in directory: RepositoryPath) -> Bool {
        [".pyx", ".so", ".c", ".cpp", ".rs"].contains { blob(at: directory.appending(name + $0)) != nil }
    }
}
