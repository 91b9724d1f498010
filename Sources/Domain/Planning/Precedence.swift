/// Change sets that merge together in this order, and clash in another one, as trial merges have shown.
public struct Precedence: Hashable, Sendable {
    /// The change sets, the first to merge first.
    public let order: [ChangeSetID]

    /// Makes a precedence.
    public init(order: [ChangeSetID]) { self.order = order }
}
