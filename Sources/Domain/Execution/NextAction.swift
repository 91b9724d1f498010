/// What is to be done next for a plan: decided by the plan and the state alone.
package enum NextAction: Hashable, Sendable {
    /// Go on undoing everything behind a step.
    case rollBack(to: Int)
    /// Make the commits of these steps.
    case make(ClosedRange<Int>)
    /// Check the result of the steps up to this one.
    case validate(step: Int)
    /// Find out who is to blame for the failed check of the steps up to this one, and leave them out.
    case findCulprits(step: Int)
    /// Take the references off the commits behind those landed, for some are left out.
    case withdraw
    /// Move the branch to this step's commit.
    case land(step: Int)
    /// Ask a person: this step needs one.
    case askPerson(step: Int)
    /// Nothing: all is done.
    case finish

    /// Commits that are made before their references are: so many share the cost of reaching the disk.
    private static let batch = 8

    /// Decides.
    package init(of plan: Plan, in state: ExecutionState) {
        let plan = state.course(of: plan)
        if let step = state.rollback {
            self = .rollBack(to: step)
        } else if !state.dropping.isEmpty {
            self = .withdraw
        } else if state.landed == plan.steps.count {
            self = .finish
        } else {
            let group = Self.group(behind: state.landed, of: plan, policy: state.policy)
            if state.made.count < group.upperBound {
                self = Self.making(group, of: plan, in: state)
            } else {
                self = Self.landing(group.upperBound, in: state)
            }
        }
    }

    private static func landing(_ step: Int, in state: ExecutionState) -> NextAction {
        guard let validation = state.policy.validation, !state.hasPassed(step) else { return .land(step: step) }
        return state.failed == step && validation.response == .hold ? .findCulprits(step: step) : .validate(step: step)
    }

    private static func making(_ group: ClosedRange<Int>, of plan: Plan, in state: ExecutionState) -> NextAction {
        let first = state.made.count + 1
        // Where persons are at hand, each step is tried: a conflict may be gone, or a new one be there.
        let person =
            state.policy.pausesOnConflict
            ? state.blocked : plan.steps[(first - 1)..<group.upperBound].first { !$0.conflicts.isEmpty }?.position
        if let person {
            if person > first { return .make(first...(person - 1)) }
            // What stands before it in its group lands first, so that nothing that was made is lost to sight.
            return state.made.count > state.landed ? landing(state.made.count, in: state) : .askPerson(step: person)
        }
        return .make(first...min(group.upperBound, first + batch - 1))
    }

    /// Returns the steps that the branch shows all at once.
    private static func group(behind landed: Int, of plan: Plan, policy: ExecutionPolicy) -> ClosedRange<Int> {
        let first = landed + 1
        let last: Int
        switch policy.validation?.interval {
        case nil: last = min(landed + batch, plan.steps.count)
        case .step: last = first
        case .end: last = plan.steps.count
        case .wave:
            let wave = plan.steps[landed].wave
            last = plan.steps[landed...].last { $0.wave == wave }?.position ?? first
        }
        return first...last
    }
}
