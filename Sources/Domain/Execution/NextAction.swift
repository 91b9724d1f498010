/// What is to be done next for a plan: decided by the plan and the state alone.
package enum NextAction: Hashable, Sendable {
    /// Go on undoing everything behind so many steps.
    case rollBack(to: Int)
    /// Make the commits of these steps.
    case make(ClosedRange<StepNumber>)
    /// Check the result of the steps up to this one. All of it can have landed: before there was a check, or by another one.
    case validate(step: StepNumber)
    /// Find out who is to blame for the failed check of the steps up to this one, and leave them out.
    case findCulprits(step: StepNumber)
    /// Take the references off the commits behind those landed, for some are left out.
    case withdraw
    /// Move the branch to this step's commit.
    case land(step: StepNumber)
    /// Ask a person: this step needs one.
    case askPerson(step: StepNumber)
    /// Nothing: all is done.
    case finish

    /// Commits that are made before their references are: so many share the cost of reaching the disk.
    private static let batch = 8

    /// Decides.
    package init(of plan: Plan, in state: ExecutionState) {
        let plan = state.course(of: plan)
        if let count = state.rollback {
            self = .rollBack(to: count)
        } else if !state.dropping.isEmpty {
            self = .withdraw
        } else if state.landed == plan.steps.count {
            self = Self.finishing(state)
        } else {
            let group = Self.group(behind: state.landed, of: plan, policy: state.policy)
            if state.nextStep <= group.upperBound {
                self = Self.making(group, of: plan, in: state)
            } else {
                self = Self.landing(group.upperBound, in: state)
            }
        }
    }

    /// Nothing is done for as long as the check that is asked for did not pass on what has landed.
    private static func finishing(_ state: ExecutionState) -> NextAction {
        guard let last = state.lastLanded, state.policy.validation != nil,
            state.outcomes[state.made[last].tree]?.passed != true
        else { return .finish }
        return .validate(step: last)
    }

    private static func landing(_ step: StepNumber, in state: ExecutionState) -> NextAction {
        guard let validation = state.policy.validation, !state.hasPassed(step) else { return .land(step: step) }
        return state.failed == step && validation.response == .hold ? .findCulprits(step: step) : .validate(step: step)
    }

    private static func making(_ group: ClosedRange<StepNumber>, of plan: Plan, in state: ExecutionState) -> NextAction
    {
        let first = state.nextStep
        // Where persons are at hand, each step is tried: a conflict may be gone, or a new one be there.
        let person =
            state.policy.pausesOnConflict
            ? state.blocked : plan.steps[first...group.upperBound].first { !$0.conflicts.isEmpty }?.number
        if let person {
            if person > first { return .make(first...person.previous) }
            // What stands before it in its group lands first, so that nothing that was made is lost to sight.
            return state.made.count > state.landed ? landing(first.previous, in: state) : .askPerson(step: person)
        }
        return .make(first...min(group.upperBound, first.advanced(by: batch - 1)))
    }

    /// Returns the steps that the branch shows all at once.
    private static func group(behind landed: Int, of plan: Plan, policy: ExecutionPolicy) -> ClosedRange<StepNumber> {
        let first = StepNumber(place: landed)
        let last: StepNumber
        switch policy.validation?.interval {
        case nil: last = StepNumber(min(landed + batch, plan.steps.count))
        case .step: last = first
        case .end: last = StepNumber(plan.steps.count)
        case .wave:
            let wave = plan.steps[landed].wave
            last = plan.steps[landed...].last { $0.wave == wave }?.number ?? first
        }
        return first...last
    }
}
