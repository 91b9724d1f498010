import Application
import Domain

/// What heads change since their merge bases: what earlier runs found, and what this one adds.
struct ChangeCache {
    private var loaded: [CacheKey: [UInt8]] = [:]
    private var fresh: [CacheKey: [UInt8]] = [:]

    /// Loads all that is known of some heads, at once.
    static func loaded(
        of heads: [ObjectID], on base: Base, _ graph: CommitGraph, from cache: any ContentCache
    ) async -> ChangeCache {
        var graph = graph
        let keys = heads.compactMap { head -> CacheKey? in
            graph.mergeBases(of: head, withMergeOf: [base.commit]).first.map { key(head, $0) }
        }
        var result = ChangeCache()
        result.loaded = await cache.load(keys)
        return result
    }

    /// Returns what a head changes, nil where it isn't known.
    func known(of head: ObjectID, since mergeBase: ObjectID) -> [FileChange]? {
        CachedChanges(cached: loaded[Self.key(head, mergeBase)])?.changes
    }

    /// Takes in what this run found.
    mutating func add(_ changes: [FileChange], of head: ObjectID, since mergeBase: ObjectID) {
        fresh[Self.key(head, mergeBase)] = CachedChanges(changes)?.cached
    }

    /// Leaves what this run found to later ones.
    func store(in cache: any ContentCache) async { await cache.store(fresh) }

    private static func key(_ head: ObjectID, _ mergeBase: ObjectID) -> CacheKey {
        CacheKey(.fileChanges, [mergeBase, head])
    }
}
