package import Domain
import PlanFiles
import Wording

/// Findings in the Static Analysis Results Interchange Format, 2.1.0 (OASIS), for code scanning.
package enum CheckSARIF {
    private static let schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

    /// Returns the document as text; `version` is that of the program.
    package static func render(_ analysis: Analysis, version: String) -> String {
        let code = analysis.codeFindings
        let rules = Set(code.findings.map(\.violation.rule)).sorted()
        return JSONValue.object([
            "$schema": .string(schema), "version": "2.1.0",
            "runs": .array([
                .object([
                    "tool": .object([
                        "driver": .object([
                            "name": "orchestrate", "version": .string(version),
                            "rules": .array(rules.map { rule($0, code.findings) }),
                        ])
                    ]),
                    "columnKind": "unicodeCodePoints",
                    "invocations": .array([invocation(code.notEvaluated)]),
                    "results": .array(code.findings.map(result)),
                ])
            ]),
        ]).pretty()
    }

    private static func rule(_ name: RuleName, _ findings: [Finding]) -> JSONValue {
        let worst = findings.filter { $0.violation.rule == name }.map(\.severity).max() ?? .error
        return .object([
            "id": .string(name.text), "defaultConfiguration": .object(["level": .string(level(worst))]),
        ])
    }

    private static func result(_ finding: Finding) -> JSONValue {
        let message = Wording.problem(finding.violation.problem).asSentence
        let sentences = [message] + Wording.hints(for: finding).map(\.asSentence)
        return .object([
            "ruleId": .string(finding.violation.rule.text), "level": .string(level(finding.severity)),
            "message": .object(["text": .string(sentences.map(\.plain).joined(separator: " "))]),
            "locations": .array(finding.evidence.prefix(1).map { location($0) }),
            "relatedLocations": .array(finding.evidence.dropFirst().map { location($0, says: words($0)) }),
            "partialFingerprints": .object([
                "orchestrate/v1": .string(Fingerprint(finding.violation.identity).hex)
            ]),
            "baselineState": finding.scope == .existing ? "unchanged" : "new",
            "properties": .object([
                "scope": .string(finding.scope.rawValue), "changeSets": .ids(finding.changeSets),
            ]),
        ])
    }

    private static func location(_ evidence: FindingEvidence, says words: String? = nil) -> JSONValue {
        .object([
            "physicalLocation": .object([
                "artifactLocation": .object(["uri": .string(uri(evidence.place.path)), "uriBaseId": "SRCROOT"]),
                "region": evidence.place.line.map { .object(["startLine": .integer($0)]) },
            ]),
            "message": words.map { .object(["text": .string($0)]) },
        ])
    }

    private static func words(_ evidence: FindingEvidence) -> String {
        let owner = evidence.changeSet.map { Phrase(.changeSet($0)).plain } ?? "base"
        return Wording.role(evidence.role).map { "\($0.plain) by \(owner)" } ?? owner
    }

    private static func invocation(_ unread: [UnreadFile]) -> JSONValue {
        .object([
            "executionSuccessful": .bool(true),
            "toolExecutionNotifications": .array(
                unread.map { file in
                    .object([
                        "level": "note", "message": .object(["text": .string(Wording.unread(file.cause).plain)]),
                        "locations": .array([
                            .object([
                                "physicalLocation": .object([
                                    "artifactLocation": .object([
                                        "uri": .string(uri(file.path)), "uriBaseId": "SRCROOT",
                                    ])
                                ])
                            ])
                        ]),
                    ])
                }),
        ])
    }

    private static func level(_ severity: Severity) -> String { severity.rawValue }

    /// A path as a relative reference: all but what RFC 3986 leaves unreserved is percent-encoded.
    private static func uri(_ path: RepositoryPath) -> String {
        path.bytes.map { byte in
            switch byte {
            case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                return String(UnicodeScalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                return "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }.joined()
    }
}
