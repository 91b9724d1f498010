import Domain
import Testing

@Suite("The counts of a score") struct ScoreCountsTests {
    private func counts(_ sets: [ScoredChangeSet]) -> ScoreCounts {
        let plan = Plan(
            steps: [], held: [], conflictSets: [], inversions: [],
            optimality: Optimality(planned: 0, upperBound: 0, proven: true, firstInFirstOut: 0), predictedTree: nil)
        let base = Base(name: "main", reference: nil, commit: .zero, tree: .zero)
        let document = PlanDocument(base: base, layers: [], plan: plan, heads: [])
        return PlanScore(document: document, baseNow: base, commits: 0, changeSets: sets).counts
    }

    private func set(
        _ prediction: Prediction, _ outcome: ScoredChangeSet.Outcome, newerBase: Int = 0
    ) -> ScoredChangeSet {
        ScoredChangeSet(id: "#1", landing: nil, prediction: prediction, outcome: outcome, newerBase: newerBase)
    }

    private func conflict(_ kinds: MergeConflict.Kind..., beside: [ObjectID] = []) -> ScoredChangeSet.Outcome {
        .conflict(kinds.map { MergeConflict(path: "a", kind: $0) }, beside: beside)
    }

    @Test("are of change sets, in total and by kind")
    func kinds() {
        let counts = counts([
            set(.conflict([.content]), conflict(.content, .binary)), set(.conflict([.binary]), .clean, newerBase: 2),
            set(.clean, conflict(.content, beside: [.zero])), set(.clean, .clean), set(.clean, .changedByHand),
            set(.conflict([]), conflict(.mode)),
        ])
        #expect(counts.total == Tally(truePositives: 2, falsePositives: 1, falseNegatives: 1, trueNegatives: 2))
        #expect(
            counts.kinds["content"] == Tally(truePositives: 1, falsePositives: 0, falseNegatives: 1, trueNegatives: 4))
        #expect(
            counts.kinds["binary"] == Tally(truePositives: 0, falsePositives: 1, falseNegatives: 1, trueNegatives: 4))
        #expect(counts.kinds["mode"]?.falseNegatives == 1)
        #expect(counts.kinds[ScoreCounts.changedByHand]?.recall?.part == 0)
        #expect(counts.missedBeside == 1 && counts.falseAlarmsAhead == 1)
    }

    @Test("leave out what can't be told, and tell how much of that conflicted")
    func excluded() {
        let counts = counts([
            set(.clean, .unknown(.init(.notLanded))), set(.none(.notJudged), conflict(.content)),
            set(.none(.resolvedBefore), .clean),
            set(.none(.notJudged), .unknown(.init(.unreadable, detail: .why(.noTree)))),
        ])
        #expect(counts.total.count == 0 && counts.total.precision == nil && counts.total.recall == nil)
        #expect(counts.excluded == ["notLanded": 1, "notJudged": 1, "resolvedBefore": 1, "unreadable": 1])
        #expect(counts.uncountedConflicts == 1)
    }

    @Test("add up, so that a plan without a kind has true negatives of it")
    func sum() {
        let sum = counts([set(.clean, conflict(.content))]) + counts([set(.clean, .clean), set(.clean, .clean)])
        #expect(sum.total == Tally(falseNegatives: 1, trueNegatives: 2))
        #expect(sum.kinds["content"] == Tally(falseNegatives: 1, trueNegatives: 2))
    }

    @Test("of all plans take each plan as it was scored last")
    func totals() {
        let (early, late) = (counts([set(.clean, .clean)]), counts([set(.clean, .clean), set(.clean, .clean)]))
        let entries = [("one", early), ("two", early), ("one", late)].map {
            ScoreEntry(digest: $0.0, base: .zero, counts: $0.1)
        }
        let totals = ScoreEntry.totals(entries)
        #expect(totals.plans == 2 && totals.counts.total.trueNegatives == 3)
    }
}
