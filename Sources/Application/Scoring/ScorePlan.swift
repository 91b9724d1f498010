package import Domain

/// Compares what a plan predicts with what became of its change sets on the base.
package struct ScorePlan<Graph: Sendable>: Sendable {
    private let history: any ChangeSetReader<Graph>
    private let references: any ReferenceReader
    private let landings: any LandingReader
    private let makeMerger: @Sendable (Base, SelectedHistory<Graph>) async throws -> any TrialMerger<MergeConflict>

    /// Makes the use case; `makeMerger` makes a merger for the base and the heads that landed on it.
    package init(
        history: some ChangeSetReader<Graph>, references: any ReferenceReader, landings: any LandingReader,
        makeMerger: @escaping @Sendable (Base, SelectedHistory<Graph>) async throws -> any TrialMerger<MergeConflict>
    ) {
        self.history = history
        self.references = references
        self.landings = landings
        self.makeMerger = makeMerger
    }

    /// Returns the score.
    ///
    /// - Parameters:
    ///   - document: The plan.
    ///   - base: The name of the base now; nil for the plan's.
    package func callAsFunction(_ document: PlanDocument, base: String?) async throws -> PlanScore {
        let now = try await history.base(named: base ?? document.base.reference ?? document.base.name)
        guard let line = try await landings.line(from: document.base.commit, to: now.commit) else {
            return diverged(document, now)
        }
        let heads = try await sought(document, now)
        let search = LandingSearch(line: line)
        let merged = Set(document.plan.held.filter { $0.reason == .merged }.map(\.id))
        let found = heads.map {
            FoundHead(head: $0, landing: merged.contains($0.id) ? nil : search.landing(of: $0))
        }
        let landed = found.filter { $0.landing != nil }
            .map { ListedHead(revision: $0.head.commit.hex, id: $0.head.id) }
        let selected = try await history.changeSets(in: Selection(listed: landed), on: now)
        let score = ScoreChangeSets(
            document: document, search: search, line: line, found: found, merger: try await makeMerger(now, selected))
        return PlanScore(document: document, baseNow: now, commits: line.count, changeSets: try await score())
    }

    private func diverged(_ document: PlanDocument, _ now: Base) -> PlanScore {
        let prediction = PlanPrediction(document.plan, contained: [:])
        let sets = document.heads.map { head in
            ScoredChangeSet(
                id: head.id, landing: nil, prediction: prediction.statement(on: head.id, behind: []).unmerged,
                outcome: .unknown(.init(.baseDiverged)))
        }
        return PlanScore(document: document, baseNow: now, commits: nil, changeSets: sets)
    }

    private func sought(_ document: PlanDocument, _ now: Base) async throws -> [SoughtHead] {
        let merged = Set(document.plan.held.filter { $0.reason == .merged }.map(\.commit))
        let readings = try await landings.readings(
            of: document.heads.map(\.commit).filter { !merged.contains($0) }, planned: document.base.commit,
            now: now.commit)
        var heads: [SoughtHead] = []
        for head in document.heads {
            var (present, reading): (ObjectID?, HeadReading) = (nil, readings[head.commit] ?? HeadReading())
            do {
                if let reference = head.reference { present = try await references.commit(of: reference) }
            } catch {
                // Where it stands now can't be told, which matters only where it did not land as it was.
                reading.gap = reading.gap ?? "\(error)"
            }
            heads.append(
                SoughtHead(
                    id: head.id, aliases: head.aliases, commit: head.commit,
                    reading: reading,
                    hasMoved: present != nil && present != head.commit))
        }
        return heads
    }
}

/// A change set of a plan, and how it landed.
struct FoundHead: Sendable {
    let head: SoughtHead
    let landing: RealLanding?
}

extension PlanPrediction.Statement {
    /// The prediction, with the kinds of conflicts as far as they stand here.
    var unmerged: Prediction {
        switch self {
        case .clean: .clean
        case .conflictsWithBase(let kinds): .conflict(kinds)
        case .clashes: .conflict([])
        case .none(let silence): .none(silence)
        }
    }
}
