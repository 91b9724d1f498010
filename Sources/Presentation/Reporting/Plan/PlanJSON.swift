package import Domain
package import PlanFiles
import Wording

/// The document `orchestrate/merge-plan/v1`.
package enum PlanJSON {
    /// Writes plans with our sentences beside their values.
    static let encoder = PlanEncoder(texts: .english)

    /// Returns the layers and where they come from.
    static func architecture(_ architecture: Architecture) -> JSONValue {
        .architecture(architecture, because: PlanTexts.english.preset)
    }

    /// Returns the document as text.
    package static func render(_ plan: Plan, of analysis: Analysis) -> String { document(plan, of: analysis).pretty() }

    /// Returns the document.
    package static func document(_ plan: Plan, of analysis: Analysis) -> JSONValue {
        encoder.document(plan, of: analysis)
    }
}

extension PlanTexts {
    /// The sentences of `Wording`.
    package static let english = PlanTexts(
        reason: { Wording.reason($0).plain }, evidence: { Wording.evidence($0).plain },
        advice: { Wording.advice($0, base: $1).plain }, inversion: { Wording.inversion($0).plain },
        preset: { Wording.evidence($0).plain },
        unmet: { Wording.unmet($0, base: $1).plain }, note: { Wording.note($0).plain }, finding: FindingJSON.value)
}
