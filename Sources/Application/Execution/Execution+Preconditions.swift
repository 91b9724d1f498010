import Domain

extension Execution {
    /// Throws when lines are missing at the journal's end: a step has its reference only once the journal has its commit.
    func checkJournal() async throws {
        let reference = stepReference(state.nextStep)
        guard try await repository.references.commit(at: reference) != nil else { return }
        throw ExecutionError.journal(
            digest: plan.digest,
            JournalMistake(
                line: journal.entries.count + 1, fault: .linesMissing(reference: reference)))
    }

    /// Throws unless the base and the heads of the steps that are not made yet are what the plan was made for.
    ///
    /// A head whose reference is gone is still the commit that it was.
    func checkPreconditions() async throws {
        if let base = document.base.reference, base != state.target?.reference || state.made.isEmpty {
            let now = try await repository.references.commit(at: base)
            let isOwn = base == state.target?.reference && state.possibleTips.contains(now)
            guard now == document.base.commit || isOwn else {
                throw ExecutionError.moved(
                    .base(document.base.name), reference: base, planned: document.base.commit, now: now)
            }
        }
        try await check(.base(document.base.name), document.base.commit)
        for step in plan.steps.dropFirst(state.made.count) {
            try await check(.step(step.number, step.id), step.commit)
            guard let reference = document.head(step.id)?.reference,
                let now = try await repository.references.commit(at: reference), now != step.commit
            else { continue }
            throw ExecutionError.moved(
                .step(step.number, step.id), reference: reference, planned: step.commit, now: now)
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

    private func check(_ pinned: ExecutionError.Pinned, _ commit: ObjectID) async throws {
        guard try await repository.commits.has(commit) else { throw ExecutionError.missingCommit(pinned, commit) }
    }
}
