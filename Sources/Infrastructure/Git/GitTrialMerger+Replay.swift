public import Application
public import Domain

extension GitTrialMerger: ResolutionReplayer {
    /// This merger, where something is recorded and is to be replayed.
    public var replayer: (any ResolutionReplayer)? {
        settings.replays && !rerere.isOff && rerere.store != nil ? self : nil
    }

    /// Returns what becomes of each of some merges that conflict.
    public func replay(_ requests: [TrialMerge]) async throws -> [Replay] {
        if rerere.isOff {
            return requests.map { _ in .unknown(reason: "rerere.enabled is false, so that git replays nothing here.") }
        }
        let arbiter = try await readyArbiter()
        let (replays, made) = await arbiter.replay(requests, by: rerere, knowing: objects)
        await share(made)
        return replays
    }
}
