public import Domain

/// Compares what a plan predicts with what became of its change sets on the base.
public struct ScorePlan: Sendable {
    private let history: any ChangeSetReader
    private let references: any ReferenceReader
    private let landings: any LandingReader
    private let makeMerger: @Sendable (Base) async throws -> any TrialMerger

    /// Makes the use case; `makeMerger` is called once the heads are read.
    public init(
        history: any ChangeSetReader, references: any ReferenceReader, landings: any LandingReader,
        makeMerger: @escaping @Sendable (Base) async throws -> any TrialMerger
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
    public func callAsFunction(_ document: PlanDocument, base: String?) async throws -> PlanScore {
        let now = try await history.base(named: base ?? document.base.reference ?? document.base.name)
        guard let line = try await landings.line(from: document.base.commit, to: now.commit) else {
            let sets = document.heads.map {
                ScoredChangeSet(id: $0.id, landing: nil, prediction: .none, outcome: .unscored(.baseDiverged))
            }
            return PlanScore(document: document, baseNow: now, commits: nil, changeSets: sets)
        }
        let search = LandingSearch(line: line)
        let heads = try await sought(document)
        let found = heads.map { (head: $0, landing: search.landing(of: $0)) }
        // The merger reads the history behind the heads that were read last.
        let known = heads.filter { $0.patches != nil }.map { ListedHead(revision: $0.commit.hex, id: $0.id) }
        _ = try await history.changeSets(in: Selection(listed: known), on: now)
        let score = ScoreChangeSets(
            plan: document.plan, search: search, line: line, found: found, merger: try await makeMerger(now))
        return PlanScore(document: document, baseNow: now, commits: line.count, changeSets: try await score())
    }

    private func sought(_ document: PlanDocument) async throws -> [SoughtHead] {
        let patches = try await landings.patches(of: document.heads.map(\.commit), on: document.base.commit)
        var heads: [SoughtHead] = []
        for head in document.heads {
            var now: ObjectID?
            if let reference = head.reference { now = try await references.commit(of: reference) }
            heads.append(
                SoughtHead(
                    id: head.id, commit: head.commit, patches: patches[head.commit],
                    hasMoved: now != nil && now != head.commit))
        }
        return heads
    }
}
