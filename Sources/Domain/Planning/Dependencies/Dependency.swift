/// A hard edge: what must merge before.
package struct Dependency: Hashable, Sendable {
    /// How it is known.
    package enum Kind: String, Sendable {
        case ancestry, declared, symbol, migration
    }

    /// The change set that must come first.
    package let id: ChangeSetID
    /// How it is known.
    package let kind: Kind
    /// What shows it.
    package let evidence: String

    package init(id: ChangeSetID, kind: Kind, evidence: String) {
        self.id = id
        self.kind = kind
        self.evidence = evidence
    }
}
