/// A plan with all that carrying it out, checking or comparing it needs: what a plan file holds.
package struct PlanDocument: Hashable, Sendable {
    /// The branch merged into, pinned.
    package let base: Base
    /// The names of the layers, lowest first.
    package let layers: [String]
    /// The plan.
    package let plan: Plan
    /// What the document says of each change set, steps first, then held ones, in the plan's order.
    package let heads: [PlannedHead]

    package init(base: Base, layers: [String], plan: Plan, heads: [PlannedHead]) {
        self.base = base
        self.layers = layers
        self.plan = plan
        self.heads = heads
    }

    /// Returns what the document says of a change set, by its id.
    package func head(_ id: ChangeSetID) -> PlannedHead? { heads.first { $0.id == id } }
}

/// A change set as a plan file tells of it.
package struct PlannedHead: Hashable, Sendable {
    /// What people call it.
    package let id: ChangeSetID
    /// Other names of the same commit.
    package let aliases: [ChangeSetID]
    /// The full reference that named it; nil when a bare revision did.
    package let reference: String?
    /// The pinned commit.
    package let commit: ObjectID
    /// Its title. Hostile text.
    package let title: String
    /// The name of who wrote its newest commit. Hostile text.
    package let author: String
    /// The layers it touches, lowest first.
    package let layers: [String]

    package init(
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

    package init(_ assessed: AssessedChangeSet) {
        let changeSet = assessed.changeSet
        self.init(
            id: changeSet.id, aliases: changeSet.aliases, reference: changeSet.reference, commit: changeSet.commit,
            title: changeSet.title, author: changeSet.author.name, layers: assessed.layers)
    }
}
