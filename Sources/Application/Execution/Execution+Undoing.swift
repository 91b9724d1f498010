import Domain

extension Execution {
    /// Undoes all behind a step: the branch first, so that what it shows is never without a reference.
    func undo(to step: Int) async throws {
        if state.rollback != step { try await record([.rollingBack(to: step)]) }
        tools.report(.undoing(to: step))
        if let pause = state.pause { try await repository.workTrees.removeWorkTree(at: pause.directory) }
        try await bringTarget(to: step, saying: .undoing(plan.digest.digestPrefix, to: step))
        try await deleteReferences(behind: step)
        try await record([.rolledBack(to: step)])
    }

    /// Deletes the references of the steps behind one, which are where they were put or gone already.
    func deleteReferences(behind step: Int) async throws {
        var moves: [ReferenceMove] = []
        for undone in stride(from: state.made.count, to: step, by: -1) {
            let (reference, commit) = (stepReference(undone), state.commit(after: undone))
            guard let now = try await repository.references.commit(at: reference) else { continue }
            guard now == commit else {
                throw ExecutionError.moved(.stepReference, reference: reference, planned: commit, now: now)
            }
            moves.append(ReferenceMove(reference: reference, from: now, to: nil, message: ""))
        }
        if !moves.isEmpty { try await repository.references.move(moves) }
    }
}
