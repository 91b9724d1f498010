import Application
import Domain

/// Replays recorded resolutions, on paper: by the head that is merged.
struct PaperRecords: ResolutionReplayer {
    let settlements: [ObjectID: Settlement]

    func replay(_ requests: [TrialMerge]) -> [Replay] {
        requests.map { request in settlements[request.head].map(Replay.settled) ?? .open([]) }
    }
}
