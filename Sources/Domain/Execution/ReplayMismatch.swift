/// How a replay differs from the resolutions that a plan names, in words without a full stop.
package enum ReplayMismatch {
    /// Returns what is missing or other than planned; nil where each resolution is the planned one.
    package static func words(planned: [RecordedResolution], _ replay: Replay) -> String? {
        switch replay {
        case .settled(let settlement): changed(planned, settlement.resolutions)
        case .open(let paths):
            paths.first.map { words(planned: planned.first(at: $0.path), $0) } ?? "it merges without a conflict now"
        case .unknown(let reason): "\(reason)"
        }
    }

    private static func changed(_ planned: [RecordedResolution], _ found: [RecordedResolution]) -> String? {
        for resolution in planned {
            guard let now = found.first(at: resolution.path) else {
                return "\(resolution.path.text) does not conflict any more"
            }
            if now.conflict != resolution.conflict { return otherwise(resolution, now.conflict) }
            if now.result != resolution.result { return "\(name(resolution)) has changed" }
        }
        let known = Set(planned.map(\.path))
        return found.first { !known.contains($0.path) }.map { "\($0.path.text) conflicts too" }
    }

    private static func words(planned: RecordedResolution?, _ open: UnsettledPath) -> String {
        guard let planned else { return "\(open.path.text) conflicts too" }
        if let conflict = open.conflict, conflict != planned.conflict { return otherwise(planned, conflict) }
        return switch open.cause {
        case .notRecorded: "\(name(planned)) is missing"
        case .doesNotFit: "\(name(planned)) has changed: it does not fit any more"
        case .unreadable(let why): "\(name(planned)) can't be read: \(why)"
        case .notRecordable(let why): "\(planned.path.text) can't be resolved as recorded: \(why)"
        }
    }

    private static func otherwise(_ planned: RecordedResolution, _ conflict: ObjectID) -> String {
        "\(planned.path.text) conflicts otherwise than when the plan was made, as \(conflict.hex.prefix(7)) and not as "
            + "\(planned.shortName): merge.conflictStyle or merge attributes may differ"
    }

    private static func name(_ resolution: RecordedResolution) -> String {
        "the recorded resolution \(resolution.shortName) of \(resolution.path.text)"
    }
}

extension [RecordedResolution] {
    fileprivate func first(at path: RepositoryPath) -> RecordedResolution? { first { $0.path == path } }
}
