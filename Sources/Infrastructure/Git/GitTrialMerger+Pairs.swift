public import Application
import Domain

extension GitTrialMerger {
    /// Merges every two heads: those that have nothing in common need no merge, and those that share files alone no tree.
    public func clashes(
        among heads: [MergedHead], report: @Sendable (_ pairsDone: Int) -> Void
    ) async throws -> [PairOutcome] {
        guard isDecidingItself, let stances = await stances(of: heads) else {
            return try await clashes(among: heads, pairs: PairOutcome.allPairs(heads.count), report: report)
        }
        let index = PairIndex(stances, ownCommits: heads.map { ownCommits(of: $0) })
        var open: [(first: Int, second: Int)] = []
        var checks = SharedFiles(stances)
        for first in heads.indices {
            for second in heads.indices.dropFirst(first + 1) {
                switch index.relation(of: second, to: first) {
                case .none: continue
                case .files: if !checks.add(first, second) { open.append((first, second)) }
                case .entangled: open.append((first, second))
                }
            }
        }
        open += await failing(checks)
        open.sort { ($0.first, $0.second) < ($1.first, $1.second) }
        return try await clashes(among: heads, pairs: open, report: report)
    }

    /// Returns the pairs of which a shared file does not merge for sure.
    private func failing(_ checks: SharedFiles) async -> [(first: Int, second: Int)] {
        let shares = checks.shared(among: workers.count)
        return await withTaskGroup(of: [FileCheck].self) { group in
            for (worker, share) in zip(workers, shares) where !share.isEmpty {
                group.addTask { await worker.failing(share) }
            }
            var pairs: [Int: Set<Int>] = [:]
            for await failed in group { for check in failed { pairs[check.first, default: []].insert(check.second) } }
            return pairs.flatMap { first, seconds in seconds.map { (first, $0) } }
        }
    }

    /// Returns what each head means for its pairs; nil where one can't be read, so that each pair has to be tried.
    private func stances(of heads: [MergedHead]) async -> [HeadStance]? {
        let merges = heads.map { head -> PreparedMerge in
            let bases = mergeBases(of: head.commit, withMergeOf: Array(head.state.commits.prefix(1)))
            let request = TrialMerge(state: head.state, head: head.commit)
            if case .one(let base) = bases { return PreparedMerge(request: request, base: base) }
            return PreparedMerge(request: request, base: nil)
        }
        let share = (merges.count + workers.count - 1) / workers.count
        guard share > 0 else { return [] }
        let found = await withTaskGroup(of: (Int, [HeadStance]?).self) { group in
            for (number, worker) in workers.enumerated() where number * share < merges.count {
                let part = Array(merges[(number * share)..<min((number + 1) * share, merges.count)])
                group.addTask { (number, await worker.stances(part)) }
            }
            var results: [(Int, [HeadStance]?)] = []
            for await result in group { results.append(result) }
            return results.sorted { $0.0 < $1.0 }.map(\.1)
        }
        let all = found.compactMap { $0 }.flatMap { $0 }
        return all.count == heads.count ? all : nil
    }
}
