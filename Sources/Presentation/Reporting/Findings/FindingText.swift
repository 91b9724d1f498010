import Domain
import Wording

/// One finding for a terminal.
struct FindingText {
    let page: Page

    /// Returns the rule with those concerned, the sentence, each place with whose it is, and what to do.
    func lines(_ finding: Finding, indent: Int = 2) -> [String] {
        let word = page.palette.paint(finding.severity.rawValue, finding.severity == .error ? .bad : .unsure)
        let names = finding.changeSets.map { Phrase(.changeSet($0)).terminal }.joined(separator: " + ")
        let margin = String(repeating: " ", count: indent)
        let head = "\(margin)\(word)  \(finding.violation.rule.text)  \(names)"
        let message = Wrapping.lines(
            Wording.problem(finding.violation.problem).asSentence.terminal, width: page.width, indent: indent + 2)
        let hints = Wording.hints(for: finding).flatMap {
            Wrapping.lines($0.asSentence.terminal, width: page.width, indent: indent + 2)
        }
        return [head] + message + evidence(finding, indent + 4) + hints
    }

    private func evidence(_ finding: Finding, _ indent: Int) -> [String] {
        let rows = finding.evidence.prefix(6).map { evidence in
            (
                name: evidence.changeSet.map { Phrase(.changeSet($0)).terminal } ?? "base",
                place: FindingPlace.text(evidence.place), role: Wording.role(evidence.role)?.terminal
            )
        }
        let width = rows.map { DisplayWidth.of($0.name) }.max() ?? 0
        let lines = rows.map { row in
            String(repeating: " ", count: indent) + DisplayWidth.pad(row.name, to: width) + "  " + row.place
                + (row.role.map { "  \($0)" } ?? "")
        }
        let rest = finding.evidence.count - rows.count
        return lines + (rest > 0 ? [String(repeating: " ", count: indent) + "and \(rest) more"] : [])
    }
}

/// A place of a finding for a terminal.
enum FindingPlace {
    /// Returns `app/models.py:12`.
    static func text(_ place: CodePlace) -> String {
        Phrase(.path(place.path)).terminal + (place.line.map { ":\($0)" } ?? "")
    }
}
