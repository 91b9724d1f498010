package import Domain

/// The English that stands beside the values of a plan file, for people who read it; no program needs it.
package struct PlanTexts: Sendable {
    /// Says why a step stands where it stands.
    let reason: @Sendable (Reason) -> String
    /// Says what shows a dependency.
    let evidence: @Sendable (Dependency) -> String
    /// Says what would free a held change set.
    let advice: @Sendable (HeldChangeSet, Base) -> String
    /// Says why two steps stand against the order of the layers.
    let inversion: @Sendable (Inversion) -> String
    /// Says what speaks for a preset.
    package let preset: @Sendable (PresetEvidence) -> String
    /// Says why a change set that was asked for does not land.
    let unmet: @Sendable (UnmetConstraint.Cause, Base) -> String
    /// Says what a reader must know of how a run was made.
    let note: @Sendable (RunNote) -> String
    /// Writes a finding with its sentence.
    let finding: @Sendable (Finding) -> JSONValue

    package init(
        reason: @escaping @Sendable (Reason) -> String, evidence: @escaping @Sendable (Dependency) -> String,
        advice: @escaping @Sendable (HeldChangeSet, Base) -> String,
        inversion: @escaping @Sendable (Inversion) -> String,
        preset: @escaping @Sendable (PresetEvidence) -> String,
        unmet: @escaping @Sendable (UnmetConstraint.Cause, Base) -> String,
        note: @escaping @Sendable (RunNote) -> String,
        finding: @escaping @Sendable (Finding) -> JSONValue
    ) {
        self.reason = reason
        self.evidence = evidence
        self.advice = advice
        self.inversion = inversion
        self.preset = preset
        self.unmet = unmet
        self.note = note
        self.finding = finding
    }
}
