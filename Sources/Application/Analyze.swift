public import Domain

/// The whole way, from a repository and a question to the analysis that every report is made of.
public struct Analyze: Sendable {
    private let history: any ChangeSetReader
    private let ground: ReadGround
    private let digester: any ContentDigester
    private let makeMerger: @Sendable (Base) async throws -> any TrialMerger
    private let report: @Sendable (Stage) -> Void

    /// Makes the use case; `makeMerger` is called once the change sets are read.
    public init(
        history: any ChangeSetReader, ground: ReadGround, digester: any ContentDigester,
        makeMerger: @escaping @Sendable (Base) async throws -> any TrialMerger,
        report: @escaping @Sendable (Stage) -> Void = { _ in }
    ) {
        self.history = history
        self.ground = ground
        self.digester = digester
        self.makeMerger = makeMerger
        self.report = report
    }

    /// Returns the analysis.
    ///
    /// - Throws: when the base, the configuration or a named revision can't be read. What ails one change set is its verdict.
    public func callAsFunction(_ question: Question) async throws -> Analysis {
        report(.reading)
        let ground = try await ground(named: question.base, configurationFile: question.configurationFile)
        let selected = try await history.changeSets(in: question.selection, on: ground.base)
        let all = try await selectedWithoutExclusion(question, ground)
        let merger = try await makeMerger(ground.base)
        let assess = AssessChangeSets(merger: merger, ground: ground)
        report(.mergingOntoBase(changeSets: selected.count))
        let assessed = try await assess(selected)
        let detect = DetectConflicts(merger: merger, ground: ground, report: report)
        let (detected, compared) = try await detect(assessed)
        let settle = await SettleConflicts(merger: merger, ground: ground)
        let changeSets = try await settle?.changeSets(assessed) ?? assessed
        let pairs = try await settle?.pairs(detected, of: changeSets) ?? detected
        let plan =
            question.wantsPlan ? try await self.plan(changeSets, pairs, merger, ground, question, all, settle) : nil
        return Analysis(
            base: ground.base, architecture: ground.architecture, changeSets: changeSets, pairs: pairs,
            comparedPairs: compared, plan: plan,
            notes: try await history.notes + merger.notes)
    }

    /// What would be selected if nothing were excluded by name; read last, for merges know the histories of the last
    /// selection.
    private func selectedWithoutExclusion(_ question: Question, _ ground: Ground) async throws -> [SelectedChangeSet] {
        guard question.wantsPlan, !question.selection.excluded.isEmpty else { return [] }
        var selection = question.selection
        selection.excluded = []
        return try await history.changeSets(in: selection, on: ground.base)
    }

    private func plan(
        _ changeSets: [AssessedChangeSet], _ pairs: [PairVerdict], _ merger: any TrialMerger, _ ground: Ground,
        _ question: Question, _ all: [SelectedChangeSet], _ settle: SettleConflicts?
    ) async throws -> Plan {
        let facts = PlanProblem(
            base: ground.base, layers: ground.architecture.layers.map(\.name), changeSets: changeSets, pairs: pairs,
            priorities: ground.priorities, wish: question.wish, methods: ground.methods(wishing: question.wish.method))
        let problem = try await settle?.problem(facts) ?? facts
        let rehearse = RehearsePlan(
            merger: settle?.merger ?? merger, ground: ground, methods: problem.methods,
            effort: PlanEffort(seconds: question.effort),
            report: report)
        let wider = try await LeftOutByName(merger: merger, ground: ground, settle: settle).problem(problem, among: all)
        var plan = try await WishedPlan(rehearse)(problem, excluding: question.selection.excluded, from: wider)
        plan.pins = PlanPins(
            tool: question.tool, configuration: ground.configurationName,
            options: question.options + question.wish.options)
        plan.digest = digester.digest(of: plan.digestInput(base: ground.base))
        return plan
    }
}
