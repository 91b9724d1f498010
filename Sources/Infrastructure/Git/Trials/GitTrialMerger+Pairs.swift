package import Application
package import Domain

extension GitTrialMerger {
    /// Merges every two heads: those that have nothing in common need no merge, and those that share files alone no tree.
    package func clashes(
        among heads: [MergedHead], report: @Sendable (_ pairsDone: Int) -> Void
    ) async throws -> [PairOutcome<MergeConflict>] {
        guard isDecidingItself, let footprints = await footprints(of: heads) else {
            return try await clashes(among: heads, pairs: MergedHead.allPairs(heads.count), report: report)
        }
        let index = PairIndex(footprints, ownCommits: heads.map { ownCommits(of: $0) })
        var open: [(first: Int, second: Int)] = []
        var checks = SharedFiles(footprints)
        for first in heads.indices {
            for second in heads.indices.dropFirst(first + 1) {
                switch index.relation(of: second, to: first) {
                case .none: continue
                case .files: if !checks.add(first, second) { open.append((first, second)) }
                case .entangled: open.append((first, second))
                }
            }
        }
        open += await failing(checks, among: heads)
        open.sort { ($0.first, $0.second) < ($1.first, $1.second) }
        return try await clashes(among: heads, pairs: open, report: report)
    }

    /// Returns the pairs of which a shared file does not merge for sure.
    private func failing(_ checks: SharedFiles, among heads: [MergedHead]) async -> [(first: Int, second: Int)] {
        // A first head that changes attributes shares more than files: with all others they are those of the base.
        guard let base = heads.first?.state.commits.first else { return [] }
        let shares = checks.shared(among: workers.count)
        let wanted = Set(shares.flatMap { $0.flatMap(\.diffs) })
        let keys = Dictionary(wanted.map { ($0.key, $0) }) { first, _ in first }
        let known = await settings.cache.load(Array(keys.keys))
        let diffs = known.compactMap { key, bytes in
            keys[key].flatMap { pair in LineDiff(cached: bytes).map { (pair, $0) } }
        }
        let found = await withTaskGroup(of: (failed: [FileCheck], made: [(BlobPair, LineDiff)]).self) { group in
            for (worker, share) in zip(workers, shares) where !share.isEmpty {
                group.addTask { await worker.failing(share, on: base, knowing: diffs) }
            }
            var all: [(failed: [FileCheck], made: [(BlobPair, LineDiff)])] = []
            for await part in group { all.append(part) }
            return all
        }
        let fresh = found.flatMap(\.made).map { ($0.0.key, $0.1.cached) }.filter { known[$0.0] == nil }
        await settings.cache.store(Dictionary(fresh) { first, _ in first })
        var pairs: [Int: Set<Int>] = [:]
        for check in found.flatMap(\.failed) { pairs[check.first, default: []].insert(check.second) }
        return pairs.flatMap { first, seconds in seconds.map { (first, $0) } }
    }

    /// Returns what each head means for its pairs; nil where one can't be read, so that each pair has to be tried.
    private func footprints(of heads: [MergedHead]) async -> [HeadFootprint]? {
        let merges = heads.map { head -> PreparedMerge in
            let bases = mergeBases(of: head.commit, withMergeOf: Array(head.state.commits.prefix(1)))
            let request = TrialMerge(state: head.state, head: head.commit)
            if case .one(let base) = bases { return PreparedMerge(request: request, base: base) }
            return PreparedMerge(request: request, base: nil)
        }
        let keys = merges.map {
            CacheKey(
                .footprint, [$0.request.state.commits[0], $0.request.state.tree, $0.base ?? .zero, $0.request.head])
        }
        let known = await settings.cache.load(keys)
        var footprints = keys.map { HeadFootprint(cached: known[$0]) }
        let open = footprints.indices.filter { footprints[$0] == nil }
        let share = max(1, (open.count + workers.count - 1) / workers.count)
        let parts = stride(from: 0, to: open.count, by: share).map { Array(open[$0..<min($0 + share, open.count)]) }
        let found = await withTaskGroup(of: ([Int], [HeadFootprint]?).self) { group in
            for (worker, part) in zip(workers, parts) {
                let share = part.map { merges[$0] }
                group.addTask { (part, await worker.footprints(share)) }
            }
            var all: [([Int], [HeadFootprint]?)] = []
            for await result in group { all.append(result) }
            return all
        }
        var fresh: [CacheKey: [UInt8]] = [:]
        for (part, read) in found {
            guard let read else { return nil }
            for (place, footprint) in zip(part, read) {
                footprints[place] = footprint
                fresh[keys[place]] = footprint.cached
            }
        }
        await settings.cache.store(fresh)
        return footprints.compactMap { $0 }
    }
}
