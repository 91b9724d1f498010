import Domain
import PlanFiles
import Wording

/// Findings as values, `FINDING` in the contract.
enum FindingJSON {
    static func value(_ finding: Finding) -> JSONValue {
        let violation = finding.violation
        let hints = Wording.hints(for: finding).map(\.plain)
        return .object([
            "rule": .string(violation.rule.text), "severity": .string(finding.severity.rawValue),
            "scope": .string(finding.scope.rawValue), "changeSets": .ids(finding.changeSets),
            "message": .string(Wording.problem(violation.problem).plain),
            "hint": hints.isEmpty ? nil : .string(hints.joined(separator: " ")),
            "evidence": .array(finding.evidence.map(evidence)),
            "fingerprint": .string(Fingerprint(violation.identity).hex),
        ])
    }

    private static func evidence(_ evidence: FindingEvidence) -> JSONValue {
        .object([
            "path": .string(evidence.place.path.text), "line": evidence.place.line.map(JSONValue.integer),
            "changeSet": evidence.changeSet.map(JSONValue.id), "role": .string(word(evidence.role)),
        ])
    }

    private static func word(_ role: FindingEvidence.Role) -> String {
        switch role {
        case .broken: "broken"
        case .removed: "removed"
        case .changed: "changed"
        case .beside: "beside"
        }
    }

    /// Returns the files that could not be looked at.
    static func notEvaluated(_ files: [UnreadFile]) -> JSONValue {
        .array(
            files.map { file in
                .object(["path": .string(file.path.text), "reason": .string(Wording.unread(file.cause).plain)])
            })
    }
}
