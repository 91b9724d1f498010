/// Reads predictions from a plan: a clash is one of whichever member of a conflict set lands last.
package struct PlanPrediction: Sendable {
    private let plan: Plan
    private let sets: [Set<ChangeSetID>]
    private let held: [ChangeSetID: HeldChangeSet]
    private let steps: [ChangeSetID: PlanStep]
    private let contained: [ChangeSetID: Set<ChangeSetID>]

    /// What is predicted of a change set.
    package enum Statement: Hashable, Sendable {
        /// It merges.
        case clean
        /// It conflicts with the base, in these kinds.
        case conflictsWithBase(Set<MergeConflict.Kind>)
        /// It clashes with the other members of these sets.
        case clashes([Set<ChangeSetID>])
        /// Nothing.
        case none(Prediction.Silence)
    }

    /// Makes the reader; `contained` are the change sets whose commits another one has too.
    package init(_ plan: Plan, contained: [ChangeSetID: Set<ChangeSetID>]) {
        self.plan = plan
        self.contained = contained
        sets = plan.conflictSets.map(Set.init)
        held = Dictionary(plan.held.map { ($0.id, $0) }) { first, _ in first }
        steps = Dictionary(plan.steps.map { ($0.id, $0) }) { first, _ in first }
    }

    /// Returns what the plan says of a change set that lands behind others.
    package func statement(on id: ChangeSetID, behind landed: Set<ChangeSetID>) -> Statement {
        if let silence = silence(on: id) { return .none(silence) }
        let parts = contained[id, default: []].intersection(landed)
        let complete = sets.filter { $0.contains(id) && $0.subtracting([id]).isSubset(of: landed) }
        let isBaseResolved = parts.contains { baseConflicts(of: $0) != nil }
        if let kinds = baseConflicts(of: id) {
            return isBaseResolved ? .none(.resolvedBefore) : .conflictsWithBase(kinds)
        }
        let open = complete.filter { !isSpent($0, by: id, parts) }
        if !open.isEmpty { return .clashes(open) }
        return complete.isEmpty && !isBaseResolved ? .clean : .none(.resolvedBefore)
    }

    /// The kinds of conflicts that the plan lists for a set; empty where they can't be told from those with others.
    package func listedKinds(of set: Set<ChangeSetID>) -> Set<MergeConflict.Kind> {
        let joint = plan.jointClashes.filter { Set($0.members) == set }.flatMap { $0.conflicts.map(\.kind) }
        if !joint.isEmpty { return Set(joint) }
        let own = set.compactMap { held[$0] }.filter { Set($0.with + [$0.id]) == set }
        return Set(own.flatMap { $0.conflicts.map(\.kind) })
    }

    private func silence(on id: ChangeSetID) -> Prediction.Silence? {
        guard let held = held[id] else { return steps[id] == nil ? .notJudged : nil }
        switch held.reason {
        case .conflictsWithBase, .conflicts, .finding, .merged, .changesNothing: return nil
        // Where everything lands, what waits for another one may conflict with the base, and the plan does not say so.
        case .dependencyHeld: return plan.landAll == nil ? nil : .notJudged
        case .dependencyCycle, .unrelated, .unknown, .excluded, .superseded, .notReady: return .notJudged
        }
    }

    private func baseConflicts(of id: ChangeSetID) -> Set<MergeConflict.Kind>? {
        if let held = held[id] { return held.reason == .conflictsWithBase ? Set(held.conflicts.map(\.kind)) : nil }
        guard let step = steps[id], !step.conflicts.isEmpty, !sets.contains(where: { $0.contains(id) }) else {
            return nil
        }
        return Set(step.conflicts.map(\.kind))
    }

    /// Whether a clash was resolved before: a part of the change set has landed already, and that clashed with the rest.
    private func isSpent(_ set: Set<ChangeSetID>, by id: ChangeSetID, _ parts: Set<ChangeSetID>) -> Bool {
        let rest = set.subtracting([id])
        return parts.contains { sets.contains(rest.union([$0])) }
    }
}
