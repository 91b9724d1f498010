import Domain

extension Execution {
    /// Undoes all behind so many steps: the branch first, so that what it shows is never without a reference.
    func undo(to count: Int) async throws {
        if state.rollback != count { try await record([.rollingBack(to: count)]) }
        tools.report(.undoing(to: count))
        if let pause = state.pause { try await discard(pause.directory) }
        try await bringTarget(to: count, saying: .undoing(plan.digest.digestPrefix, to: count))
        try await deleteReferences(behind: count)
        try await record([.rolledBack(to: count)])
    }

    /// Deletes the references of the steps behind so many, which are where they were put or gone already.
    func deleteReferences(behind count: Int) async throws {
        var moves: [ReferenceMove] = []
        for place in state.made.indices.dropFirst(count).reversed() {
            let (reference, commit) = (stepReference(StepNumber(place: place)), state.made[place].commit)
            guard let now = try await repository.references.commit(at: reference) else { continue }
            guard now == commit else {
                throw ExecutionError.moved(.stepReference, reference: reference, planned: commit, now: now)
            }
            moves.append(ReferenceMove(reference: reference, from: now, to: nil, message: ""))
        }
        if !moves.isEmpty { try await repository.references.move(moves) }
    }
}
