package import Domain
import Wording

/// What `init` says of the configuration it wrote.
package enum InitText {
    /// Returns how many files fall in each layer and which in none, a line each.
    package static func render(_ draft: ConfigurationDraft, path: String?) -> String {
        let (summary, preset) = (draft.summary, draft.choice)
        let because = Wording.evidence(preset.because).terminal
        var lines = ["Layers of the preset \(preset.preset.name), because \(because). Of \(summary.files) files:"]
        lines += summary.layers.map { line($0.files, $0.name) }
        lines += [line(summary.support, "support: tests, docs, CI; no layer"), line(summary.unplaced, "in no layer")]
        lines += summary.unplacedExamples.map { "         \($0.files) in \(Escaping.terminal($0.name))" }
        lines += sections(preset) + doubtful(draft)
        if let path {
            lines.append("Wrote \(Escaping.terminal(path)). Review it, correct it, and commit it to the base.")
        }
        return lines.joined(separator: "\n")
    }

    private static func sections(_ choice: PresetChoice) -> [String] {
        choice.sections.map { "\(Escaping.terminal($0.root.text)) has the layers of the preset \($0.preset.name)." }
    }

    private static func doubtful(_ draft: ConfigurationDraft) -> [String] {
        guard !draft.doubtful.isEmpty else { return [] }
        let lines = DoubtfulFiles(draft).lines.map { "  " + Escaping.terminal($0) }
        return ["The place of \(Wording.count(draft.doubtful.count, "file")) is little more than a guess:"] + lines
    }

    private static func line(_ count: Int, _ name: String) -> String {
        let digits = String(count)
        return String(repeating: " ", count: max(0, 6 - digits.count)) + digits + "  " + Escaping.terminal(name)
    }
}
