/// A plan with all that carrying it out, checking or comparing it needs: what a plan file holds.
public struct PlanDocument: Hashable, Sendable {
    /// The branch merged into, pinned.
    public let base: Base
    /// The names of the layers, lowest first.
    public let layers: [String]
    /// The plan.
    public let plan: Plan
    /// What the document says of each change set, steps first, then held ones, in the plan's order.
    public let heads: [PlannedHead]

    /// Makes a document.
    public init(base: Base, layers: [String], plan: Plan, heads: [PlannedHead]) {
        self.base = base
        self.layers = layers
        self.plan = plan
        self.heads = heads
    }

    /// Returns what the document says of a change set, by its id.
    public func head(_ id: ChangeSetID) -> PlannedHead? { heads.first { $0.id == id } }
}

/// A change set as a plan file tells of it.
public struct PlannedHead: Hashable, Sendable {
    /// What people call it.
    public let id: ChangeSetID
    /// Other names of the same commit.
    public let aliases: [ChangeSetID]
    /// The full reference that named it; nil when a bare revision did.
    public let reference: String?
    /// The pinned commit.
    public let commit: ObjectID
    /// Its title. Hostile text.
    public let title: String
    /// The name of who wrote its newest commit. Hostile text.
    public let author: String
    /// The layers it touches, lowest first.
    public let layers: [String]

    /// Makes a head.
    public init(
        id: ChangeSetID, aliases: [ChangeSetID] = [], reference: String?, commit: ObjectID, title: String = "",
        author: String = "", layers: [String] = []
    ) {
        self.id = id
        self.aliases = aliases
        self.reference = reference
        self.commit = commit
        self.title = title
        self.author = author
        self.layers = layers
    }

    /// Makes the head of an assessed change set.
    public init(_ assessed: AssessedChangeSet) {
        let changeSet = assessed.changeSet
        self.init(
            id: changeSet.id, aliases: changeSet.aliases, reference: changeSet.reference, commit: changeSet.commit,
            title: changeSet.title, author: changeSet.author.name, layers: assessed.layers)
    }
}

extension PlanDocument {
    /// Makes the document of an analysis; nil where it holds no plan.
    public init?(_ analysis: Analysis) {
        guard let plan = analysis.plan else { return nil }
        let heads = (plan.steps.map(\.id) + plan.held.map(\.id)).compactMap(analysis.changeSet).map(PlannedHead.init)
        self.init(
            base: analysis.base, layers: analysis.architecture.layers.map(\.name), plan: plan, heads: heads)
    }
}
