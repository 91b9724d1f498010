/// A broken rule, with evidence on every side.
package struct Finding: Hashable, Sendable {
    /// Whose it is.
    package enum Scope: String, Hashable, Sendable, CaseIterable {
        /// The base has it.
        case existing
        /// One change set brings it, by itself.
        case changeSet
        /// The merge has it, and neither the base nor any one change set.
        case integration
    }

    /// What is broken, where, in the tree that has it.
    package let violation: Violation
    /// How bad it is, as the configuration says.
    package let severity: Severity
    /// Whose it is.
    package let scope: Scope
    /// The change sets that have it: one, or the smallest set whose merge does; empty where the base does.
    package let changeSets: [ChangeSetID]
    /// Where to look, on every side.
    package let evidence: [FindingEvidence]

    package init(
        _ violation: Violation, severity: Severity, scope: Scope, changeSets: [ChangeSetID],
        evidence: [FindingEvidence]
    ) {
        self.violation = violation
        self.severity = severity
        self.scope = scope
        self.changeSets = changeSets
        self.evidence = evidence
    }
}

/// A place that shows a finding.
package struct FindingEvidence: Hashable, Sendable {
    /// What is to be seen there.
    package enum Role: Hashable, Sendable {
        /// What is broken.
        case broken
        /// It was defined here, and this change set removed it.
        case removed
        /// It is defined so here, by this change set.
        case changed
        /// It goes on here.
        case beside
    }

    /// The place.
    package let place: CodePlace
    /// Whose version of the file it is; nil for the base's.
    package let changeSet: ChangeSetID?
    /// What is to be seen there.
    package let role: Role

    package init(_ place: CodePlace, of changeSet: ChangeSetID?, _ role: Role) {
        self.place = place
        self.changeSet = changeSet
        self.role = role
    }
}
