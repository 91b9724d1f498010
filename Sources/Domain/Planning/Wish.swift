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

    /// The wish as options, each as it would be given, for a plan's pins.
    public var options: [String] {
        required.map { "--require \($0.text)" } + first.map { "--first \($0.text)" }
            + onlyLayers.map { "--only-layer \($0)" } + (landsAll ? ["--land all"] : [])
            + (method.map { ["--merge-method \($0.rawValue)"] } ?? [])
    }
}
