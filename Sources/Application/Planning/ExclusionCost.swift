import Domain

/// What the plan would be with those change sets that the user excluded by name.
struct ExclusionCost<Graph: Sendable> {
    /// With more of them an exclusion is no question of what if, but says what the selection is.
    static var most: Int { 20 }
    private let merger: any TrialMerger<Conflict>
    private let baseline: Baseline
    private let landed: any LandedHistoryReader<Graph>
    private let settle: ReplayResolutions?

    init(
        merger: any TrialMerger<Conflict>, baseline: Baseline, landed: any LandedHistoryReader<Graph>,
        settle: ReplayResolutions? = nil
    ) {
        self.landed = landed
        self.merger = merger
        self.baseline = baseline
        self.settle = settle
    }

    /// Returns the problem with the excluded ones among the others, without any constraint; nil where none or too many are
    /// excluded.
    ///
    /// - Parameter all: the selection as it would be without the exclusion, in selection order.
    func problem(_ problem: PlanProblem, among all: SelectedHistory<Graph>) async throws -> PlanProblem? {
        let known = Set(problem.changeSets.map(\.id))
        let excluded = all.changeSets.filter { !known.contains($0.changeSet.id) }
        guard (1...Self.most).contains(excluded.count) else { return nil }
        let assessed = try await AssessChangeSets(merger: merger, baseline: baseline, landed: landed)(all)
        let (detected, _) = try await DetectConflicts(merger: merger, baseline: baseline, report: { _ in })(assessed)
        let changeSets = try await settle?.changeSets(assessed) ?? assessed
        let pairs = try await settle?.pairs(detected, of: changeSets) ?? detected
        let wider = PlanFacts(
            base: problem.base, layers: problem.layers, changeSets: changeSets, pairs: pairs,
            priorities: problem.priorities, methods: problem.methods,
            withheld: problem.withheld.filter { $0.value.isItsOwn })
        return PlanProblem(wider, learned: try await settle?.lessons(wider) ?? [])
    }
}
