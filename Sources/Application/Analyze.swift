package import Domain

/// The whole way, from a repository and a question to the analysis that every report is made of.
package struct Analyze<Graph: Sendable>: Sendable {
    private let history: any ChangeSetReader<Graph>
    private let landed: any LandedHistoryReader<Graph>
    private let contained: any ContainedHeadReader<Graph>
    private let trees: any TreeReader
    private let forks: any ChangedTextReader
    private let code: any CodeReader
    private let texts: any CodeReader
    private let baseline: ReadBaseline
    private let digester: any ContentDigester
    private let makeMerger: @Sendable (Base, SelectedHistory<Graph>) async throws -> any TrialMerger<MergeConflict>
    private let report: @Sendable (Stage) -> Void

    /// Makes the use case; `texts` reads files that are no blobs yet, and `makeMerger` makes a merger for the base and what was selected.
    package init(
        history: some ChangeSetReader<Graph> & LandedHistoryReader<Graph> & ContainedHeadReader<Graph> & TreeReader
            & ChangedTextReader,
        baseline: ReadBaseline, code: any CodeReader = NoCodeReader(),
        texts: any CodeReader = NoCodeReader(), digester: any ContentDigester,
        makeMerger: @escaping @Sendable (Base, SelectedHistory<Graph>) async throws -> any TrialMerger<MergeConflict>,
        report: @escaping @Sendable (Stage) -> Void = { _ in }
    ) {
        self.history = history
        landed = history
        contained = history
        trees = history
        forks = history
        self.code = code
        self.texts = texts
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
        let read = try await baseline(named: question.base, configurationFile: question.configurationFile)
        let (selection, requestNotes) = SelectRequests(base: read.base)(question.selection)
        let selected = try await history.changeSets(in: selection, on: read.base)
        let all = try await selectedWithoutExclusion(selection, question, read)
        let baseline = await baseline.knowing(filesOf: (all ?? selected).changeSets, read)
        let found = try await makeMerger(baseline.base, all ?? selected)
        let codeTrees = found.contents.map {
            CodeTrees(contents: $0, reader: code, roots: baseline.roots, base: baseline.base.tree)
        }
        let merger = ClassifyingMerger(
            found, by: baseline.architecture,
            naming: question.readsCode ? codeTrees.map { Self.naming($0, baseline.architecture) } : nil)
        let assess = AssessChangeSets(merger: merger, baseline: baseline, landed: landed)
        report(.mergingOntoBase(changeSets: selected.changeSets.count))
        let assessed = try await assess(selected)
        let detect = DetectConflicts(merger: merger, baseline: baseline, report: report)
        let (detected, compared) = try await detect(assessed)
        let settle = await ReplayResolutions(
            merger: merger, baseline: baseline, use: baseline.resolvers(asked: question.settings.resolvers),
            reader: texts)
        let changeSets = try await settle?.changeSets(assessed) ?? assessed
        let pairs = try await settle?.pairs(detected, of: changeSets) ?? detected
        let look = question.settings.findings == .off ? nil : survey(merger, codeTrees, baseline)
        let survey = try await look?(changeSets, pairs: pairs)
        var plan: Plan?
        if question.wantsPlan {
            let holds = question.settings.findings == .hold ? survey : nil
            let withheld = try await withheld(changeSets, selected, all, baseline, question)
                .merging(holds?.withheld ?? [:]) { first, _ in first }
            let facts = PlanFacts(
                base: baseline.base, layers: baseline.architecture.layers.map(\.name), changeSets: changeSets,
                pairs: pairs, priorities: baseline.priorities,
                methods: baseline.methods(asked: question.settings.method), withheld: withheld,
                needs: survey?.needs ?? [:])
            plan = try await self.plan(
                facts, merger, baseline, question, all, settle,
                code: holds.flatMap { survey in look.map { ($0, survey) } })
        }
        var analysis = Analysis(
            base: baseline.base, architecture: baseline.architecture, changeSets: changeSets, pairs: pairs,
            comparedPairs: compared, plan: plan,
            notes: try await requestNotes + selected.notes + baseline.notes
                + Self.doubtfulChecks(of: changeSets, baseline.readiness)
                + RunNote.declarations(of: changeSets, in: plan)
                + merger.notes
                + FindSameNames(trees: trees)(Self.landing(changeSets, plan), on: baseline.base))
        analysis.owners = await owners(baseline)
        analysis.code = survey.map { CodeFindings(findings: $0.findings, notEvaluated: $0.unreadFiles) }
        return analysis
    }

    /// Reads who is asked about which files: of the base, so that no pull request names its own judges.
    private func owners(_ baseline: Baseline) async -> CodeOwners? {
        let known = Set(baseline.paths)
        guard let path = CodeOwners.places.first(where: known.contains) else { return nil }
        do {
            return try await trees.content(of: path, in: baseline.base.tree).map(CodeOwners.init)
        } catch {
            // Without it nobody is named, which is all that it is for.
            return nil
        }
    }

    /// Makes what names the places of conflicts.
    private static func naming(_ trees: CodeTrees, _ architecture: Architecture) -> ClassifyingMerger.Naming {
        let symbols = NameSymbols(trees: trees, architecture: architecture)
        return { conflicts, head in await symbols(conflicts, of: head) }
    }

    /// Makes what looks into the code; nil where nobody can look into trees.
    private func survey(_ merger: ClassifyingMerger, _ trees: CodeTrees?, _ baseline: Baseline) -> SurveyCode? {
        guard let trees, let contents = merger.contents else { return nil }
        let levels = RuleLevels(baseline.configuration?.rules ?? [:])
        return SurveyCode(
            merger: merger, contents: contents, forks: forks, trees: trees,
            rules: Rules.all(for: baseline.architecture, levels: levels), levels: levels, base: baseline.base,
            report: report)
    }

    /// The change sets that land, in order: those that merge into the base, as long as there is no plan.
    private static func landing(_ changeSets: [AssessedChangeSet], _ plan: Plan?) -> [ChangeSet] {
        guard let plan else { return changeSets.filter(\.verdict.isClean).map(\.changeSet) }
        let known = Dictionary(changeSets.map { ($0.id, $0.changeSet) }) { first, _ in first }
        return plan.steps.compactMap { known[$0.id] }
    }

    /// What fails at pull requests of which nobody knows whether it holds them.
    private static func doubtfulChecks(of changeSets: [AssessedChangeSet], _ readiness: Readiness) -> [RunNote] {
        let failing = changeSets.compactMap { changeSet -> FailingChecks? in
            let names = changeSet.changeSet.request.map(readiness.doubtfulChecks) ?? []
            return names.isEmpty ? nil : FailingChecks(id: changeSet.id, names: names)
        }
        return failing.isEmpty ? [] : [.doubtfulChecks(failing)]
    }

    /// What would be selected if nothing were excluded by name; nil where nothing is, or nobody asks what that costs. The
    /// history behind it holds that of what is selected.
    private func selectedWithoutExclusion(
        _ chosen: Selection, _ question: Question, _ baseline: Baseline
    ) async throws -> SelectedHistory<Graph>? {
        guard question.wantsPlan, !chosen.excluded.isEmpty else { return nil }
        var selection = chosen
        selection.excluded = []
        return try await history.changeSets(in: selection, on: baseline.base)
    }

    /// Why some are held whatever their merges come to.
    private func withheld(
        _ changeSets: [AssessedChangeSet], _ selected: SelectedHistory<Graph>, _ all: SelectedHistory<Graph>?,
        _ baseline: Baseline, _ question: Question
    ) async throws -> [ChangeSetID: Withholding] {
        var withheld: [ChangeSetID: Withholding] = [:]
        if baseline.holdsSuperseded {
            withheld = Superseding.newer(of: changeSets).mapValues { .superseded(by: $0) }
        }
        for changeSet in changeSets.map(\.changeSet) {
            let problems = changeSet.request.map(baseline.readiness.problems) ?? []
            if !problems.isEmpty { withheld[changeSet.id] = .notReady(problems) }
        }
        guard !question.settings.constraints.landsParents else { return withheld }
        let find = FindTravellers(reader: contained, base: baseline.base)
        return try await withheld.merging(find(changeSets, in: selected, beside: all)) { own, contains in
            if case .notReady = own { own } else { contains }
        }
    }

    private func plan(
        _ facts: PlanFacts, _ merger: ClassifyingMerger, _ baseline: Baseline, _ question: Question,
        _ all: SelectedHistory<Graph>?, _ settle: ReplayResolutions?, code: (look: SurveyCode, survey: CodeSurvey)?
    ) async throws -> Plan {
        let problem = PlanProblem(
            facts, constraints: question.settings.constraints,
            learned: (try await settle?.lessons(facts) ?? []) + (code?.survey.lessons ?? []))
        let rehearse = RehearsePlan(
            merger: settle?.merger ?? merger, base: baseline.base, methods: problem.methods,
            effort: PlanEffort(seconds: question.settings.effort), code: code.map { $0.look.guarding($0.survey) },
            report: report)
        let cost = ExclusionCost(merger: merger, baseline: baseline, landed: landed, settle: settle)
        let wider: PlanProblem? = if let all { try await cost.problem(problem, among: all) } else { nil }
        var plan = try await PlanWithConstraints(rehearse)(problem, excluding: question.selection.excluded, from: wider)
        plan.pins = PlanPins(
            tool: question.tool, configuration: baseline.configurationName,
            settings: question.settings)
        plan.digest = digester.digest(of: plan.digestInput(base: baseline.base))
        return plan
    }
}
