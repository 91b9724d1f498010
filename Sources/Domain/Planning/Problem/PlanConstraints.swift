/// What a user wants of a plan beside the largest set.
package struct PlanConstraints: Hashable, Sendable {
    /// The change sets that must land, with what they need.
    package var required: [ChangeSetID]
    /// The change sets that must land before all others, in this order, with what they need.
    package var first: [ChangeSetID]
    /// The layers that the change sets to land must rank by; empty for all.
    package var onlyLayers: [String]
    /// Whether every change set is to be put in order, also those that a person must resolve.
    package var landsAll: Bool
    /// Whether one also lands that contains commits of others which are excluded or not selected.
    package var landsParents: Bool

    /// Makes constraints; without arguments there are none.
    package init(
        required: [ChangeSetID] = [], first: [ChangeSetID] = [], onlyLayers: [String] = [], landsAll: Bool = false,
        landsParents: Bool = false
    ) {
        self.required = required
        self.first = first
        self.onlyLayers = onlyLayers
        self.landsAll = landsAll
        self.landsParents = landsParents
    }

    /// The change sets that must land, those for the first places before the others, each once.
    package var mustLand: [ChangeSetID] { first + required.filter { !first.contains($0) } }

    /// Whether the choice or the order of what lands is to be another one.
    package var changesTheChoice: Bool { !mustLand.isEmpty || !onlyLayers.isEmpty }

    /// Whether one that another does not need may land before it.
    package func allow(_ earlier: ChangeSetID, before later: ChangeSetID) -> Bool {
        guard let place = first.firstIndex(of: later) else { return true }
        return first.firstIndex(of: earlier).map { $0 < place } ?? false
    }

    /// Returns the constraints with the ids that the change sets go by in place of their other names.
    package func naming(_ changeSets: [AssessedChangeSet]) -> PlanConstraints {
        func id(_ given: ChangeSetID) -> ChangeSetID { changeSets.named(given)?.id ?? given }
        var constraints = self
        constraints.required = required.map(id)
        constraints.first = first.map(id)
        return constraints
    }
}
