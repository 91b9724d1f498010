/// Two steps of which the earlier one stands in a higher layer, because a hard edge wants it so.
package struct Inversion: Hashable, Sendable {
    /// The step that comes first, of the higher layer.
    package let earlier: ChangeSetID
    /// The step that comes later, of the lower layer.
    package let later: ChangeSetID
    /// The layer of the earlier one.
    package let earlierLayer: String
    /// The layer of the later one.
    package let laterLayer: String
    /// The edges: what the later one needs of the earlier one.
    package let dependencies: [Dependency]

    package init(
        earlier: ChangeSetID, later: ChangeSetID, earlierLayer: String, laterLayer: String, dependencies: [Dependency]
    ) {
        self.earlier = earlier
        self.later = later
        self.earlierLayer = earlierLayer
        self.laterLayer = laterLayer
        self.dependencies = dependencies
    }
}
