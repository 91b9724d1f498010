package import Domain
import Wording

/// The text of a `.orchestrate.yml` that fits a repository.
package struct ConfigurationTemplate: Sendable {
    private let base: String?
    private let draft: ConfigurationDraft

    /// Takes what the file is to say.
    /// - Parameters:
    ///   - base: The branch to merge into; nil to leave it to the run.
    ///   - draft: The layers, support and roots.
    package init(base: String?, _ draft: ConfigurationDraft) {
        self.base = base
        self.draft = draft
    }

    /// The whole file. Read again, it places every file of the base as the preset does.
    package var text: String {
        (heading + baseLines + layerLines + doubtfulLines + supportLines + rootLines + Self.rest).map { $0 + "\n" }
            .joined()
    }

    private var heading: [String] {
        let because = YAMLText.escaped(Wording.evidence(draft.choice.because).plain)
        return [
            "# How orchestrate sees this repository. Only the version at the base commit counts.",
            "# Layers of the preset \(draft.choice.preset.name), because \(because).",
            "version: 1",
            "",
        ]
    }

    private var baseLines: [String] {
        let line = base.map { "base: \(YAMLText.scalar($0))" } ?? "# base: main"
        return ["# The branch that pull requests are merged into.", line, ""]
    }

    private var layerLines: [String] {
        let key = draft.layers.contains { !$0.patterns.isEmpty } ? "layers:" : "# layers:"
        return [
            "# Lowest layer first: the merge order. The most specific matching pattern decides the layer of a file.",
            "# A layer may import those before it; \"mayUse: [name]\" under a layer says otherwise.",
            key,
        ] + draft.layers.flatMap { Self.lines(of: $0.layer, patterns: $0.patterns) } + unplacedLines + [""]
    }

    /// A layer without files is a comment, with a pattern that the preset looks for.
    private static func lines(of layer: Layer, patterns: [Glob]) -> [String] {
        guard patterns.isEmpty else {
            return ["  - name: \(YAMLText.scalar(layer.name))", "    paths:"] + patterns.map { "      - \(quoted($0))" }
        }
        return ["  # No file is in \(layer.name) yet.", "  # - name: \(YAMLText.scalar(layer.name))"]
            + (layer.paths.first?.alternatives.first.map { ["  #   paths: [\(quoted($0))]"] } ?? [])
    }

    private var unplacedLines: [String] {
        let summary = draft.summary
        guard summary.unplaced > 0 else { return [] }
        return ["  # In no layer, \(summary.unplaced) of \(summary.files) files:"]
            + summary.unplacedExamples.map { "  #   \(YAMLText.scalar($0.name)) (\($0.files))" }
    }

    private var doubtfulLines: [String] {
        guard !draft.doubtful.isEmpty else { return [] }
        return ["# Little more than guessed; name a file or its directory in a layer above to place it elsewhere."]
            + DoubtfulFiles(draft).lines.map { "#   \(YAMLText.escaped($0))" } + [""]
    }

    private var supportLines: [String] {
        let comment = "# Files that belong to no layer and never decide the order: tests, docs, CI."
        guard !draft.support.isEmpty else { return [comment, "# support: [tests/, docs/, \"*.md\"]", ""] }
        return [comment, "support:"] + draft.support.map { "  - \(Self.quoted($0))" } + [""]
    }

    private var rootLines: [String] {
        let names = draft.roots.map(YAMLText.scalar)
        let line = "# roots: [\(names.isEmpty ? "app" : names.joined(separator: ", "))]"
        return [
            "# The directories in which first-party modules start; for rules, of which none is built in yet.", line, "",
        ]
    }

    private static let rest = [
        "# The level of each rule: off, note, warning or error.",
        "# rules:",
        "#   migrations/multiple-heads: error",
        "",
        "# The priority of each label (higher lands first), and how change sets are merged.",
        "# plan:",
        "#   priority: {hotfix: 100}",
        "#   mergeMethod: squash",
        "",
        "# The command that checks each merged tree when a plan is carried out.",
        "# validate: make test",
    ]

    private static func quoted(_ pattern: Glob) -> String { YAMLText.scalar(pattern.pattern) }
}
