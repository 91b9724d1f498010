extension ExecutionState {
    /// Returns the plan as it is carried out now: without the change sets left out, its steps numbered anew. The trees
    /// that the plan predicts hold up to the first of those; behind it they are not known.
    package func course(of plan: Plan) -> Plan {
        let left = Set(dropped.map(\.id))
        let steps = listing(of: plan)
        guard let first = steps.firstIndex(where: { left.contains($0.id) }) else {
            return steps.count == plan.steps.count ? plan : plan.replacing(steps)
        }
        let kept = steps.enumerated().filter { !left.contains($0.element.id) }
        return plan.replacing(
            kept.enumerated().map { place, entry in
                entry.element.moved(to: StepNumber(place: place), keepsTree: entry.offset < first)
            })
    }

    /// Returns the steps of a plan, and behind them those that are tried because a person resolves conflicts.
    package func listing(of plan: Plan) -> [PlanStep] {
        extra.isEmpty ? plan.steps : plan.steps + extra
    }

    /// Whether the result of the steps up to this one, which is made, is known to pass its check.
    func hasPassed(_ step: StepNumber) -> Bool {
        passed >= step.value || outcomes[made[step].tree]?.passed == true
    }

    /// The one step that failed its check by itself: those before it have landed. nil where none did, where several were checked at
    /// once, or where it has landed already.
    package var failedAlone: StepNumber? {
        guard let failed, failed.value == landed + 1, failed.value == made.count else { return nil }
        return failed
    }

    /// Takes up another way to go on. What an other check said is forgotten.
    mutating func continued(_ policy: ExecutionPolicy, of plan: Plan) -> JournalFault? {
        if policy.validation?.command != self.policy.validation?.command {
            (outcomes, passed) = ([:], min(passed, landed))
            (failed, baselineFailed) = (nil, false)
        }
        // What was begun with the help of persons can't be told without them.
        let pauses = policy.pausesOnConflict || self.policy.pausesOnConflict
        self.policy = ExecutionPolicy(validation: policy.validation, signs: policy.signs, pausesOnConflict: pauses)
        extra = pauses ? plan.openSteps : []
        return nil
    }

    mutating func probing(_ steps: [StepNumber], in directory: String, of plan: Plan) -> JournalFault? {
        guard failed != nil else { return .nothingFailed }
        if let last = steps.max(), steps.contains(where: { !plan.steps.indices.contains($0.place) }) {
            return .noSuchStep(last)
        }
        checkDirectory = directory
        return nil
    }

    mutating func probed(_ tree: ObjectID, _ record: CheckRecord) -> JournalFault? {
        guard failed != nil, checkDirectory != nil else { return .checkNotBegun }
        checkDirectory = nil
        outcomes[tree] = record
        return nil
    }

    mutating func failBaseline() -> JournalFault? {
        guard failed != nil else { return .nothingFailed }
        (failed, baselineFailed) = (nil, true)
        return nil
    }

    mutating func drop(_ steps: [DroppedStep], of plan: Plan) -> JournalFault? {
        let known = Set(plan.steps.dropFirst(landed).map(\.id))
        guard failed != nil || steps.first?.reason.needsNoCheck == true, !steps.isEmpty,
            steps.allSatisfy({ known.contains($0.id) })
        else {
            return .nothingToDrop
        }
        dropping = steps
        return nil
    }

    mutating func finishDropping() -> JournalFault? {
        guard !dropping.isEmpty else { return .nothingToDrop }
        dropped += dropping
        forgetMade(behind: landed)
        pruned = [:]
        (dropping, intention, intended) = ([], nil, 0)
        (passed, failed) = (min(passed, landed), nil)
        endPause()
        return nil
    }
}

extension DroppedStep.Reason {
    /// Whether it is left out for what no check says.
    fileprivate var needsNoCheck: Bool {
        switch self {
        case .skipped, .unknown: true
        case .failsAlone, .failsWith, .failsUponLanded, .failsResolved, .failsSkipped, .needs, .doesNotMerge: false
        }
    }
}

extension Plan {
    fileprivate func replacing(_ steps: [PlanStep]) -> Plan {
        var plan = Plan(
            steps: steps, held: held, conflictSets: conflictSets, inversions: inversions, optimality: optimality,
            predictedTree: steps.last?.tree, comparison: comparison, pins: pins, digest: digest)
        (plan.jointClashes, plan.landAll, plan.constraints) = (jointClashes, landAll, constraints)
        return plan
    }
}

extension PlanStep {
    fileprivate func moved(to number: StepNumber, keepsTree: Bool) -> PlanStep {
        PlanStep(
            number: number, id: id, commit: commit, layer: layer, wave: wave, method: method,
            picks: keepsTree ? picks : [], authorCommit: authorCommit, tree: keepsTree ? tree : nil,
            conflicts: conflicts, resolutions: resolutions, dependsOn: dependsOn, reasons: reasons)
    }
}
