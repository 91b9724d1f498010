/// How far a plan is carried out, for people and machines.
package struct ExecutionStatus: Hashable, Sendable {
    /// The plan.
    package let document: PlanDocument
    /// What its journal comes to.
    package let state: ExecutionState
    /// How the check ended that stopped the run; nil where none did.
    package let failure: Failure?

    /// A check that stopped a run.
    package struct Failure: Hashable, Sendable {
        /// The last step of the result that was checked; nil for the base.
        package let step: StepNumber?
        /// How it ended.
        package let outcome: ValidationOutcome
        /// Where all its output is.
        package let logPath: String
        /// Whether the steps up to this one, or the base, fail before any of the rest is in: nobody is to blame.
        package let isBaseline: Bool

        package init(step: StepNumber?, outcome: ValidationOutcome, logPath: String, isBaseline: Bool = false) {
            self.isBaseline = isBaseline
            self.step = step
            self.outcome = outcome
            self.logPath = logPath
        }
    }

    /// Where a run stands.
    package enum Phase: String, Hashable, Sendable {
        case idle, underWay, needsPerson, failed, undoing, done
    }

    /// What keeps the merge from going on that waits for a person; nil where none does or nobody looked.
    package let open: [OpenPath]?

    /// The plan as it is carried out: without the change sets left out, with those that are tried behind its steps.
    package let course: Plan

    package init(document: PlanDocument, state: ExecutionState, failure: Failure? = nil, open: [OpenPath]? = nil) {
        self.document = document
        course = state.course(of: document.plan)
        self.state = state
        self.failure = failure
        self.open = open
    }

    /// The plan's steps, and those behind them that are tried because a person resolves conflicts.
    package var listing: [PlanStep] { state.listing(of: document.plan) }

    /// Where the run stands.
    package var phase: Phase {
        if state.isIdle { return .idle }
        if state.baselineFailed { return .failed }
        switch NextAction(of: document.plan, in: state) {
        case .finish: return .done
        case .rollBack: return .undoing
        case .askPerson: return .needsPerson
        case .withdraw, .findCulprits: return .underWay
        case .make, .land, .validate: return state.failed == nil ? .underWay : .failed
        }
    }
}

extension ExecutionStatus {
    /// Returns the number by which a step of the plan is carried out; nil for one that is left out.
    package func number(of step: PlanStep) -> StepNumber? { course.steps.first { $0.id == step.id }?.number }

    /// Whether a step is left out.
    package func isLeftOut(_ step: PlanStep) -> Bool { state.dropped.contains { $0.id == step.id } }

    /// Returns what was made for a step of the plan; nil where nothing was.
    package func made(_ step: PlanStep) -> ExecutionState.MadeStep? {
        guard let number = number(of: step), number < state.nextStep else { return nil }
        return state.made[number]
    }

    /// Returns the step of the plan that is carried out by a number.
    package func planned(_ number: StepNumber) -> PlanStep {
        let step = course.steps[number]
        return listing.first { $0.id == step.id } ?? step
    }

    /// The landed steps whose check passed only when it was run again, and at which attempt.
    package var flakySteps: [(id: ChangeSetID, attempts: Int)] {
        state.flaky.sorted { $0.key < $1.key }.map { (planned($0.key).id, $0.value) }
    }
}
