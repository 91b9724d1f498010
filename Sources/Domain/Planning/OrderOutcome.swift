/// What an order comes to when each change set that merges is merged, and each that does not is passed over.
public struct OrderOutcome: Hashable, Sendable {
    /// Whose order it is.
    public enum Order: String, Sendable, CaseIterable {
        /// The plan's.
        case plan
        /// By number, those without one behind by age.
        case firstInFirstOut
        /// By the number of changed lines, the smallest first.
        case smallestFirst
    }

    /// Whose order it is.
    public let order: Order
    /// What lands, in order.
    public let landed: [ChangeSetID]
    /// How many do not land and are not in the base yet.
    public let held: Int
    /// How many files those that clash have to be resolved in by hand, each measured against what has landed then.
    public let filesByHand: Int

    /// Makes an outcome.
    public init(order: Order, landed: [ChangeSetID], held: Int, filesByHand: Int) {
        self.order = order
        self.landed = landed
        self.held = held
        self.filesByHand = filesByHand
    }
}
