package import Domain

/// Why a plan can't be carried out, continued or undone.
package enum ExecutionError: Error, Hashable, Sendable {
    /// A reference that the plan builds on is elsewhere than the plan says; nil where there is none.
    case moved(what: String, reference: String, planned: ObjectID?, now: ObjectID?)
    /// Another program holds a reference's lock.
    case referenceLocked(reference: String, path: String)
    /// The branch is checked out, and its work tree would be left behind.
    case checkedOut(reference: String, workTree: String)
    /// There is a branch of the name already.
    case branchExists(reference: String)
    /// No branch can have the name.
    case unusableName(reference: String, why: String)
    /// No branch of the name is there to move.
    case noBranch(name: String)
    /// The plan is carried out on another branch already.
    case otherTarget(asked: String, current: String)
    /// A commit of the plan is not in the repository.
    case missingCommit(what: String, ObjectID)
    /// A step came to another tree than planned.
    case otherTree(step: Int, id: ChangeSetID, planned: ObjectID, found: ObjectID)
    /// A step that is planned with recorded resolutions is not resolved by them here.
    case unlikeRecorded(step: Int, id: ChangeSetID, why: String)
    /// A step does not merge.
    case doesNotMerge(step: Int, id: ChangeSetID, why: String)
    /// A step's method can't be carried out yet.
    case unsupportedMethod(step: Int, id: ChangeSetID, MergeMethod)
    /// The plan has no steps.
    case nothingToDo
    /// No plan is being carried out.
    case nothingUnderWay
    /// More than one plan could be meant.
    case severalPlans([String])
    /// No record of such a plan is there.
    case unknownPlan(String)
    /// The record of one plan holds another.
    case otherPlan(path: String)
    /// The plan was not carried out as far as that step.
    case notThatFar(step: Int, landed: Int)
    /// The work tree in which a person resolves a merge is at a commit that does not follow from where that began.
    case ledElsewhere(directory: String, ObjectID, expected: ObjectID)
    /// The merge was aborted in the work tree that was made for it, and something else was done there.
    case abandoned(directory: String, head: ObjectID)
    /// No step waits for a person.
    case nothingToSkip
    /// Its record says what can't be.
    case journal(digest: String, JournalMistake)
}

extension ExecutionError: CustomStringConvertible {
    /// What happened, to what, and what to do next.
    package var description: String {
        switch self {
        case .moved(let what, let reference, let planned, let now):
            "\(what) moved: the plan is for \(Self.place(planned)), \(reference) is now \(Self.place(now)). "
                + "Make a new plan, or undo what was carried out of this one: orchestrate rollback."
        case .referenceLocked(let reference, let path):
            "\(reference) is being changed by another program, which holds \(path). Wait for it and try again; if no git runs "
                + "here, remove that file."
        case .checkedOut(let reference, let workTree):
            "\(reference) is checked out in \(workTree): its files would be left behind if the branch moved. Leave it there "
                + "first (git switch --detach), or let a branch of its own be made: no --onto."
        case .branchExists(let reference):
            "There is a \(reference) already. Give --branch with a new name, or --onto to move it."
        case .unusableName(let reference, let why): "No branch can be called \(reference): \(why)."
        case .noBranch(let name): "--onto: '\(name)' names no branch of this repository."
        case .otherTarget(let asked, let current):
            "This plan is being carried out on \(current) already, not on \(asked). Go on there, or undo it first: "
                + "orchestrate rollback."
        case .missingCommit(let what, let commit):
            "\(what): commit \(commit) is not in this repository. Fetch it, for instance with: git fetch origin \(commit)"
        case .otherTree(let step, let id, let planned, let found):
            "Step \(step), \(id), ended in another tree than planned: \(found), not \(planned). Merge attributes or drivers of "
                + "this clone may differ from those the plan was made with. Nothing of the step was kept."
        case .doesNotMerge(let step, let id, let why): "Step \(step), \(id), does not merge as planned: \(why)."
        case .unlikeRecorded(let step, let id, let why):
            "Step \(step), \(id), is planned as git rerere recorded its conflicts resolved, and \(why). Nothing of the step was "
                + "kept. Bring rr-cache from where the plan was made, or make a new plan."
        case .unsupportedMethod(let step, let id, let method):
            "Step \(step), \(id), is planned as \(method.rawValue), which can't be carried out yet."
        case .nothingToDo: "The plan has no steps: there is nothing to merge."
        case .nothingUnderWay:
            "No plan is being carried out in this repository. Start with: orchestrate apply PLAN.json"
        case .severalPlans(let digests):
            "Several plans were carried out here. Name one by its digest: \(digests.joined(separator: ", "))."
        case .unknownPlan(let digest): "There is no record here of a plan \(digest). See: orchestrate status"
        case .otherPlan(let path): "\(path) is another plan than its directory is for. Nothing was touched."
        case .notThatFar(let step, let landed):
            "The plan is carried out up to step \(landed), so that step \(step) can't be gone back to."
        case .ledElsewhere(let directory, let commit, let expected):
            "\(directory) is at \(commit), which does not follow from \(expected), where the merge began. Lead it back (git "
                + "switch --detach), or remove the directory to begin the merge anew."
        case .abandoned(let directory, let head):
            "The merge was aborted in \(directory), and something else was done there. Merge \(head) there again, or remove the "
                + "directory to begin anew."
        case .nothingToSkip: "No step waits for a person, so that none can be left out."
        case .journal(let digest, let mistake):
            "The journal of \(digest) can't be followed: line \(mistake.line): \(mistake.why). Nothing was touched."
        }
    }

    private static func place(_ commit: ObjectID?) -> String { commit.map { "at \($0)" } ?? "not there" }
}
