import Domain

extension Execution {
    /// Undoes all behind so many steps: the branch first, so that what it shows is never without a reference.
    ///
    /// Nothing is written down before it is certain that it can be done, and what a person works in goes last.
    func undo(to count: Int) async throws {
        let note = ExecutionNote.undoing(plan.digest.digestPrefix, to: count)
        let moves = try await [targetMove(to: count, saying: note)].compactMap { $0 } + stepDeletions(behind: count)
        try await repository.references.check(moves)
        if state.rollback != count { try await record([.rollingBack(to: count)]) }
        tools.report(.undoing(to: count))
        try await bringTarget(to: count, saying: note)
        try await deleteReferences(behind: count)
        if let pause = state.pause { try await discard(pause.directory) }
        try await record([.rolledBack(to: count)])
    }

    /// Closes the plan: what keeps its steps goes, and the branch stays where it is, as does the work tree of a merge that
    /// waits for a person.
    func quit() async throws {
        let moves = try await stepDeletions(behind: 0, passingOverMoved: true)
        try await repository.references.check(moves)
        if !moves.isEmpty { try await repository.references.move(moves) }
        try await record([.quit])
    }

    /// Deletes the references of the steps behind so many, which are where they were put or gone already.
    func deleteReferences(behind count: Int) async throws {
        let moves = try await stepDeletions(behind: count)
        if !moves.isEmpty { try await repository.references.move(moves) }
    }

    /// Returns how the references of the steps behind so many go.
    ///
    /// - Throws: where somebody moved one, unless those are passed over.
    func stepDeletions(behind count: Int, passingOverMoved passes: Bool = false) async throws -> [ReferenceMove] {
        var moves: [ReferenceMove] = []
        for place in state.made.indices.dropFirst(count).reversed() {
            let (reference, commit) = (stepReference(StepNumber(place: place)), state.made[place].commit)
            guard let now = try await repository.references.commit(at: reference) else { continue }
            if now == commit {
                moves.append(ReferenceMove(reference: reference, from: now, to: nil, message: ""))
            } else if !passes {
                throw ExecutionError.moved(.stepReference, reference: reference, planned: commit, now: now, .quit)
            }
        }
        return moves
    }

    /// Deletes references of steps that no journal knows: what an older journal of the plan left that was itself deleted.
    func deleteUnknownReferences() async throws {
        var moves: [ReferenceMove] = []
        let count = document.plan.steps.count + document.plan.openSteps.count
        for place in (0..<count).reversed() {
            let reference = stepReference(StepNumber(place: place))
            guard let now = try await repository.references.commit(at: reference) else { continue }
            moves.append(ReferenceMove(reference: reference, from: now, to: nil, message: ""))
        }
        if !moves.isEmpty { try await repository.references.move(moves) }
    }
}
