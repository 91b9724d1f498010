/// What a user wants of a plan beside the largest set.
public struct Wish: Hashable, Sendable {
    /// The change sets that must land, with what they need.
    public var required: [ChangeSetID]
    /// The change sets that must land before all others, in this order, with what they need.
    public var first: [ChangeSetID]
    /// The layers that the change sets to land must rank by; empty for all.
    public var onlyLayers: [String]
    /// Whether every change set is to be put in order, also those that a person must resolve.
    public var landsAll: Bool
    /// How change sets are merged; nil for the configuration's method.
    public var method: MergeMethod?

    /// Makes a wish; without arguments there is none.
    public init(
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
    public var mustLand: [ChangeSetID] { first + required.filter { !first.contains($0) } }

    /// Whether the choice or the order of what lands is to be another one.
    public var changesTheChoice: Bool { !mustLand.isEmpty || !onlyLayers.isEmpty }

    /// Returns the wish with the ids that the change sets go by in place of their other names.
    public func naming(_ changeSets: [AssessedChangeSet]) -> Wish {
        func id(_ given: ChangeSetID) -> ChangeSetID {
            changeSets.first { $0.id == given || $0.changeSet.aliases.contains(given) }?.id ?? given
        }
        var wish = self
        wish.required = required.map(id)
        wish.first = first.map(id)
        return wish
    }

    /// The wish as options, each as it would be given, for a plan's pins.
    public var options: [String] {
        required.map { "--require \($0.text)" } + first.map { "--first \($0.text)" }
            + onlyLayers.map { "--only-layer \($0)" } + (landsAll ? ["--land all"] : [])
            + (method.map { ["--merge-method \($0.rawValue)"] } ?? [])
    }
}
