import Domain
import TestSupport
import Testing

@Suite("Comparing plans") struct PlanComparisonTests {
    private func oid(_ text: String) -> ObjectID {
        let digits = text.utf8.map { String($0, radix: 16) }.joined()
        return ObjectID(hex: digits + String(repeating: "0", count: 40 - digits.count)) ?? .zero
    }

    private func held(_ id: ChangeSetID, with others: [ChangeSetID], commit: String? = nil) -> HeldChangeSet {
        HeldChangeSet(
            id: id, commit: oid(commit ?? id.text), reason: others.isEmpty ? .conflictsWithBase : .conflicts,
            with: others, advice: [])
    }

    /// A plan that lands ids in order; `commits` are those of heads that stand elsewhere than usual.
    private func plan(
        _ ids: [ChangeSetID], held: [HeldChangeSet] = [], base: String = "base", commits: [ChangeSetID: String] = [:],
        aliases: [ChangeSetID: [ChangeSetID]] = [:], pins: PlanPins = PlanPins()
    ) -> PlanDocument {
        let steps = ids.enumerated().map { index, id in
            PlanStep(
                number: StepNumber(place: index), id: id, commit: oid(commits[id] ?? id.text), layer: "domain", wave: 1,
                tree: oid("t\(id)"), dependsOn: [], reasons: [])
        }
        let sets = held.filter { $0.reason == .conflicts }.map { [$0.id] + $0.with }
        let heads = steps.map { ($0.id, $0.commit) } + held.map { ($0.id, $0.commit) }
        return PlanDocument(
            base: Base(name: "main", reference: "refs/heads/main", commit: oid(base), tree: oid("tree")),
            layers: ["domain"],
            plan: Plan(
                steps: steps, held: held, conflictSets: sets, inversions: [],
                optimality: Optimality(planned: ids.count, upperBound: ids.count, proven: true, firstInFirstOut: 0),
                predictedTree: steps.last?.tree ?? oid("tree"), pins: pins),
            heads: heads.map { PlannedHead(id: $0, aliases: aliases[$0] ?? [], reference: nil, commit: $1) })
    }

    @Test("two equal plans are the same, and so are two made with other tools")
    func same() {
        let old = plan(["#1", "#2"], held: [held("#3", with: ["#1"])])
        #expect(PlanComparison(from: old, to: old).isSame)
        let other = plan(["#1", "#2"], held: [held("#3", with: ["#1"])], pins: PlanPins(tool: "x"))
        let comparison = PlanComparison(from: old, to: other)
        #expect(comparison.isSame)
        #expect(comparison.pins == [PinChange.tool(old: "", new: "x")])
    }

    @Test("one that moved and clashes now is held because of its own head")
    func heldByItself() throws {
        let new = plan(["#1"], held: [held("#2", with: ["#1"], commit: "new")])
        let comparison = PlanComparison(from: plan(["#1", "#2"]), to: new)
        let change = try #require(comparison.outcomes.first)
        #expect(change.kind == .heldNow)
        #expect(change.causes == [.headMoved(to: oid("new"))])
        #expect(comparison.heads.map(\.id) == ["#2"])
        #expect(comparison.appearedConflictSets == [["#2", "#1"]])
    }

    @Test("one is held because another moved, is new, or lands now")
    func heldByAnother() {
        let moved = PlanComparison(
            from: plan(["#1", "#2"]), to: plan(["#1"], held: [held("#2", with: ["#1"])], commits: ["#1": "new"]))
        #expect(moved.outcomes.map(\.causes) == [[.otherMoved("#1", to: oid("new"))]])
        let appeared = PlanComparison(from: plan(["#2"]), to: plan(["#1"], held: [held("#2", with: ["#1"])]))
        #expect(appeared.outcomes.map(\.kind) == [.appeared, .heldNow])
        #expect(appeared.outcomes.map(\.causes) == [[], [.appeared("#1")]])
        let swapped = PlanComparison(
            from: plan(["#2"], held: [held("#1", with: ["#2"])]), to: plan(["#1"], held: [held("#2", with: ["#1"])]))
        #expect(swapped.outcomes.map(\.causes) == [[.heldNow("#2")], [.landsNow("#1")]])
        #expect(swapped.appearedConflictSets.isEmpty && swapped.vanishedConflictSets.isEmpty)
    }

    @Test("one lands because what it clashed with left")
    func landsNow() {
        let comparison = PlanComparison(
            from: plan(["#9"], held: [held("#14", with: ["#9"])]), to: plan(["#14"]))
        #expect(comparison.outcomes.map(\.kind) == [.landsNow, .gone])
        #expect(comparison.outcomes.first?.causes == [.left("#9")])
        #expect(comparison.vanishedConflictSets == [["#14", "#9"]])
    }

    @Test("the base or the configuration is the cause only where no change set is, and nothing is made up")
    func general() {
        let landed = plan(["#1"])
        #expect(
            PlanComparison(from: landed, to: plan([], held: [held("#1", with: [])], base: "b2")).outcomes.first?.causes
                == [.baseMoved])
        let pins = PlanPins(configuration: "x")
        #expect(
            PlanComparison(from: landed, to: plan([], held: [held("#1", with: [])], pins: pins)).outcomes.first?.causes
                == [.madeWith(.configuration)])
        #expect(
            PlanComparison(from: landed, to: plan([], held: [held("#1", with: [])])).outcomes.first?.causes == [
                .unknown
            ])
    }

    @Test("a change set that is called otherwise now is the same one")
    func renamed() {
        let comparison = PlanComparison(
            from: plan(["topic", "#2"], held: [held("#3", with: ["topic"])]),
            to: plan(
                ["#1", "#2"], held: [held("#3", with: ["#1"])], commits: ["#1": "topic"], aliases: ["#1": ["topic"]]))
        #expect(comparison.outcomes.isEmpty && comparison.moves.isEmpty && comparison.heads.isEmpty)
        #expect(comparison.appearedConflictSets.isEmpty)
    }

    @Test("a step put in between moves no other, and one that went to the end moves alone")
    func moves() {
        let ids = (1...9).map { ChangeSetID("#\($0)") }
        #expect(PlanComparison(from: plan(ids), to: plan(["#50"] + ids)).moves.isEmpty)
        let last = PlanComparison(from: plan(ids), to: plan(Array(ids.dropFirst()) + ["#1"]))
        #expect(last.moves.map(\.id) == ["#1"])
        #expect(last.moves.map { [$0.old, $0.new] } == [[1, 9]])
    }

    @Test("of two steps that changed places the one moved whose head did")
    func movedHead() {
        for id in ["#1", "#2"] as [ChangeSetID] {
            let comparison = PlanComparison(from: plan(["#1", "#2"]), to: plan(["#2", "#1"], commits: [id: "new"]))
            #expect(comparison.moves.map(\.id) == [id])
            #expect(comparison.moves.map(\.causes) == [[.headMoved(to: oid("new"))]])
        }
    }

    @Test("what the base alone decides is put down to the base, whatever held it before")
    func againstBase() {
        let old = plan(["#1"], held: [held("#2", with: ["#1"])])
        let new = plan([], held: [held("#1", with: []), held("#2", with: [])], base: "b2")
        #expect(PlanComparison(from: old, to: new).outcomes.map(\.causes) == [[.baseMoved], [.baseMoved]])
    }

    @Test("the steps that moved are as few as can be, and without them both orders are one")
    func fewestMoves() {
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<300 {
            let old = (1...Int.random(in: 1...8, using: &generator)).map { ChangeSetID("#\($0)") }
            let new = old.shuffled(using: &generator)
            let moved = Set(PlanComparison(from: plan(old), to: plan(new)).moves.map(\.id))
            #expect(old.filter { !moved.contains($0) } == new.filter { !moved.contains($0) })
            #expect(old.count - moved.count == longestCommon(old[...], new[...]))
        }
    }

    /// The length of a longest common subsequence, by its definition.
    private func longestCommon(_ first: ArraySlice<ChangeSetID>, _ second: ArraySlice<ChangeSetID>) -> Int {
        guard let head = first.first else { return 0 }
        let without = longestCommon(first.dropFirst(), second)
        guard let place = second.firstIndex(of: head) else { return without }
        return max(without, 1 + longestCommon(first.dropFirst(), second[(place + 1)...]))
    }
}
