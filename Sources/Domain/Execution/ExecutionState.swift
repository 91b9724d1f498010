/// How far a plan is carried out: what the entries of its journal come to.
package struct ExecutionState: Hashable, Sendable {
    /// A commit that was made for a step.
    package struct MadeStep: Hashable, Sendable {
        /// The commit.
        package let commit: ObjectID
        /// Its tree.
        package let tree: ObjectID
    }

    /// The branch; nil before the start, and once all is undone or the plan is closed.
    package private(set) var target: ExecutionTarget?
    /// How the last run ended, where nothing of it is left to be carried out or undone.
    package private(set) var ending: Ending?
    /// How it is carried out.
    package internal(set) var policy = ExecutionPolicy()
    /// The commits made, the first step's first.
    package internal(set) var made: [MadeStep] = []
    /// How many steps the branch shows for certain; it may show all that are made.
    package internal(set) var landed = 0
    /// What was intended for the steps behind those made; nil where nothing is.
    package internal(set) var intention: CommitSignatures?
    /// How many steps are kept while all behind them are being undone; nil where nothing is.
    package internal(set) var rollback: Int?
    /// How many steps the last result had that passed its check.
    package internal(set) var passed = 0
    /// The step whose result failed its check last; nil when it was tried again since or never failed.
    package internal(set) var failed: StepNumber?
    /// The directory of a check that was not seen to end.
    package internal(set) var checkDirectory: String?
    /// What became of checking results, by their trees: none is checked twice to find who is to blame.
    package internal(set) var outcomes: [ObjectID: CheckRecord] = [:]
    /// How many times the check of a landed step ran, where it passed only when it was run again.
    package internal(set) var flaky: [StepNumber: Int] = [:]
    /// Whether what the steps go upon failed the check itself.
    package internal(set) var baselineFailed = false
    /// The change sets being left out; empty where none are.
    package internal(set) var dropping: [DroppedStep] = []
    /// The change sets left out.
    package internal(set) var dropped: [DroppedStep] = []
    /// The step that is next and conflicts; nil where none was met.
    package internal(set) var blocked: StepNumber?
    /// The merge that waits for a person; nil where none does.
    package internal(set) var pause: ExecutionPause?
    /// What persons made of conflicts.
    package internal(set) var resolutions: [ChangeSetID: StepResolution] = [:]
    /// The directory of a pause that is over, which may be there still.
    package internal(set) var retired: String?
    /// The steps that are tried behind the plan's because a person resolves conflicts.
    var extra: [PlanStep] = []
    /// How many steps were intended with the last intention.
    var intended = 0
    /// What the commits made were signed with.
    var signatures: [CommitSignatures] = []
    /// What commits were signed with that are to be made again.
    package internal(set) var pruned: [StepNumber: CommitSignatures] = [:]

    /// The step to be made next.
    package var nextStep: StepNumber { StepNumber(place: made.count) }

    /// The last step that the branch shows for certain; nil where it shows none.
    package var lastLanded: StepNumber? { landed > 0 ? StepNumber(landed) : nil }

    /// Whether nothing is carried out now.
    package var isIdle: Bool { target == nil }

    /// Reads entries in order.
    package init(_ entries: [JournalEntry] = [], of plan: Plan) throws(JournalMistake) {
        for (index, entry) in entries.enumerated() {
            if let fault = apply(entry, of: plan) { throw JournalMistake(line: index + 1, fault: fault) }
        }
    }

    /// Takes one more entry in, and returns what is wrong with it at this place; nil when nothing is.
    package mutating func apply(_ entry: JournalEntry, of plan: Plan) -> JournalFault? {
        if case .started(let target, let policy) = entry {
            guard isIdle else { return .startedAlready }
            self = ExecutionState()
            (self.target, self.policy) = (target, policy)
            if policy.pausesOnConflict { extra = plan.openSteps }
            return nil
        }
        guard !isIdle else { return .notStarted }
        if case .quit = entry { return quit() }
        if case .rolledBack(let count) = entry { return rolledBack(to: count, of: course(of: plan)) }
        if case .rollingBack(let count) = entry { return rollBack(to: count) }
        if case .continued(let policy) = entry { return continued(policy, of: plan) }
        guard rollback == nil else { return .whileUndoing }
        if case .dropped = entry { return finishDropping() }
        guard dropping.isEmpty else { return .whileDropping }
        return advance(entry, of: course(of: plan))
    }

    private mutating func advance(_ entry: JournalEntry, of plan: Plan) -> JournalFault? {
        switch entry {
        case .intended(let steps, let signatures): intend(steps, signatures, of: plan)
        case .made(let step, let commit, let tree): made(step, MadeStep(commit: commit, tree: tree), of: plan)
        case .checking(let step, let directory): checking(step, in: directory)
        case .checked(let step, let record): checked(step, record)
        case .probing(let steps, let directory): probing(steps, in: directory, of: plan)
        case .probed(let tree, let record): probed(tree, record)
        case .baselineFailed: failBaseline()
        case .dropping(let steps): drop(steps, of: plan)
        case .blocked(let step): block(step, of: plan)
        case .pausing(let step, let directory): pause(step, in: directory)
        case .laidOut: layOut()
        case .resolved(let step, let resolution): resolve(step, resolution, of: plan)
        case .landed(let step): landed(step)
        case .pruned(let count): prune(keeping: count)
        case .started, .continued, .dropped, .rollingBack, .rolledBack, .quit: nil
        }
    }

    private init(ending: Ending? = nil) { self.ending = ending }

    private mutating func intend(
        _ steps: ClosedRange<StepNumber>, _ signatures: CommitSignatures, of plan: Plan
    ) -> JournalFault? {
        guard steps.lowerBound == nextStep, steps.upperBound.value <= plan.steps.count else {
            return .outOfOrder(steps: steps, next: nextStep)
        }
        intention = signatures
        intended = steps.upperBound.value
        return nil
    }

    private mutating func made(_ step: StepNumber, _ result: MadeStep, of plan: Plan) -> JournalFault? {
        guard let signatures = intention, step == nextStep, step.value <= intended else {
            return .notIntended(step: step)
        }
        if let planned = plan.steps[step].tree, planned != result.tree {
            return .otherTree(step: step, made: result.tree, planned: planned)
        }
        made.append(result)
        self.signatures.append(signatures)
        pruned[step] = nil
        if step.value == intended { intention = nil }
        return nil
    }

    private mutating func checking(_ step: StepNumber, in directory: String) -> JournalFault? {
        guard canBeChecked(step) else { return .noSuchStep(step) }
        if baselineFailed { outcomes = outcomes.filter(\.value.passed) }
        (checkDirectory, failed, baselineFailed) = (directory, nil, false)
        return nil
    }

    private mutating func checked(_ step: StepNumber, _ record: CheckRecord) -> JournalFault? {
        guard checkDirectory != nil, canBeChecked(step) else {
            return .checkNotBegun
        }
        checkDirectory = nil
        outcomes[made[step].tree] = record
        if record.passed { passed = max(passed, step.value) } else { failed = step }
        return nil
    }

    private mutating func landed(_ step: StepNumber) -> JournalFault? {
        guard isMadeOnly(step) else { return .noSuchStep(step) }
        landed = step.value
        if let record = outcomes[made[step].tree], record.isFlaky { flaky[step] = record.attempts }
        return nil
    }

    /// Whether a result is the last that has landed, or one that is to land.
    private func canBeChecked(_ step: StepNumber) -> Bool {
        isMadeOnly(step) || step == lastLanded && made.count == landed
    }

    /// Whether a step is made, and the branch does not show it for certain.
    private func isMadeOnly(_ step: StepNumber) -> Bool { step.value > landed && step.value <= made.count }

    private mutating func rollBack(to count: Int) -> JournalFault? {
        guard count >= 0, count <= made.count, count <= rollback ?? count else {
            return .noSuchStep(StepNumber(count))
        }
        rollback = count
        return nil
    }

    private mutating func rolledBack(to count: Int, of plan: Plan) -> JournalFault? {
        guard rollback == count else { return .notUndoing }
        if count == 0 {
            self = ExecutionState(ending: .undone)
            return nil
        }
        for undone in plan.steps.dropFirst(count) { resolutions[undone.id] = nil }
        endPause()
        forgetMade(behind: min(count, made.count))
        pruned = [:]
        (landed, rollback, intention, intended) = (count, nil, nil, 0)
        (passed, failed, baselineFailed) = (min(passed, count), nil, false)
        (dropping, flaky) = ([], flaky.filter { $0.key.value <= count })
        return nil
    }

    private mutating func quit() -> JournalFault? {
        guard let target else { return .notStarted }
        self = ExecutionState(ending: .quit(reference: target.reference, openMerge: pause?.directory))
        return nil
    }
}

extension ExecutionState {
    /// The commit that the branch is at for certain, or was at before its next move: nil where there was no branch.
    package var tip: ObjectID? { commit(after: landed) }

    /// Returns the commit that the branch is at when it shows so many steps; nil where there is no branch then.
    package func commit(after count: Int) -> ObjectID? { count > 0 ? made[count - 1].commit : target?.before }

    /// All that the branch shows after each number of steps, from none on. Nothing of anybody else's is lost where it moves
    /// from one of these: a move is done before its entry is written, and a person may have moved it back or deleted it.
    package var possibleTips: [ObjectID?] { (0...made.count).map { commit(after: $0) } }

    /// Returns the signatures that were intended for a run of steps; nil where the intention does not reach so far.
    package func intention(for steps: ClosedRange<StepNumber>) -> CommitSignatures? {
        steps.upperBound.value <= intended ? intention : nil
    }
}
