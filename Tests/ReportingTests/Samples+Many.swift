import Domain

/// Analyses of many change sets, made by a rule.
extension Samples {
    /// So many pull requests, each clean on the base, of which those pairs conflict that the rule names.
    static func many(_ count: Int, title: String = "Change it", conflict: (Int, Int) -> Bool) -> Analysis {
        let sets = (1...count).map { number in
            changeSet(
                ChangeSetID("#\(number)"), "\(title) \(number)", by: "Ada", layers: [layers[number % layers.count]])
        }
        let pairs = (1...count).flatMap { second in
            (1..<second).filter { conflict($0, second) }.map { first in
                PairVerdict(
                    first: ChangeSetID("#\(first)"), second: ChangeSetID("#\(second)"),
                    outcome: .conflicts([taskConflict]))
            }
        }
        return Analysis(
            base: base, architecture: architecture, changeSets: sets, pairs: pairs,
            comparedPairs: count * (count - 1) / 2)
    }

    /// A plan that lands the first so many of an analysis, each after the one before, and holds the others.
    static func plan(landing count: Int, of analysis: Analysis) -> Plan {
        let steps = analysis.changeSets.prefix(count).enumerated().map { index, assessed in
            step(
                StepNumber(place: index), assessed.id, layer: assessed.layers.first ?? "",
                after: index == 0
                    ? [] : [Dependency(id: analysis.changeSets[index - 1].id, kind: .ancestry, evidence: nil)])
        }
        let held = analysis.changeSets.dropFirst(count).map { assessed in
            HeldChangeSet(
                id: assessed.id, commit: assessed.changeSet.commit, reason: .conflicts,
                with: analysis.pairs.filter { $0.second == assessed.id }.map(\.first), advice: [rebase])
        }
        return Plan(
            steps: steps, held: Array(held), conflictSets: analysis.pairs.map { [$0.first, $0.second] },
            inversions: [],
            optimality: Optimality(planned: count, upperBound: count, proven: true, firstInFirstOut: count),
            predictedTree: oid(3))
    }
}
