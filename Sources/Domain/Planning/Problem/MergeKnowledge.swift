/// What holds of how change sets merge: the facts, as far as nothing that was learned says otherwise. It is derived here and
/// nowhere else.
struct MergeKnowledge: Hashable, Sendable {
    private(set) var changeSets: [AssessedChangeSet]
    private(set) var pairs: [PairVerdict]
    private(set) var clashes: [Clash] = []
    private(set) var precedences: [Precedence] = []
    private(set) var brokenRebases: [ChangeSetID: ObjectID] = [:]
    /// What must land before those that conflict with the base and merge behind others.
    private(set) var behind: [ChangeSetID: [ChangeSetID]] = [:]

    init(_ facts: PlanFacts) {
        changeSets = facts.changeSets
        pairs = facts.pairs
    }

    /// Returns what holds once more was learned. Of two lessons that contradict each other the later one counts.
    func learning(_ constraints: [LearnedConstraint]) -> MergeKnowledge {
        var result = self
        result.place(constraints)
        var together: [[ChangeSetID]] = []
        for constraint in constraints {
            switch constraint.lesson {
            case .onBase: break
            case .pair(let pair):
                result.allow(&together)
                result.pairs.append(pair)
            case .clash(let clash):
                result.allow(&together)
                result.clashes.append(clash)
            case .together(let members): together.append(members)
            case .behind(let id, let steps): result.put(id, behind: steps)
            case .order(let precedence): result.precedences.append(precedence)
            }
        }
        result.allow(&together)
        return result
    }

    /// Puts change sets in the place of those that came to something else on the base.
    private mutating func place(_ constraints: [LearnedConstraint]) {
        var places: [ChangeSetID: Int] = [:]
        for case .onBase(let assessed, let stop) in constraints.map(\.lesson) {
            if places.isEmpty {
                places = Dictionary(changeSets.enumerated().map { ($1.id, $0) }) { first, _ in first }
            }
            guard let place = places[assessed.id] else { continue }
            changeSets[place] = assessed
            brokenRebases[assessed.id] = stop
        }
    }

    /// Lets one land behind others, unless they wait for it themselves. What was learned last counts.
    private mutating func put(_ id: ChangeSetID, behind steps: [ChangeSetID]) {
        var (waiting, seen) = (steps, Set<ChangeSetID>())
        while let next = waiting.popLast() {
            guard next != id else { return }
            if seen.insert(next).inserted { waiting += behind[next] ?? [] }
        }
        behind[id] = steps
    }

    /// Leaves out what keeps apart those that merge together. All sets at a time: pairs may be many.
    private mutating func allow(_ sets: inout [[ChangeSetID]]) {
        guard !sets.isEmpty else { return }
        var partners: [ChangeSetID: Set<ChangeSetID>] = [:]
        for set in sets where set.count == 2 {
            partners[set[0], default: []].insert(set[1])
            partners[set[1], default: []].insert(set[0])
        }
        let all = sets.map(Set.init)
        let larger = all.filter { $0.count > 2 }
        pairs.removeAll { pair in
            partners[pair.first]?.contains(pair.second) ?? false
                || larger.contains { $0.contains(pair.first) && $0.contains(pair.second) }
        }
        clashes.removeAll { clash in all.contains { $0.isSuperset(of: clash.members) } }
        sets = []
    }
}
