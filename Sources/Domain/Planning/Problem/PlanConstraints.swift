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
    /// How change sets are merged; nil for the configuration's method.
    package var method: MergeMethod?

    /// Makes a wish; without arguments there is none.
    package init(
        required: [ChangeSetID] = [], first: [ChangeSetID] = [], onlyLayers: [String] = [], landsAll: Bool = false,
        method: MergeMethod? = nil
    ) {
        self.required = required
        self.first = first
        self.onlyLayers = onlyLayers
        self.landsAll = landsAll
        self.method = method
    }

    /// The change sets that must land, those for the first places before the others, each once.
    package var mustLand: [ChangeSetID] { first + required.filter { !first.contains($0) } }

    /// Whether the choice or the order of what lands is to be another one.
    package var changesTheChoice: Bool { !mustLand.isEmpty || !onlyLayers.isEmpty }

    /// Returns the wish with the ids that the change sets go by in place of their other names.
    package func naming(_ changeSets: [AssessedChangeSet]) -> PlanConstraints {
        func id(_ given: ChangeSetID) -> ChangeSetID {
            changeSets.first { $0.id == given || $0.changeSet.aliases.contains(given) }?.id ?? given
        }
        var constraints = self
        constraints.required = required.map(id)
        constraints.first = first.map(id)
        return constraints
    }

    /// The wish as options, each as it would be given, for a plan's pins.
    package var options: [String] {
        required.map { "--require \($0.text)" } + first.map { "--first \($0.text)" }
            + onlyLayers.map { "--only-layer \($0)" } + (landsAll ? ["--land all"] : [])
            + (method.map { ["--merge-method \($0.rawValue)"] } ?? [])
    }
}
