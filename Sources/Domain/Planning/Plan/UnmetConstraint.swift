/// A wish that can't be granted.
package struct UnmetConstraint: Hashable, Sendable {
    /// The change set that should land.
    package let id: ChangeSetID
    /// Why it does not, as the end of a sentence about it.
    package let because: String

    package init(id: ChangeSetID, because: String) {
        self.id = id
        self.because = because
    }
}
