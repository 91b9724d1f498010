/// What a plan says of a change set that lands after some others.
public enum Prediction: Hashable, Sendable {
    /// It merges.
    case clean
    /// A person must resolve something, of these kinds.
    case conflict(Set<MergeConflict.Kind>)
    /// It clashes with something that has not landed before it: the other one would have to be resolved.
    case otherFirst
    /// The plan does not say.
    case none
}

/// Reads predictions from a plan: a clash is one of whichever member of a conflict set lands last.
public struct PlanPrediction: Sendable {
    private let plan: Plan
    private let sets: [Set<ChangeSetID>]
    private let kinds: [ChangeSetID: Set<MergeConflict.Kind>]

    /// Makes the reader.
    public init(_ plan: Plan) {
        self.plan = plan
        sets = plan.conflictSets.map(Set.init)
        let all = plan.steps.map { ($0.id, $0.conflicts) } + plan.held.map { ($0.id, $0.conflicts) }
        kinds = Dictionary(all.map { ($0, Set($1.map(\.kind))) }) { $0.union($1) }
    }

    /// Returns what the plan says of a change set that lands behind others.
    public func prediction(of id: ChangeSetID, behind landed: Set<ChangeSetID>) -> Prediction {
        let own = sets.filter { $0.contains(id) }
        let complete = own.filter { $0.subtracting([id]).isSubset(of: landed) }
        if !complete.isEmpty { return .conflict(complete.reduce(into: []) { $0.formUnion(kinds(of: $1)) }) }
        if let held = plan.held.first(where: { $0.id == id }) { return prediction(of: held) }
        guard let step = plan.steps.first(where: { $0.id == id }) else { return .none }
        if step.conflicts.isEmpty { return .clean }
        return own.isEmpty ? .conflict(kinds[id] ?? []) : .otherFirst
    }

    private func prediction(of held: HeldChangeSet) -> Prediction {
        switch held.reason {
        case .conflictsWithBase: .conflict(kinds[held.id] ?? [])
        case .conflicts: .otherFirst
        case .dependencyHeld, .dependencyCycle, .finding, .merged, .unrelated, .unknown: .none
        }
    }

    private func kinds(of set: Set<ChangeSetID>) -> Set<MergeConflict.Kind> {
        let joint = plan.jointClashes.filter { Set($0.members) == set }.flatMap { $0.conflicts.map(\.kind) }
        if !joint.isEmpty { return Set(joint) }
        return set.reduce(into: []) { $0.formUnion(kinds[$1] ?? []) }
    }
}
