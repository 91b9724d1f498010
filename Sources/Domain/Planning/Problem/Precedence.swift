/// Change sets that merge together in this order, and clash in another one, as trial merges have shown.
package struct Precedence: Hashable, Sendable {
    /// The change sets, the first to merge first.
    package let order: [ChangeSetID]

    package init(order: [ChangeSetID]) { self.order = order }
}
