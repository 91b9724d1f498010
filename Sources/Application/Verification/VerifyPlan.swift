package import Domain

/// Finds out how much of a plan is still true: where base and heads stand, what they would be judged by, and what merging
/// the steps comes to now.
package struct VerifyPlan<Graph: Sendable>: Sendable {
    private let history: any ChangeSetReader<Graph>
    private let landed: any LandedHistoryReader<Graph>
    private let trees: any TreeReader
    private let references: any ReferenceReader
    private let baseline: ReadBaseline
    private let makeMerger: @Sendable (Base, SelectedHistory<Graph>) async throws -> any TrialMerger<MergeConflict>
    private let report: @Sendable (Stage) -> Void

    /// Makes the use case; `makeMerger` makes a merger for the base and the heads.
    package init(
        history: some ChangeSetReader<Graph> & LandedHistoryReader<Graph> & TreeReader,
        references: any ReferenceReader, baseline: ReadBaseline,
        makeMerger: @escaping @Sendable (Base, SelectedHistory<Graph>) async throws -> any TrialMerger<MergeConflict>,
        report: @escaping @Sendable (Stage) -> Void = { _ in }
    ) {
        self.history = history
        landed = history
        trees = history
        self.references = references
        self.baseline = baseline
        self.makeMerger = makeMerger
        self.report = report
    }

    /// Returns what is still true.
    /// - Parameters:
    ///   - document: The plan.
    ///   - configurationFile: What takes the place of the base's configuration.
    ///   - tool: The program that asks, with its version.
    ///   - settings: What a plan would be asked for now.
    /// - Throws: when the plan is one of another repository, when the configuration at the base can't be followed, or when no merge
    ///   can be tried at all.
    package func callAsFunction(
        _ document: PlanDocument, configurationFile: ConfigurationFile? = nil, tool: String, settings: PlanSettings
    ) async throws -> PlanCheck {
        report(.reading)
        let pinned = PinnedReferences(references: references)
        let base = await pinned.movement(of: document.base.reference, pinnedTo: document.base.commit)
        let heads = await pinned.heads(of: document)
        guard await references.has(commit: document.base.commit) || heads.contains(where: \.hasCommit) else {
            throw ExecutionError.otherRepository(base: document.base.commit, heads: heads.count)
        }
        guard let now = try await self.base(of: document, base) else {
            let outcome = StepCheck.Outcome.unknown(.baseNotRead)
            return PlanCheck(
                document: document, base: base, heads: heads,
                steps: document.plan.steps.map { StepCheck(number: $0.number, id: $0.id, outcome: outcome) },
                pins: PinChange.between(
                    document.plan.pins,
                    PlanPins(
                        tool: tool, configuration: document.plan.pins.configuration, settings: settings)))
        }
        let read = try await baseline(named: now, configurationFile: configurationFile)
        let selected = try await history.changeSets(in: Self.selection(of: document), on: read.base)
        let baseline = await baseline.knowing(filesOf: selected.changeSets, read)
        let merger = ClassifyingMerger(try await makeMerger(baseline.base, selected), by: baseline.architecture)
        report(.rehearsing(steps: document.plan.steps.count))
        let assessed = try await AssessChangeSets(merger: merger, baseline: baseline, landed: landed)(selected)
        let steps = try await CheckSteps(
            merger: merger, baseline: baseline, document: document, base: base, heads: heads)(assessed)
        let pins = PlanPins(tool: tool, configuration: baseline.configurationName, settings: settings)
        return PlanCheck(
            document: document, base: base, heads: heads, steps: steps,
            pins: PinChange.between(document.plan.pins, pins),
            notes: try await selected.notes + merger.notes
                + FindSameNames(trees: trees)(Self.landing(selected.changeSets, by: document.plan), on: baseline.base))
    }

    /// The change sets of a plan's steps, as they are now.
    private static func landing(_ selected: [SelectedChangeSet], by plan: Plan) -> [ChangeSet] {
        let known = Dictionary(selected.map { ($0.changeSet.id, $0.changeSet) }) { first, _ in first }
        return plan.steps.compactMap { known[$0.id] }
    }

    /// The name that leads to the base now, nil where nothing does.
    private func base(of document: PlanDocument, _ movement: Movement) async throws -> String? {
        switch movement {
        case .unmoved, .moved: document.base.reference ?? document.base.commit.hex
        case .gone, .unknown: nil
        }
    }

    /// Names each head as the plan does, so that it is read where it stands now.
    private static func selection(of document: PlanDocument) -> Selection {
        Selection(
            listed: document.heads.map { ListedHead(revision: $0.reference ?? $0.commit.hex, id: $0.id) })
    }
}

/// Says where what a plan pinned stands now.
struct PinnedReferences {
    let references: any ReferenceReader

    /// Returns where a reference stands, or whether a commit that none named is still there.
    func movement(of reference: String?, pinnedTo commit: ObjectID) async -> Movement {
        do {
            guard let reference else { return await references.has(commit: commit) ? .unmoved : .gone }
            guard let now = try await references.commit(of: reference) else { return .gone }
            if now == commit { return .unmoved }
            return .moved(to: now, distance: await references.distance(from: commit, to: now))
        } catch {
            return .unknown(.reported("\(error)"))
        }
    }

    /// Returns where each head of a plan stands.
    func heads(of document: PlanDocument) async -> [HeadCheck] {
        var checks: [HeadCheck] = []
        for head in document.heads {
            // A name that led nowhere was planned as unknown, and is no news when it still does.
            let wasNothing = head.commit == .zero && head.reference == nil
            let movement: Movement =
                wasNothing
                ? .unknown(.notPlanned)
                : await movement(of: head.reference, pinnedTo: head.commit)
            let hasCommit = await references.has(commit: head.commit)
            checks.append(HeadCheck(id: head.id, commit: head.commit, movement: movement, hasCommit: hasCommit))
        }
        return checks
    }
}
