/// What an order comes to when each change set that merges is merged, and each that does not is passed over.
package struct OrderOutcome: Hashable, Sendable {
    /// Whose order it is.
    package enum Order: String, Sendable, CaseIterable {
        /// The plan's.
        case plan
        /// By number, those without one behind by age.
        case firstInFirstOut
        /// By the number of changed files, the fewest first, then as first in, first out.
        case smallestFirst
    }

    /// Whose order it is.
    package let order: Order
    /// What lands, in order.
    package let landed: [ChangeSetID]
    /// How many do not land and are not in the base yet.
    package let held: Int
    /// How many files must be resolved by hand when each of those that clash is merged behind what has landed; a
    /// change set that waits for another one is not counted, for it comes with that one.
    package let filesByHand: Int
    /// How many of those could not be measured.
    package let unmeasured: Int

    package init(order: Order, landed: [ChangeSetID], held: Int, filesByHand: Int, unmeasured: Int = 0) {
        self.order = order
        self.landed = landed
        self.held = held
        self.filesByHand = filesByHand
        self.unmeasured = unmeasured
    }
}
