/// A hard edge: what must merge before.
public struct Dependency: Hashable, Sendable {
    /// How it is known.
    public enum Kind: String, Sendable {
        case ancestry, declared, symbol, migration
    }

    /// The change set that must come first.
    public let id: ChangeSetID
    /// How it is known.
    public let kind: Kind
    /// What shows it.
    public let evidence: String

    /// Makes a dependency.
    public init(id: ChangeSetID, kind: Kind, evidence: String) {
        self.id = id
        self.kind = kind
        self.evidence = evidence
    }
}
