/// What a line of a journal says that can't be, after the lines before it.
package enum JournalFault: Hashable, Sendable {
    /// It starts a plan that is started.
    case startedAlready
    /// It stands before the start.
    case notStarted
    /// It goes on while the steps are being undone.
    case whileUndoing
    /// It goes on while change sets are being left out.
    case whileDropping
    /// It is about these steps, and `next` is the next one.
    case outOfOrder(steps: ClosedRange<StepNumber>, next: StepNumber)
    /// It makes a step that was not intended next.
    case notIntended(step: StepNumber)
    /// It makes another tree of a step than the plan says.
    case otherTree(step: StepNumber, made: ObjectID, planned: ObjectID)
    /// It is about a step that is not made, or landed already.
    case noSuchStep(StepNumber)
    /// It ends a check that did not begin.
    case checkNotBegun
    /// It looks for a culprit though no check failed.
    case nothingFailed
    /// It leaves out what can't be left out, or was not being left out.
    case nothingToDrop
    /// It lays out, or has resolved, a step that waits for nobody.
    case notPaused
    /// It has undone what was not being undone.
    case notUndoing
    /// Lines are missing at the end: this reference of a step is there already.
    case linesMissing(reference: String)
}
