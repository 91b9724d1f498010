/// How far a plan is carried out, for people and machines.
public struct ExecutionStatus: Hashable, Sendable {
    /// The plan.
    public let document: PlanDocument
    /// What its journal comes to.
    public let state: ExecutionState
    /// How the check ended that stopped the run; nil where none did.
    public let failure: Failure?

    /// A check that stopped a run.
    public struct Failure: Hashable, Sendable {
        /// The step whose result was checked.
        public let step: Int
        /// How it ended.
        public let outcome: ValidationOutcome
        /// Where all its output is.
        public let logPath: String
        /// Whether the steps up to this one - 0 for the base - fail before any of the rest is in: nobody is to blame.
        public let isGround: Bool

        /// Makes a failure.
        public init(step: Int, outcome: ValidationOutcome, logPath: String, isGround: Bool = false) {
            self.isGround = isGround
            self.step = step
            self.outcome = outcome
            self.logPath = logPath
        }
    }

    /// Where a run stands.
    public enum Phase: String, Hashable, Sendable {
        case idle, underWay, needsPerson, failed, undoing, done
    }

    /// Makes a status.
    public init(document: PlanDocument, state: ExecutionState, failure: Failure? = nil) {
        self.document = document
        self.state = state
        self.failure = failure
    }

    /// The plan without the change sets left out.
    public var course: Plan { state.course(of: document.plan) }

    /// Where the run stands.
    public var phase: Phase {
        if state.isIdle { return .idle }
        if state.groundFailed { return .failed }
        switch NextAction(of: document.plan, in: state) {
        case .finish: return .done
        case .rollBack: return .undoing
        case .askPerson: return .needsPerson
        case .withdraw, .findGuilty: return .underWay
        case .make, .land, .validate: return state.failed == nil ? .underWay : .failed
        }
    }
}
