package import Domain

/// Why a plan can't be carried out, continued or undone.
package enum ExecutionError: Error, Hashable, Sendable {
    /// A reference that the plan builds on is elsewhere than the plan says; nil where there is none.
    case moved(Pinned, reference: String, planned: ObjectID?, now: ObjectID?, WayOut)
    /// Another program holds a reference's lock.
    case referenceLocked(reference: String, path: String)
    /// A work tree holds the branch, and would be left behind.
    case inUse(reference: String, BranchUse)
    /// There is a branch of the name already.
    case branchExists(reference: String)
    /// No branch can have the name; why, in the repository's words.
    case unusableName(reference: String, why: String)
    /// No branch of the name is there to move.
    case noBranch(name: String)
    /// The plan is carried out on another branch already.
    case otherTarget(asked: String, current: String)
    /// A commit of the plan is not in the repository.
    case missingCommit(Pinned, ObjectID)
    /// Neither the base nor any head of the plan is in the repository.
    case otherRepository(base: ObjectID, heads: Int)
    /// The plan's base is none of this repository's.
    case unusableBase(name: String, ObjectID, BaseFault)
    /// The plan's base names a check, and is on no branch of which the user said, or the repository says, that it is the base.
    case foreignCheck(command: String, base: ObjectID)
    /// A step came to another tree than planned.
    case otherTree(step: StepNumber, id: ChangeSetID, planned: ObjectID, found: ObjectID)
    /// A step that is planned with recorded resolutions is not resolved by them here.
    case unlikeRecorded(step: StepNumber, id: ChangeSetID, Unlike)
    /// A step does not merge.
    case doesNotMerge(step: StepNumber, id: ChangeSetID, Refusal)
    /// A step's method can't be carried out yet.
    case unsupportedMethod(step: StepNumber, id: ChangeSetID, MergeMethod)
    /// The plan has no steps.
    case nothingToDo
    /// No plan is being carried out.
    case nothingUnderWay
    /// More than one plan could be meant.
    case severalPlans([String])
    /// No record of such a plan is there.
    case unknownPlan(String)
    /// The record of one plan holds another.
    case otherPlan(digest: String, path: String)
    /// The plan that was kept when it was begun can't be read.
    case keptPlan(digest: String, PlanFileError)
    /// The plan was not carried out as far as that step.
    case notThatFar(step: Int, landed: Int)
    /// The work tree in which a person resolves a merge is at a commit that does not follow from where that began.
    case ledElsewhere(directory: String, ObjectID, expected: ObjectID)
    /// The merge was aborted in the work tree that was made for it, and something else was done there.
    case abandoned(directory: String, head: ObjectID)
    /// The work tree in which a person resolves a merge is there, and can't be looked at.
    case unreadableWorkTree(directory: String, cause: String)
    /// No step waits for a person, and none failed its check alone.
    case nothingToSkip
    /// The plan is carried out without a check.
    case noCheck
    /// Its record says what can't be.
    case journal(digest: String, JournalMistake)

    /// What is wrong with a plan's base.
    package enum BaseFault: Hashable, Sendable {
        /// No branch has it, neither as its tip nor in its history.
        case onNoBranch
        /// The commit has this tree, and the plan says another.
        case otherTree(ObjectID)
    }

    /// What a plan names by a commit.
    package enum Pinned: Hashable, Sendable {
        /// The base, by its name.
        case base(String)
        /// The head of a step.
        case step(StepNumber, ChangeSetID)
        /// The branch that the plan is carried out on.
        case branch
        /// The reference that keeps a step's commit.
        case stepReference
        /// The commit that was made for a step.
        case made(StepNumber, ChangeSetID)
    }

    /// What to do about a reference that moved.
    package enum WayOut: Hashable, Sendable {
        /// Nothing was done yet: make another plan.
        case planAgain
        /// Undo what was done.
        case rollBack
        /// Undo what the merge script of the plan did.
        case rollBackScript
        /// Close the plan: what somebody else put there can't be undone.
        case quit
    }

    /// In what recorded resolutions are other than planned.
    package enum Unlike: Hashable, Sendable {
        /// This is.
        case mismatch(ReplayMismatch)
        /// They don't resolve all of it.
        case unresolved
        /// They are others.
        case others
    }

    /// Why a step does not merge.
    package enum Refusal: Hashable, Sendable {
        /// It conflicted before, and does not any more.
        case conflictGone
        /// The author of one of its commits can't be read.
        case unreadableAuthor(ObjectID)
        /// It conflicts, at this path among others.
        case conflicts(RepositoryPath?)
        /// It has no commit in common with the base.
        case unrelated
        /// Its merge could not be told.
        case unknown(UnknownReason)
    }
}
