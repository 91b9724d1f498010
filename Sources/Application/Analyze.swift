package import Domain

/// The whole way, from a repository and a question to the analysis that every report is made of.
package struct Analyze<Graph: Sendable>: Sendable {
    private let history: any ChangeSetReader<Graph>
    private let baseline: ReadBaseline
    private let digester: any ContentDigester
    private let makeMerger: @Sendable (Base, SelectedHistory<Graph>) async throws -> any TrialMerger<MergeConflict>
    private let report: @Sendable (Stage) -> Void

    /// Makes the use case; `makeMerger` makes a merger for the base and what was selected.
    package init(
        history: some ChangeSetReader<Graph>, baseline: ReadBaseline, digester: any ContentDigester,
        makeMerger: @escaping @Sendable (Base, SelectedHistory<Graph>) async throws -> any TrialMerger<MergeConflict>,
        report: @escaping @Sendable (Stage) -> Void = { _ in }
    ) {
        self.history = history
        self.baseline = baseline
        self.digester = digester
        self.makeMerger = makeMerger
        self.report = report
    }

    /// Returns the analysis.
    ///
    /// - Throws: when the base, the configuration or a named revision can't be read. What ails one change set is its verdict.
    package func callAsFunction(_ question: Question) async throws -> Analysis {
        report(.reading)
        let baseline = try await baseline(named: question.base, configurationFile: question.configurationFile)
        let selected = try await history.changeSets(in: question.selection, on: baseline.base)
        let all = try await selectedWithoutExclusion(question, baseline)
        let merger = ClassifyingMerger(
            try await makeMerger(baseline.base, all ?? selected), by: baseline.architecture)
        let assess = AssessChangeSets(merger: merger, baseline: baseline)
        report(.mergingOntoBase(changeSets: selected.changeSets.count))
        let assessed = try await assess(selected.changeSets)
        let detect = DetectConflicts(merger: merger, baseline: baseline, report: report)
        let (detected, compared) = try await detect(assessed)
        let settle = await ReplayResolutions(merger: merger, baseline: baseline)
        let changeSets = try await settle?.changeSets(assessed) ?? assessed
        let pairs = try await settle?.pairs(detected, of: changeSets) ?? detected
        let plan =
            question.wantsPlan
            ? try await self.plan(changeSets, pairs, merger, baseline, question, all?.changeSets ?? [], settle) : nil
        return Analysis(
            base: baseline.base, architecture: baseline.architecture, changeSets: changeSets, pairs: pairs,
            comparedPairs: compared, plan: plan,
            notes: await selected.notes + baseline.notes + Note.declarations(of: changeSets, in: plan) + merger.notes)
    }

    /// What would be selected if nothing were excluded by name; nil where nothing is, or nobody asks what that costs. The
    /// history behind it holds that of what is selected.
    private func selectedWithoutExclusion(
        _ question: Question, _ baseline: Baseline
    ) async throws -> SelectedHistory<Graph>? {
        guard question.wantsPlan, !question.selection.excluded.isEmpty else { return nil }
        var selection = question.selection
        selection.excluded = []
        return try await history.changeSets(in: selection, on: baseline.base)
    }

    private func plan(
        _ changeSets: [AssessedChangeSet], _ pairs: [PairVerdict], _ merger: ClassifyingMerger, _ baseline: Baseline,
        _ question: Question, _ all: [SelectedChangeSet], _ settle: ReplayResolutions?
    ) async throws -> Plan {
        let facts = PlanFacts(
            base: baseline.base, layers: baseline.architecture.layers.map(\.name), changeSets: changeSets, pairs: pairs,
            priorities: baseline.priorities, methods: baseline.methods(asked: question.settings.method))
        let problem = PlanProblem(
            facts, constraints: question.settings.constraints, learned: try await settle?.lessons(facts) ?? [])
        let rehearse = RehearsePlan(
            merger: settle?.merger ?? merger, base: baseline.base, methods: problem.methods,
            effort: PlanEffort(seconds: question.settings.effort),
            report: report)
        let wider = try await ExclusionCost(merger: merger, baseline: baseline, settle: settle).problem(
            problem, among: all)
        var plan = try await PlanWithConstraints(rehearse)(problem, excluding: question.selection.excluded, from: wider)
        plan.pins = PlanPins(
            tool: question.tool, configuration: baseline.configurationName,
            settings: question.settings)
        plan.digest = digester.digest(of: plan.digestInput(base: baseline.base))
        return plan
    }
}
