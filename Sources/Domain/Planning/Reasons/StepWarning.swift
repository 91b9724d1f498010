/// Why a step that merges may not do what its author means.
package enum StepWarning: Hashable, Sendable {
    /// Part of it landed in another form, and its merge differs from the rest's rebase.
    case deviates(RestAdvice)
    /// It landed before in another form, and the base took that back: the merge brings it in again.
    case landsAgain(LandedPart)
    /// It builds on a commit that the base has and took back: the merge leaves that out.
    case buildsOnReverted(RevertedCommit)
}
