import Application
import Domain
import Foundation

extension GitTrialMerger {
    /// Returns what earlier runs found of merges, nil for each of which nothing is known.
    func loaded(_ requests: [TrialMerge]) async -> [TrialMergeOutcome<MergeConflict>?] {
        guard isRemembering else { return Array(repeating: nil, count: requests.count) }
        let keys = requests.map(key)
        let known = await settings.cache.load(keys)
        return zip(requests, keys).map { CachedOutcome(cached: known[$1])?.outcome(for: $0) }
    }

    /// Stores what merges came to, as far as that is worth it.
    func store(_ outcomes: [(request: TrialMerge, outcome: TrialMergeOutcome<MergeConflict>?)]) async {
        guard isRemembering else { return }
        var entries: [CacheKey: [UInt8]] = [:]
        for (request, outcome) in outcomes {
            guard let outcome, let worth = CachedOutcome(outcome, of: request) else { continue }
            entries[key(request)] = worth.cached
        }
        await settings.cache.store(entries)
    }

    /// Results of other engines are for comparison, and a history that is cut off may grow.
    var isRemembering: Bool { settings.engine == .auto && hasWholeHistory }

    /// All that a merge depends on: its commits, which attributes and drivers count, and the git that may have decided it. The
    /// attributes themselves are in the state's tree.
    private func key(_ request: TrialMerge) -> CacheKey {
        // Without a squash or a rebase in it, a state's commits tell its tree.
        let kind: CacheKind = request.state.isRewritten ? .outcomeOnTree : .outcome
        let tree = request.state.isRewritten ? [request.state.tree] : []
        return CacheKey(
            kind, [request.head] + tree + request.state.commits,
            settings: Array(settings.attributes.rawValue.utf8) + gitMark + rules.drivers.mark)
    }
}

/// What tells one git program from another without starting it: where it is, its size, and when it was written.
enum GitMark {
    /// Returns the mark of the git that would be found, empty where there is none.
    static func read(environment: [String: String]) -> [UInt8] {
        guard let path = GitProgram.path(environment: environment) else { return [] }
        var status = stat()
        guard stat(path, &status) == 0 else { return Array(path.utf8) }
        return Array("\(path) \(status.st_size) \(status.st_mtim.tv_sec)".utf8)
    }
}
