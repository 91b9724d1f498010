/// Two steps of which the earlier one stands in a higher layer, because a hard edge wants it so.
package struct Inversion: Hashable, Sendable {
    /// The step that comes first, of the higher layer.
    package let earlier: ChangeSetID
    /// The step that comes later, of the lower layer.
    package let later: ChangeSetID
    /// The edge, in a sentence without a full stop.
    package let because: String

    package init(earlier: ChangeSetID, later: ChangeSetID, because: String) {
        self.earlier = earlier
        self.later = later
        self.because = because
    }
}
