/// A change set that the user asked for and that does not land.
package struct UnmetConstraint: Hashable, Sendable {
    /// Why it does not.
    package enum Cause: Hashable, Sendable {
        /// It is not among the selected change sets.
        case notSelected
        /// It needs itself by way of others.
        case cycle
        /// It needs something, and nobody knows what that is.
        case unresolved
        /// It needs one that does not land.
        case waits
        /// Its verdict on the base.
        case held(HeldCause)
        /// It clashes with these, which were asked for too; where there are none, what it needs clashes.
        case clashes([ChangeSetID])
    }

    /// The change set that should land.
    package let id: ChangeSetID
    /// Why it does not.
    package let cause: Cause

    package init(id: ChangeSetID, cause: Cause) {
        self.id = id
        self.cause = cause
    }
}
