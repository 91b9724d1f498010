/// What a trial taught about how change sets merge, beside the facts or against them, and which trial that was.
package struct LearnedConstraint: Hashable, Sendable {
    /// What was learned.
    package enum Lesson: Hashable, Sendable {
        /// Merging a change set into the base comes to this; the commit is the one at which its rebase stops, if it does.
        case onBase(AssessedChangeSet, stop: ObjectID?)
        /// Two don't merge that are clean on the base.
        case pair(PairVerdict)
        /// These don't merge together.
        case clash(Clash)
        /// These merge together, whatever was known of them before.
        case together([ChangeSetID])
        /// One that conflicts with the base merges behind these, which land in this order.
        case behind(ChangeSetID, [ChangeSetID])
        /// Those of these that land must keep this order.
        case order(Precedence)
    }

    /// What taught it.
    package enum Cause: Hashable, Sendable {
        /// Resolutions that `git rerere` recorded.
        case recordedResolutions
        /// Landing by a squash or a rebase, which does not always come to what a merge does.
        case mergeMethod
        /// A conflicting pair merged the other way round.
        case otherOrder
        /// A step of a draft failed in its rehearsal.
        case rehearsal
        /// A change set that a draft held merged behind its last step.
        case heldMerged
        /// A change set that conflicts with the base merged behind others.
        case mergedBehind
        /// Two merge, and their code breaks.
        case code
        /// A queue without a plan landed more than a draft.
        case queue
    }

    /// What was learned.
    package let lesson: Lesson
    /// What taught it.
    package let cause: Cause

    package init(_ lesson: Lesson, from cause: Cause) {
        self.lesson = lesson
        self.cause = cause
    }

    /// Returns that some merge together in this order.
    package static func merging(_ order: [ChangeSetID], from cause: Cause) -> [LearnedConstraint] {
        [
            LearnedConstraint(.together(order), from: cause),
            LearnedConstraint(.order(Precedence(order: order)), from: cause),
        ]
    }

    /// The change sets that it is about.
    var members: [ChangeSetID] {
        switch lesson {
        case .onBase(let assessed, _): [assessed.id]
        case .pair(let pair): [pair.first, pair.second]
        case .clash(let clash): clash.members
        case .together(let members): members
        case .behind(let id, let steps): steps + [id]
        case .order(let precedence): precedence.order
        }
    }
}
