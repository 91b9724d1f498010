import Application
import Domain
import Git
import TestSupport

extension TestRepository {
    /// How a test asks about merges; the usual answers are those of the program as users start it.
    struct Asking {
        var base: String? = "main"
        var engine = Engine.auto
        var attributes = AttributePolicy.local
        var jobs = 1
        /// Another directory than the repository's own.
        var path: String?
        /// Another environment than the repository's own.
        var environment: [String: String]?
    }

    /// Merges each head into the base; the outcomes in order.
    func outcomes(of heads: [String], _ asking: Asking = Asking()) async throws -> [TrialMergeOutcome<MergeConflict>] {
        let (merger, base, commits) = try await merger(for: heads, asking)
        let state = MergedState(commits: [base.commit], tree: base.tree)
        return try await merger.merge(commits.map { TrialMerge(state: state, head: $0) })
    }

    /// Merges one head into the base.
    func outcome(of head: String, _ asking: Asking = Asking()) async throws -> TrialMergeOutcome<MergeConflict> {
        try await outcomes(of: [head], asking)[0]
    }

    /// Merges two heads into the base, one after the other; the outcome of the second.
    func outcome(of first: String, then second: String, _ asking: Asking = Asking()) async throws -> TrialMergeOutcome<
        MergeConflict
    > {
        let (merger, base, commits) = try await merger(for: [first, second], asking)
        let start = MergedState(commits: [base.commit], tree: base.tree)
        let once = try await merger.merge([TrialMerge(state: start, head: commits[0])])[0]
        guard case .clean(let tree?) = once.verdict else { return once }
        let state = start.merging(commits[0], into: tree)
        return try await merger.merge([TrialMerge(state: state, head: commits[1])])[0]
    }

    /// Makes a merger for some heads, which it has read.
    func merger(
        for heads: [String], _ asking: Asking = Asking()
    ) async throws -> (merger: GitTrialMerger, base: Base, heads: [ObjectID]) {
        let path = asking.path ?? self.path
        let history = try GitHistory(repositoryPath: path)
        let base = try await history.base(named: asking.base)
        let selected = try await history.changeSets(in: Selection(revisions: heads), on: base)
        let settings = GitTrialMerger.Settings(
            repositoryPath: path, engine: asking.engine, attributes: asking.attributes, jobs: asking.jobs,
            environment: asking.environment ?? environment)
        let merger = try GitTrialMerger(settings: settings, selected: selected)
        return (merger, base, selected.changeSets.map(\.changeSet.commit))
    }
}

extension TrialMergeOutcome<MergeConflict> {
    /// The verdict in one word, with the conflicted paths.
    var words: String {
        switch verdict {
        case .clean: "clean"
        case .conflicts(let conflicts): "conflicts \(conflicts.map { "\($0.kind) \($0.path)" })"
        case .unrelated: "unrelated"
        case .unknown: "unknown"
        }
    }

    /// Why it is unknown.
    var reason: String? { if case .unknown(let reason) = verdict { reason.text } else { nil } }

    /// The tree of a clean merge.
    var tree: ObjectID? { if case .clean(let tree) = verdict { tree } else { nil } }
}

extension TrialMergeOutcome<MergeConflict> {
    /// The conflicted paths, in order.
    var conflictedPaths: [RepositoryPath] {
        if case .conflicts(let conflicts) = verdict { conflicts.map(\.path) } else { [] }
    }
}
