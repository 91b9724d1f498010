/// What a plan says of a change set that lands after some others.
package enum Prediction: Hashable, Sendable {
    /// It merges.
    case clean
    /// A person must resolve something, of these kinds; none where the plan does not tell them.
    case conflict(Set<MergeConflict.Kind>)
    /// The plan does not say.
    case none(Silence)

    /// Why a plan says nothing of a change set.
    package enum Silence: String, Hashable, Sendable, CaseIterable {
        /// It could not judge it: it is unrelated, stands in a cycle, or could not be read.
        case notJudged
        /// A change set that it contains landed before, and was predicted to conflict: what was resolved then can't be
        /// foreseen.
        case resolvedBefore
    }

    /// Whether it says that a person is needed; nil where it says nothing.
    package var isConflict: Bool? {
        switch self {
        case .clean: false
        case .conflict: true
        case .none: nil
        }
    }
}
