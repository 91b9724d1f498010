import Application
import Domain
import Git
import TestSupport
import Testing

/// All that was asked about one random history, and what the merger said.
struct MergeSeries: Hashable {
    /// One merge, and what came of it.
    struct Step: Hashable {
        let request: TrialMerge
        let outcome: TrialMergeOutcome<MergeConflict>
    }

    let name: String
    private(set) var steps: [Step] = []
    /// The pairs of clean heads that don't merge, asked for all at once.
    private(set) var clashes: [PairOutcome<MergeConflict>] = []
    /// The same, as each pair by itself says.
    private(set) var clashesByPair: [PairOutcome<MergeConflict>] = []

    /// What was asked for: a tree that nobody asked for may be there or not.
    var answers: [TrialMergeOutcome<MergeConflict>] {
        steps.map { step in
            guard !step.request.wantsTree, case .clean = step.outcome.verdict else { return step.outcome }
            return TrialMergeOutcome<MergeConflict>(.clean(tree: nil), isApproximate: step.outcome.isApproximate)
        }
    }

    /// What counts: the verdict, the tree, and which paths conflict.
    var verdicts: [String] { steps.map(Self.words) }

    /// Merges each head into the base, each into the merge of each, and one after the other as far as it goes.
    static func run(
        _ history: RandomHistory, in repository: TestRepository, engine: Engine, jobs: Int,
        cache: any ContentCache = NoCache()
    ) async throws -> MergeSeries {
        let reader = try GitHistory(repositoryPath: repository.path, cache: cache)
        let base = try await reader.base(named: "\(history.prefix)/base")
        let selection = Selection(revisions: (1...history.headCount).map { "\(history.prefix)/\($0)" })
        let selected = try await reader.changeSets(in: selection, on: base)
        let heads = selected.changeSets.map(\.changeSet.commit)
        let settings = GitTrialMerger.Settings(
            repositoryPath: repository.path, engine: engine, jobs: jobs, environment: repository.environment,
            cache: cache)
        let merger = try GitTrialMerger(settings: settings, selected: selected)
        var series = MergeSeries(name: history.prefix)
        let start = MergedState(commits: [base.commit], tree: base.tree)
        let onBase = try await series.ask(heads.map { TrialMerge(state: start, head: $0) }, merger)
        let clean = zip(heads, onBase).compactMap { head, outcome -> MergedState? in
            guard case .clean(let tree?) = outcome.verdict else { return nil }
            return start.merging(head, into: tree)
        }
        try await series.askForClashes(among: clean, merger)
        _ = try await series.ask(
            clean.flatMap { state in heads.map { TrialMerge(state: state, head: $0, wantsTree: false) } },
            merger)
        _ = try await series.ask(clean.flatMap { state in heads.map { TrialMerge(state: state, head: $0) } }, merger)
        var state = start
        for head in heads {
            let outcome = try await series.ask([TrialMerge(state: state, head: head)], merger)[0]
            if case .clean(let tree?) = outcome.verdict { state = state.merging(head, into: tree) }
        }
        return series
    }

    private mutating func ask(_ requests: [TrialMerge], _ merger: GitTrialMerger) async throws -> [TrialMergeOutcome<
        MergeConflict
    >] {
        let outcomes = try await merger.merge(requests)
        steps += zip(requests, outcomes).map { Step(request: $0, outcome: $1) }
        return outcomes
    }

    private mutating func askForClashes(among clean: [MergedState], _ merger: GitTrialMerger) async throws {
        let heads = clean.map { MergedHead(commit: $0.commits[1], state: $0) }
        clashes = try await merger.clashes(among: heads) { _ in }
        clashesByPair = try await merger.clashes(among: heads, pairs: MergedHead.allPairs(heads.count)) { _ in }
    }

    /// A path without the commit in its name: what git puts aside is `FILE~COMMIT`, and the oracle's trial commits are not ours.
    private static func named(_ path: RepositoryPath) -> String {
        path.text.replacing(/~[0-9a-f]{40}/, with: "~COMMIT")
    }

    private static func words(for step: Step) -> String {
        switch step.outcome.verdict {
        case .clean(let tree): "clean \(step.request.wantsTree ? tree?.hex ?? "without a tree" : "")"
        case .conflicts(let conflicts): "conflicts \(conflicts.map { named($0.path) }.sorted())"
        case .unrelated: "unrelated"
        case .unknown(let reason): "unknown \(reason.report ?? "\(reason)")"
        }
    }
}

extension MergeSeries {
    /// Checks every step of some series against git, which makes the merges itself: where a work tree is given, with the
    /// attributes of each state checked out there.
    static func expect(_ all: [MergeSeries], asGitSays oracle: GitOracle, in workTree: GitWorkTree? = nil) throws {
        var states: [MergedState: ObjectID] = [:]
        var waiting = Set(all.flatMap { $0.steps.map(\.request.state) })
        while !waiting.isEmpty {
            let ready = waiting.filter { $0.commits.count == 1 || states[$0.earlier(in: states)] != nil }
            let ordered = ready.sorted { $0.commits.lexicographicallyPrecedes($1.commits) }
            let merged = ordered.filter { $0.commits.count > 1 }
            let made = try oracle.commits(
                merged.compactMap { state in
                    states[state.earlier(in: states)].map {
                        (state.tree, [$0, state.commits[state.commits.count - 1]])
                    }
                })
            for state in ordered where state.commits.count == 1 { states[state] = state.commits[0] }
            for (state, commit) in zip(merged, made) { states[state] = commit }
            waiting.subtract(ready)
            try #require(!ready.isEmpty)
        }
        let steps = all.flatMap { series in series.steps.map { (series.name, $0) } }
        let pairs = try steps.map { (try #require(states[$0.1.request.state]), $0.1.request.head) }
        for ((name, step), (pair, answer)) in zip(steps, zip(pairs, try answers(pairs, of: oracle, in: workTree))) {
            guard let answer else { continue }
            let expected =
                answer.tree.map { "clean \(step.request.wantsTree ? $0.hex : "")" }
                ?? "conflicts \(answer.paths.map(named).sorted())"
            // A conflict that git itself counts among the clean merges.
            if answer.tree != nil, words(for: step).hasPrefix("unknown git calls this merge clean") { continue }
            #expect(words(for: step) == expected, "\(name): \(pair.0) x \(pair.1)")
        }
    }

    private static func answers(
        _ pairs: [(ours: ObjectID, theirs: ObjectID)], of oracle: GitOracle, in workTree: GitWorkTree?
    ) throws -> [GitOracle.Answer?] {
        guard let workTree else { return try oracle.answers(pairs) }
        var answers: [GitOracle.Answer?] = Array(repeating: nil, count: pairs.count)
        let places = Dictionary(grouping: pairs.indices) { pairs[$0].ours }
        // Merges into earlier states make the trees of later ones; they come first in every series.
        for (state, places) in places.sorted(by: { $0.value[0] < $1.value[0] }) {
            try workTree.start(at: state.hex)
            for (place, answer) in zip(places, try oracle.answers(places.map { pairs[$0] })) { answers[place] = answer }
        }
        return answers
    }
}

extension MergedState {
    /// The state before the last merge, of those that are known.
    fileprivate func earlier(in states: [MergedState: ObjectID]) -> MergedState {
        let commits = Array(self.commits.dropLast())
        return states.keys.first { $0.commits == commits } ?? MergedState(commits: commits, tree: .zero)
    }
}
