import Application
import Domain

/// How far the parts of a stack have been merged.
struct StackSeries: Sendable {
    /// The stack.
    let stack: TrialStack
    /// The trees of its parts.
    let trees: [ObjectID]
    /// The trees after each part merged so far.
    var merged: [ObjectID] = []

    /// What the next part is merged into.
    var state: ObjectID { merged.last ?? stack.base.tree }
}
