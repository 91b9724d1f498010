/// The layer that a change set ranks by, with the files that decide it.
package struct DecidingFile: Hashable, Sendable {
    /// The layer's name; `support` or `unplaced` where no layer is touched.
    package let layer: String
    /// The first of the files, by path.
    package let path: RepositoryPath
    /// How many files there are.
    package let count: Int

    package init(layer: String, path: RepositoryPath, count: Int = 1) {
        self.layer = layer
        self.path = path
        self.count = count
    }
}

extension Architecture {
    /// What a changed file says about the behaviour that changes, what says most first.
    private enum Weight: Int {
        /// It is what the change is about.
        case main
        /// It goes with what the change is about: a manifest, a migration, data.
        case accompanying
        /// A tool wrote it: a lock file, a changelog, a catalogue of translations, generated code.
        case written
        /// It is no layer.
        case none
    }

    /// Returns by which layer changes rank: the lowest whose behaviour they change, and which files say so; nil where nothing
    /// changes.
    ///
    /// A manifest says so only where more manifests change than other files of layers; a migration and data only where
    /// nothing else says it, and what a tool wrote only where not even that does.
    package func decidingFile(of changes: [FileChange]) -> DecidingFile? {
        let files = Set(changes.flatMap(\.paths)).sorted().map { (file: placed($0), weight: weight(of: $0)) }
        var ranked = files.map { (file: $0.file, weight: $0.file.placement.isLayer ? $0.weight : .none) }
        let manifests = ranked.indices.filter { ranked[$0].weight == .accompanying && ranked[$0].file.path.isManifest }
        if manifests.count > ranked.count(where: { $0.weight == .main }) {
            for index in manifests { ranked[index].weight = .main }
        }
        guard let best = ranked.map(\.weight.rawValue).min() else { return nil }
        let deciding = ranked.filter { $0.weight.rawValue == best }.map(\.file)
        guard let lowest = deciding.map(\.placement).min() else { return nil }
        let of = deciding.filter { $0.placement == lowest }
        return of.first.map { DecidingFile(layer: layerName(of: lowest), path: $0.path, count: of.count) }
    }

    private func weight(of path: RepositoryPath) -> Weight {
        if MechanicalPaths.category(of: path) != nil || contents[path]?.has(.generated) == true { return .written }
        if path.isVersion { return .written }
        if path.isManifest || path.isMigration || contents[path]?.has(.migration) == true { return .accompanying }
        if case .pattern(_, .last, _) = placed(path).basis, !FileSignals.areSought(in: path) { return .accompanying }
        return .main
    }
}

extension Architecture.Placement {
    fileprivate var isLayer: Bool { if case .layer = self { true } else { false } }
}

extension RepositoryPath {
    private static let manifests = [
        "package.json", "pyproject.toml", "requirements*.{txt,in}", "**/requirements/*.{txt,in}", "setup.{py,cfg}",
        "Pipfile", "Gemfile", "*.gemspec", "composer.json", "pom.xml", "build.gradle{,.kts}", "libs.versions.toml",
        "*.{csproj,fsproj}", "Directory.Packages.props", "go.mod", "Cargo.toml", "Package.swift", "mix.exs",
        "pubspec.yaml", "environment.{yml,yaml}", "deno.json",
    ].map(Glob.init(_:))

    private static let migrations = ["migrations/", "migrate/", "**/alembic/versions/**", "Migrations/"].map(
        Glob.init(_:))

    private static let versions = ["VERSION", "VERSION.txt", "version.txt", "_version.py", "__version__.py"].map(
        Glob.init(_:))

    /// Whether a package manager reads from it what the application needs.
    fileprivate var isManifest: Bool { Self.manifests.contains { $0.matches(self) } }

    /// Whether it stands among the steps by which a database's schema changes.
    fileprivate var isMigration: Bool { Self.migrations.contains { $0.matches(self) } }

    /// Whether it holds nothing but the version.
    fileprivate var isVersion: Bool { Self.versions.contains { $0.matches(self) } }
}
