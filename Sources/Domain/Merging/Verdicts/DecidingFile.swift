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
        /// A package manager reads from it what the application needs.
        case manifest
        /// It goes with what the change is about: a migration, data.
        case accompanying
        /// A tool wrote it: a lock file, a changelog, a catalogue of translations, generated code.
        case written
        /// It is no layer.
        case none
    }

    /// A changed file, with where it falls and what it says.
    private typealias Weighed = (path: RepositoryPath, placement: Placement, weight: Weight)

    /// Returns by which layer changes rank: the lowest whose behaviour they change, and which files say so; nil where nothing
    /// changes.
    ///
    /// A manifest says so only where more manifests change than other files of layers; a migration and data only where
    /// nothing else says it, and what a tool wrote only where not even that does.
    package func decidingFile(of changes: [FileChange]) -> DecidingFile? { ranks(ofEach: [changes])[0].decidedBy }

    /// Returns the names of the layers that each set of changes touches, as ``layers(touchedBy:)`` has them, and which files
    /// decide its rank; each path is weighed once.
    package func ranks(ofEach all: [[FileChange]]) -> [(layers: [String], decidedBy: DecidingFile?)] {
        var known: [RepositoryPath: (file: Weighed, placement: Placement)] = [:]
        return all.map { changes in
            let files = Set(changes.lazy.flatMap(\.paths)).sorted().map { path in
                if let weighed = known[path] { return weighed }
                let placed = placed(path, narrowly: false)
                let weighed = (weigh(placed), placed.placement)
                known[path] = weighed
                return weighed
            }
            return (Set(files.map(\.placement)).sorted().map(layerName), decidingFile(of: files.map(\.file)))
        }
    }

    private func decidingFile(of files: [Weighed]) -> DecidingFile? {
        let (mains, manifests) = (files.filter { $0.weight == .main }, files.filter { $0.weight == .manifest })
        let groups = [
            manifests.count > mains.count ? mains + manifests : mains,
            manifests + files.filter { $0.weight == .accompanying }, files.filter { $0.weight == .written }, files,
        ]
        guard let deciding = groups.first(where: { !$0.isEmpty }), let lowest = deciding.map(\.placement).min()
        else { return nil }
        let paths = deciding.filter { $0.placement == lowest }.map(\.path)
        return paths.min().map { DecidingFile(layer: layerName(of: lowest), path: $0, count: paths.count) }
    }

    private func weigh(_ file: PlacedFile) -> Weighed {
        let path = file.path
        guard case .layer = file.placement else {
            // What all layers run on changes with it; that counts where nothing else does.
            let isLock = looksIntoFiles && MechanicalPaths.category(of: path) == .lockFile
            return isLock ? (path, .layer(0), .written) : (path, file.placement, .none)
        }
        return (path, file.placement, weight(of: file))
    }

    private func weight(of file: PlacedFile) -> Weight {
        let path = file.path
        if MechanicalPaths.category(of: path) != nil || contents[path]?.has(.generated) == true { return .written }
        if path.isVersion { return .written }
        if path.isManifest { return .manifest }
        if path.isMigration || contents[path]?.has(.migration) == true { return .accompanying }
        if case .pattern(_, .last, _) = file.basis, !FileSignals.areSought(in: path) { return .accompanying }
        return .main
    }
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
