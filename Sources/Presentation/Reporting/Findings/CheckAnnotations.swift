package import Domain
import Wording

/// Findings as workflow commands of GitHub Actions, which stand beside the lines of a pull request.
package enum CheckAnnotations {
    /// Returns a line for each finding that the base does not have.
    package static func render(_ analysis: Analysis) -> String {
        analysis.codeFindings.findings.filter { $0.scope != .existing }.map(line).joined()
    }

    private static func line(_ finding: Finding) -> String {
        let command =
            switch finding.severity {
            case .error: "error"
            case .warning: "warning"
            case .note: "notice"
            }
        var properties: [String] = []
        if let place = finding.evidence.first?.place {
            properties.append("file=\(property(place.path.text))")
            if let line = place.line { properties.append("line=\(line)") }
        }
        properties.append("title=\(property(finding.violation.rule.text))")
        let names = finding.changeSets.map { Phrase(.changeSet($0)).plain }.joined(separator: " + ")
        let sentences = [Wording.problem(finding.violation.problem).asSentence.plain] + places(finding)
        let message = ([names + ":"] + sentences).joined(separator: " ")
        return "::\(command) \(properties.joined(separator: ","))::\(data(message))\n"
    }

    /// The places on the other sides, for an annotation stands at one.
    private static func places(_ finding: Finding) -> [String] {
        finding.evidence.dropFirst().prefix(3).map { evidence in
            let owner = evidence.changeSet.map { Phrase(.changeSet($0)).plain } ?? "base"
            let role = Wording.role(evidence.role).map { " \($0.plain)" } ?? ""
            return
                "\(owner): \(Phrase(.path(evidence.place.path)).plain)\(evidence.place.line.map { ":\($0)" } ?? "")\(role)."
        }
    }

    /// Escapes a message as the commands' own parser undoes it.
    private static func data(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "%": "%25"
            case "\r": "%0D"
            case "\n": "%0A"
            default: String(scalar)
            }
        }.joined()
    }

    /// Escapes a property, which a colon or a comma would end.
    private static func property(_ text: String) -> String {
        data(text).unicodeScalars.map { scalar in
            switch scalar {
            case ":": "%3A"
            case ",": "%2C"
            default: String(scalar)
            }
        }.joined()
    }
}
