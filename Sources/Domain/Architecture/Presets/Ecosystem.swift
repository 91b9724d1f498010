/// A family of languages and package managers, by the manifests in which an application names what it uses.
enum Ecosystem: CaseIterable, Hashable, Sendable {
    case python, ruby, java, php, node, dotNet, go, swift

    private static let manifests: [Ecosystem: [Glob]] = [
        .python: [
            "pyproject.toml", "requirements*.txt", "requirements*.in", "**/requirements/*.{txt,in}", "setup.{py,cfg}",
            "Pipfile", "environment.{yml,yaml}",
        ],
        .ruby: ["Gemfile", "gems.rb"],
        .java: ["pom.xml", "build.gradle", "build.gradle.kts", "libs.versions.toml"],
        .php: ["composer.json"],
        .node: ["package.json"],
        .dotNet: ["*.csproj", "*.fsproj"],
        .go: ["go.mod"],
        .swift: ["Package.swift"],
    ].mapValues { $0.map(Glob.init(_:)) }

    /// Manifests that lie here speak of something else than the application.
    private static let elsewhere = [
        "test", "tests", "docs", "doc", "examples", "example", "samples", "fixtures", "benchmarks", "scripts", "tools",
        "node_modules", "vendor", "third_party", ".*",
    ].map { Glob("\($0)/") }

    /// Manifests deeper than this in the tree are not looked at.
    static let deepest = 3

    /// Returns the ecosystem whose manifest a path is, nil for any other file.
    static func ofManifest(_ path: PathParts) -> Ecosystem? {
        guard path.count - 1 <= deepest, !elsewhere.contains(where: { $0.matches(path) }) else { return nil }
        return allCases.first { manifests[$0]?.contains { $0.matches(path) } ?? false }
    }
}
