/// The text of a `.orchestrate.yml` that fits a repository: the preset's patterns that place something in it.
package struct ConfigurationTemplate: Sendable {
    private let base: String?
    private let choice: PresetChoice
    private let paths: [RepositoryPath]
    private let parts: [PathParts]
    private let patterns: DecidingPatterns

    /// Takes what the file is to fit.
    /// - Parameters:
    ///   - base: The branch to merge into; nil to leave it to the run.
    ///   - preset: The preset whose layers are written.
    ///   - paths: The files at the base.
    package init(base: String?, preset: PresetChoice, paths: [RepositoryPath]) {
        self.base = base
        choice = preset
        self.paths = paths
        parts = paths.map(PathParts.init)
        patterns = DecidingPatterns(of: preset.preset, over: parts)
    }

    /// The whole file. Read again, it places every file of the base as the preset does.
    package var text: String {
        (heading + baseLines + layerLines + supportLines + rootLines + Self.rest).map { $0 + "\n" }.joined()
    }

    private var heading: [String] {
        [
            "# How orchestrate sees this repository. Only the version at the base commit counts.",
            "# Layers of the preset \(choice.preset.name), because \(YAMLText.escaped(choice.because)).",
            "version: 1",
            "",
        ]
    }

    private var baseLines: [String] {
        let line = base.map { "base: \(YAMLText.scalar($0))" } ?? "# base: main"
        return ["# The branch that pull requests are merged into.", line, ""]
    }

    private var layerLines: [String] {
        let layers = Array(zip(choice.preset.layers, patterns.layers))
        let key = layers.contains { !$0.1.isEmpty } ? "layers:" : "# layers:"
        return [
            "# Lowest first: the merge order. The most specific pattern that matches a file places it.",
            "# A layer may import those before it; \"mayUse: [name]\" under a layer says otherwise.",
            key,
        ] + layers.flatMap { Self.lines(of: $0.0, patterns: $0.1) } + unplacedLines + [""]
    }

    /// A layer without files stands as a comment, with a pattern that the preset looks for.
    private static func lines(of layer: Layer, patterns: [Glob]) -> [String] {
        guard patterns.isEmpty else {
            return ["  - name: \(YAMLText.scalar(layer.name))", "    paths:"] + patterns.map { "      - \(quoted($0))" }
        }
        return ["  # No file is in \(layer.name) yet.", "  # - name: \(YAMLText.scalar(layer.name))"]
            + (layer.paths.first?.alternatives.first.map { ["  #   paths: [\(quoted($0))]"] } ?? [])
    }

    private var unplacedLines: [String] {
        let summary = PlacementSummary(of: paths, in: choice.architecture)
        guard summary.unplaced > 0 else { return [] }
        return ["  # In no layer, \(summary.unplaced) of \(summary.files) files:"]
            + summary.unplacedExamples.map { "  #   \(YAMLText.scalar($0.name)) (\($0.files))" }
    }

    private var supportLines: [String] {
        let comment = "# No layer, and never a reason for an order: tests, docs, CI."
        guard !patterns.support.isEmpty else { return [comment, "# support: [tests/, docs/, \"*.md\"]", ""] }
        return [comment, "support:"] + patterns.support.map { "  - \(Self.quoted($0))" } + [""]
    }

    private var rootLines: [String] {
        let names = outermostPackages.map(YAMLText.scalar)
        let line = names.isEmpty ? "# roots: [app]" : "roots: [\(names.joined(separator: ", "))]"
        return ["# Where first-party modules start.", line, ""]
    }

    /// The directories that are Python packages and lie in no other: `app`, `src/shop`.
    private var outermostPackages: [String] {
        let marker = Array("__init__.py".utf8)
        let support = choice.preset.support
        let packages = parts.filter { $0.count > 1 && $0.count <= 4 && $0.part($0.count - 1, equals: marker) }
            .filter { path in !support.contains { $0.matches(path) } }
            .map { $0.bytes[..<$0.ranges[$0.count - 2].upperBound] }
        let outermost = packages.filter { package in
            !packages.contains { package.starts(with: $0 + [UInt8(ascii: "/")]) }
        }
        return outermost.compactMap { String(validating: $0, as: UTF8.self) }.sorted()
    }

    private static let rest = [
        "# How seriously a rule is taken: off, note, warning or error.",
        "# rules:",
        "#   migrations/multiple-heads: error",
        "",
        "# What comes earlier among equals: label and weight, the higher the earlier. How they are merged.",
        "# plan:",
        "#   priority: {hotfix: 100}",
        "#   mergeMethod: squash",
        "",
        "# The command that checks each merged tree when a plan is carried out.",
        "# validate: make test",
    ]

    private static func quoted(_ pattern: Glob) -> String { YAMLText.scalar(pattern.pattern) }
}
