package import Domain
import Wording

/// What `init` says of the configuration it wrote.
package enum InitText {
    /// Returns how many files fall in each layer and which in none, a line each.
    package static func render(_ summary: PlacementSummary, preset: PresetChoice, path: String?) -> String {
        let because = Wording.evidence(preset.because).terminal
        var lines = ["Layers of the preset \(preset.preset.name), because \(because). Of \(summary.files) files:"]
        lines += summary.layers.map { line($0.files, $0.name) }
        lines += [line(summary.support, "support: tests, docs, CI; no layer"), line(summary.unplaced, "in no layer")]
        lines += summary.unplacedExamples.map { "         \($0.files) in \(Escaping.terminal($0.name))" }
        if let path {
            lines.append("Wrote \(Escaping.terminal(path)). Review it, correct it, and commit it to the base.")
        }
        return lines.joined(separator: "\n")
    }

    private static func line(_ count: Int, _ name: String) -> String {
        let digits = String(count)
        return String(repeating: " ", count: max(0, 6 - digits.count)) + digits + "  " + Escaping.terminal(name)
    }
}
