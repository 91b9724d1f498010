package import Domain
import PlanFiles
import Wording

/// The document `orchestrate/check/v1`.
package enum CheckJSON {
    /// Returns the document as text.
    package static func render(_ analysis: Analysis) -> String {
        let code = analysis.code ?? CodeFindings(findings: [], notEvaluated: [])
        return JSONValue.object([
            "schema": "orchestrate/check/v1", "base": .base(analysis.base),
            "changeSets": .array(analysis.changeSets.map(changeSet)),
            "unmerged": .array(analysis.pairs.map { .ids([$0.first, $0.second]) }),
            "findings": .array(code.findings.map(FindingJSON.value)),
            "notEvaluated": FindingJSON.notEvaluated(code.notEvaluated),
            "notes": .strings(analysis.notes.map { Wording.note($0).plain }),
        ]).pretty()
    }

    private static func changeSet(_ assessed: AssessedChangeSet) -> JSONValue {
        .object([
            "id": .id(assessed.id), "commit": .oid(assessed.changeSet.commit),
            "verdict": .string(assessed.verdict.word),
        ])
    }
}
