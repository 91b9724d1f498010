package import Domain

/// Carries a plan out, from wherever an earlier run left it.
package struct ExecutePlan: Sendable {
    private let execution: Execution

    /// Where the result goes.
    package enum Destination: Hashable, Sendable {
        /// A branch that is made for it; nil for the usual name.
        case branch(String?)
        /// A branch that is there, and at the plan's base.
        case onto(String)
        /// Where an earlier run began.
        case asBefore

        /// Whether it is a branch that is there.
        var isThere: Bool { if case .onto = self { true } else { false } }
    }

    package init(
        _ document: PlanDocument, journal: any Journal, repository: IntegrationRepository, tools: ExecutionTools
    ) throws {
        execution = try Execution(document, journal: journal, repository: repository, tools: tools)
    }

    /// Carries the plan out as far as it goes, and returns how far that is.
    ///
    /// - Parameters:
    ///   - destination: Where the result goes.
    ///   - policy: How; nil for as before.
    ///   - response: What happens when a check fails; nil for what the policy says.
    ///   - skips: Whether the step that waits for a person is left out.
    package func callAsFunction(
        _ destination: Destination, policy: ExecutionPolicy?, onFailure response: ValidationPolicy.Response? = nil,
        skipping skips: Bool = false
    ) async throws -> ExecutionStatus {
        var policy = policy
        if policy == nil, let response { policy = try await execution.policy(answeringWith: response) }
        return try await execution.run(destination, policy, skips)
    }
}

extension Execution {
    func run(
        _ destination: ExecutePlan.Destination, _ policy: ExecutionPolicy?, _ skips: Bool
    ) async throws -> ExecutionStatus {
        try await checkJournal()
        if state.isIdle {
            try await start(destination, policy)
        } else {
            try await takeUp(destination, policy, skips)
        }
        if skips { try await skip() }
        while true {
            switch next {
            case .make(let steps): try await make(state.together(steps))
            case .validate(let step):
                let failure = try await validate(step)
                if let failure, state.policy.validation?.response == .stop || step.value <= state.landed {
                    return status(failure)
                }
            case .findCulprits(let step):
                if let failure = try await findCulprits(step) { return status(failure) }
            case .withdraw: try await withdraw()
            case .land(let step): try await land(step)
            case .rollBack(let count):
                try await undo(to: count)
                return status(nil)
            case .askPerson(let step):
                if let open = try await askPerson(step) {
                    return ExecutionStatus(document: document, state: state, open: open)
                }
            case .finish: return status(nil)
            }
        }
    }

    /// Returns the policy of the runs before, with another response to a check that fails.
    func policy(answeringWith response: ValidationPolicy.Response) throws -> ExecutionPolicy {
        guard let validation = state.policy.validation else { throw ExecutionError.noCheck }
        return ExecutionPolicy(
            validation: validation.answering(with: response), signs: state.policy.signs,
            pausesOnConflict: state.policy.pausesOnConflict)
    }

    private func status(_ failure: ExecutionStatus.Failure?) -> ExecutionStatus {
        ExecutionStatus(document: document, state: state, failure: failure)
    }

    private func start(_ destination: ExecutePlan.Destination, _ policy: ExecutionPolicy?) async throws {
        let tries = policy?.pausesOnConflict == true && !document.plan.openSteps.isEmpty
        guard tries || !plan.steps.isEmpty else { throw ExecutionError.nothingToDo }
        try await checkPreconditions()
        try await checkPlanned(policy)
        // Asked now, so that an identity that is not set is told before anything is written.
        _ = try await repository.commits.signatures()
        let target = try await target(destination)
        try await deleteUnknownReferences()
        try await record([.started(target, policy ?? ExecutionPolicy())])
        let hooks = try await repository.commits.hooks()
        if !hooks.isEmpty { tools.report(.hooksNotRun(hooks)) }
    }

    /// Whatever refuses to go on does so before anything is written.
    private func takeUp(
        _ destination: ExecutePlan.Destination, _ policy: ExecutionPolicy?, _ skips: Bool
    ) async throws {
        let current = state.target?.reference ?? ""
        if destination != .asBefore, let asked = try await reference(destination), asked != current {
            throw ExecutionError.otherTarget(asked: asked, current: current)
        }
        try await cleanUp()
        if state.rollback == nil {
            try await checkTarget()
            if !skips, next != .finish { try await checkPreconditions() }
            if !state.dropping.isEmpty { try await withdraw() }
            try await forgetPruned()
            try await restoreTarget()
            if let policy, policy != state.policy { try await record([.continued(policy)]) }
        }
        if state.rollback == nil, !state.made.isEmpty { try await keep(.first...state.nextStep.previous) }
    }

    /// The full name of what a destination names; nil where it names nothing in particular.
    private func reference(_ destination: ExecutePlan.Destination) async throws -> String? {
        switch destination {
        case .asBefore, .branch(nil): return nil
        case .branch(let name?): return "refs/heads/\(name)"
        case .onto(let name):
            guard let reference = try await repository.references.reference(named: name) else {
                throw ExecutionError.noBranch(name: name)
            }
            return reference
        }
    }

    private func target(_ destination: ExecutePlan.Destination) async throws -> ExecutionTarget {
        if destination == .asBefore { throw ExecutionError.nothingUnderWay }
        let usual = "refs/heads/integration/\(plan.digest.digestPrefix)"
        let reference = try await reference(destination) ?? usual
        // Of a name that git does not take, nothing can be asked.
        if !destination.isThere, let why = try await repository.references.obstacle(to: reference) {
            throw ExecutionError.unusableName(reference: reference, why: why)
        }
        let before = try await repository.references.commit(at: reference)
        if let use = try await repository.workTrees.use(of: reference) {
            throw ExecutionError.inUse(reference: reference, use)
        }
        guard case .onto = destination else {
            guard before == nil else { throw ExecutionError.branchExists(reference: reference) }
            return ExecutionTarget(reference: reference, before: nil)
        }
        guard before == document.base.commit else {
            throw ExecutionError.moved(
                .branch, reference: reference, planned: document.base.commit, now: before, .planAgain)
        }
        return ExecutionTarget(reference: reference, before: before)
    }
}
