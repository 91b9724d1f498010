import Domain

extension Execution {
    /// Throws when lines are missing at the journal's end: a step has its reference only once the journal has its commit.
    func checkJournal() async throws {
        let reference = stepReference(state.nextStep)
        guard !state.isIdle, try await repository.references.commit(at: reference) != nil else { return }
        throw ExecutionError.journal(
            digest: plan.digest,
            JournalMistake(
                line: journal.entries.count + 1, fault: .linesMissing(reference: reference)))
    }

    /// Throws unless the base and the heads of the steps that are not made yet are what the plan was made for.
    ///
    /// A head whose reference is gone is still the commit that it was.
    ///
    /// - Parameter count: How many steps are made; nil for as many as are.
    func checkPreconditions(beyond count: Int? = nil) async throws {
        let open = plan.steps.dropFirst(count ?? state.made.count)
        try await checkCommits(of: open)
        if let base = document.base.reference, base != state.target?.reference || state.made.isEmpty {
            let now = try await repository.references.commit(at: base)
            let isOwn = base == state.target?.reference && state.possibleTips.contains(now)
            guard now == document.base.commit || isOwn else {
                let way = try await wayOut(from: now)
                throw ExecutionError.moved(
                    .base(document.base.name), reference: base, planned: document.base.commit, now: now, way)
            }
        }
        for step in open {
            guard let reference = document.head(step.id)?.reference,
                let now = try await repository.references.commit(at: reference), now != step.commit
            else { continue }
            throw ExecutionError.moved(
                .step(step.number, step.id), reference: reference, planned: step.commit, now: now,
                state.isIdle ? .planAgain : .rollBack)
        }
    }

    /// Throws for a base that is none of this repository's, and for a head of which nothing may land; that is left for later where
    /// such a change set is held.
    func checkPlanned(_ policy: ExecutionPolicy?) async throws {
        let base = document.base
        if let fault = try await repository.references.fault(of: base) {
            throw ExecutionError.unusableBase(name: base.name, base.commit, fault)
        }
        guard policy?.validation?.response != .hold else { return }
        for step in plan.steps {
            if let why = try await repository.commits.refusal(of: step.commit) { throw refusal(step, .unknown(why)) }
        }
    }

    /// Throws when the base or the head of one of some steps is not in the repository.
    private func checkCommits(of steps: ArraySlice<PlanStep>) async throws {
        let base = document.base.commit
        guard try await repository.commits.has(base) else {
            let heads = document.plan.steps.map(\.commit)
            for head in heads where try await repository.commits.has(head) {
                throw ExecutionError.missingCommit(.base(document.base.name), base)
            }
            throw ExecutionError.otherRepository(base: base, heads: heads.count)
        }
        for step in steps where try await !repository.commits.has(step.commit) {
            throw ExecutionError.missingCommit(.step(step.number, step.id), step.commit)
        }
    }

    /// Returns what to do about a base that is at another commit: it may be where the plan's own merge script put it.
    private func wayOut(from now: ObjectID?) async throws -> ExecutionError.WayOut {
        guard state.isIdle else { return .rollBack }
        for step in plan.steps {
            guard let made = try await repository.references.commit(at: scriptReference(step.number)) else { break }
            if made == now { return .rollBackScript }
        }
        return .planAgain
    }
}
