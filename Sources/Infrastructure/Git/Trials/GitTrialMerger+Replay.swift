package import Application
package import Domain

extension GitTrialMerger: ResolutionReplayer {
    /// This merger, where something is recorded and is to be replayed.
    package var replayer: (any ResolutionReplayer)? {
        settings.replays && !rerere.isOff && rerere.store != nil ? self : nil
    }

    /// Returns what becomes of each of some merges that conflict.
    package func replay(_ requests: [TrialMerge]) async throws -> [Replay] {
        if rerere.isOff {
            return requests.map { _ in .unknown(.reported("rerere.enabled is false, so that git replays nothing here."))
            }
        }
        let known = await recalledReplays(of: requests)
        let open = requests.indices.filter { known[$0] == nil }
        guard !open.isEmpty else { return known.compactMap { $0 } }
        let arbiter = try await readyArbiter()
        let (found, made) = await arbiter.replay(open.map { requests[$0] }, by: rerere, knowing: objects)
        await share(made)
        await store(Array(zip(open.map { requests[$0] }, found)))
        note(found.flatMap(\.doubts))
        var replays = known
        for (place, replay) in zip(open, found) { replays[place] = replay }
        return replays.compactMap { $0 }
    }

    /// Notes what kept records from being replayed, each once.
    private func note(_ doubts: [RunNote]) {
        for doubt in doubts where !ownNotes.contains(doubt) { ownNotes.append(doubt) }
    }

    /// Returns which merges are known from earlier runs to have a path that nothing recorded here resolves; nil for others.
    private func recalledReplays(of requests: [TrialMerge]) async -> [Replay?] {
        guard isRemembering else { return requests.map { _ in nil } }
        let keys = requests.map(replayKey)
        let known = await settings.cache.load(keys)
        return keys.map { CachedReplay(cached: known[$0])?.replay(with: rerere.store) }
    }

    private func store(_ replays: [(request: TrialMerge, replay: Replay)]) async {
        guard isRemembering else { return }
        var entries: [CacheKey: [UInt8]] = [:]
        for (request, replay) in replays {
            if let worth = CachedReplay(replay) { entries[replayKey(request)] = worth.cached }
        }
        await settings.cache.store(entries)
    }

    /// All that the ids of a merge's conflicts depend on.
    private func replayKey(_ request: TrialMerge) -> CacheKey {
        CacheKey(
            .unsettledPaths, [request.head, request.state.tree] + request.state.commits,
            settings: Array("\(settings.attributes.rawValue) \(rerere.conflictStyle ?? "") ".utf8) + gitMark
                + rules.drivers.mark)
    }
}

extension Replay {
    /// What a reader must know who counts on records: that they could not be read or replayed.
    fileprivate var doubts: [RunNote] {
        switch self {
        case .settled: []
        case .unknown(let reason): [.notReplayed(reason)]
        case .open(let paths):
            paths.compactMap { path in
                guard case .unreadable(let why) = path.cause else { return nil }
                return .unreadableResolution(path.path, conflict: path.conflict, cause: why)
            }
        }
    }
}
