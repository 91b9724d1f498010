import Domain

extension Rehearsal {
    /// Returns a smallest part of the earlier steps, in order, after which the step still fails: none of it can be left
    /// out.
    ///
    /// Delta debugging, the algorithm ddmin of Zeller and Hildebrandt ("Simplifying and Isolating Failure-Inducing
    /// Input", 2002): ever smaller parts are tried alone and left out, so that a few culprits among many steps take few
    /// merges to find.
    ///
    /// - Parameter needed: those of the earlier ones without which the step fails anyway: they always go before it, and are
    ///   no part of what is returned.
    func smallestFailure(
        of step: AssessedChangeSet, after all: [AssessedChangeSet], needing needed: Set<ChangeSetID> = []
    ) async throws -> [AssessedChangeSet] {
        let earlier = all.filter { !needed.contains($0.id) }
        func fails(_ step: AssessedChangeSet, after some: [AssessedChangeSet]) async throws -> Bool {
            guard !needed.isEmpty else { return try await self.fails(step, after: some) }
            let ids = needed.union(some.map(\.id))
            return try await self.fails(step, after: all.filter { ids.contains($0.id) })
        }
        func firstFailing(
            _ candidates: [[AssessedChangeSet]], of step: AssessedChangeSet
        ) async throws -> [AssessedChangeSet]? {
            for candidate in candidates where try await fails(step, after: candidate) { return candidate }
            return nil
        }
        var members = earlier
        // Most often only those that share a file have anything to do with it.
        let related = earlier.filter { shareFiles($0, step) }
        if related.count < earlier.count, try await fails(step, after: related) { members = related }
        var count = 2
        while !members.isEmpty {
            let parts = Self.parts(of: members, count: min(count, members.count))
            if let smaller = try await firstFailing(parts, of: step), smaller.count < members.count {
                (members, count) = (smaller, 2)
            } else if let smaller = try await firstFailing(Self.complements(of: parts), of: step) {
                (members, count) = (smaller, max(2, parts.count - 1))
            } else if parts.count < members.count {
                count = 2 * parts.count
            } else {
                break
            }
        }
        return members
    }

    private func fails(_ step: AssessedChangeSet, after earlier: [AssessedChangeSet]) async throws -> Bool {
        guard case .failed(let place, _) = try await run(earlier + [step]) else { return false }
        return place == earlier.count
    }

    private static func parts(of members: [AssessedChangeSet], count: Int) -> [[AssessedChangeSet]] {
        (0..<count).map { Array(members[members.count * $0 / count..<members.count * ($0 + 1) / count]) }
    }

    /// What is left of all parts without each, the last one left out first: what stands earlier is what others build on.
    private static func complements(of parts: [[AssessedChangeSet]]) -> [[AssessedChangeSet]] {
        parts.indices.reversed().map { left in parts.indices.filter { $0 != left }.flatMap { parts[$0] } }
    }

    private func shareFiles(_ first: AssessedChangeSet, _ second: AssessedChangeSet) -> Bool {
        let paths = Set(first.changeSet.changes.flatMap { [$0.path, $0.previousPath ?? $0.path] })
        return second.changeSet.changes.contains {
            paths.contains($0.path) || $0.previousPath.map(paths.contains) ?? false
        }
    }
}
