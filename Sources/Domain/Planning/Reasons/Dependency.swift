/// A hard edge: what must merge before.
package struct Dependency: Hashable, Sendable {
    /// How it is known.
    package enum Kind: String, Sendable {
        case ancestry, declared, symbol, migration
        /// It conflicts with the base, and merges behind that one.
        case conflictsWithout
    }

    /// The change set that must come first.
    package let id: ChangeSetID
    /// How it is known.
    package let kind: Kind
    /// What shows it: the contained head, the commit that declares it, the name that is used. nil where a plan that was
    /// carried out knows it in another way.
    package let evidence: Evidence?

    package init(id: ChangeSetID, kind: Kind, evidence: Evidence?) {
        self.id = id
        self.kind = kind
        self.evidence = evidence
    }
}
