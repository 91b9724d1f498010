/// The selected change sets with what decides between them: layer, priority, age and id.
struct Ranking: Sendable {
    /// The place of the layer that each change set ranks by, 0 the lowest; the number of layers for those that touch none.
    let layerRanks: [Int]
    /// The name of what each change set ranks by: a layer, `support` or `unplaced`.
    let layerNames: [String]
    /// The weight of each change set; 0 where no label of it has one.
    let priorities: [Int]
    /// The label that gave each weight.
    let priorityLabels: [String?]
    /// The place of each change set among all when those to land are chosen: priority, age, id. The
    /// layer has no say, so that nobody waits forever for being in a high one.
    let preferencePlaces: [Int]
    /// The place of each change set among all when those that land are put in order: layer, priority, age, id.
    let orderPlaces: [Int]

    private let indices: [ChangeSetID: SelectionIndex]

    init(_ problem: PlanProblem) {
        let changeSets = problem.changeSets
        let rankOfLayer = Dictionary(problem.layers.enumerated().map { ($1, $0) }) { first, _ in first }
        let ranks = changeSets.map { changeSet in
            let deciding = changeSet.decidedBy.map { [$0.layer] } ?? changeSet.layers
            return deciding.compactMap { rankOfLayer[$0] }.min() ?? problem.layers.count
        }
        let weights = changeSets.map { Self.priority(of: $0.changeSet.labels, in: problem.priorities) }
        layerRanks = ranks
        layerNames = zip(changeSets, ranks).map { changeSet, rank in
            rank < problem.layers.count
                ? problem.layers[rank]
                : changeSet.decidedBy?.layer ?? changeSet.layers.first ?? Architecture.unplacedName
        }
        priorities = weights.map(\.weight)
        priorityLabels = weights.map(\.label)
        preferencePlaces = changeSets.selectionIndices.places { first, second in
            let (one, other) = (changeSets[first], changeSets[second])
            return (-weights[first].weight, one.changeSet.authoredAt, one.id)
                < (-weights[second].weight, other.changeSet.authoredAt, other.id)
        }
        orderPlaces = changeSets.selectionIndices.places { first, second in
            let (one, other) = (changeSets[first], changeSets[second])
            return (ranks[first], -weights[first].weight, one.changeSet.authoredAt, one.id)
                < (ranks[second], -weights[second].weight, other.changeSet.authoredAt, other.id)
        }
        indices = Dictionary(changeSets.selectionIndices.map { (changeSets[$0].id, $0) }) { first, _ in first }
    }

    /// Returns where a change set stands in the selection.
    func index(of id: ChangeSetID) -> SelectionIndex? { indices[id] }

    private static func priority(of labels: [String], in weights: [String: Int]) -> (weight: Int, label: String?) {
        var best: (weight: Int, label: String?) = (0, nil)
        for label in labels {
            // The configuration's weights may be anything: the most negative one has no counterpart to sort by.
            guard let weight = weights[label].map({ max($0, -Int.max) }) else { continue }
            if best.label == nil || weight > best.weight { best = (weight, label) }
        }
        return best
    }
}
