/// In what a replay differs from the resolutions that a plan names.
package enum ReplayMismatch: Hashable, Sendable {
    /// It merges without a conflict now.
    case merges
    /// This path does not conflict any more.
    case settled(RepositoryPath)
    /// This path conflicts too.
    case conflictsToo(RepositoryPath)
    /// The planned path conflicts, but not as it did: its conflict has this id now.
    case otherConflict(RecordedResolution, now: ObjectID)
    /// The recorded resolution has changed.
    case changed(RecordedResolution)
    /// The recorded resolution is missing.
    case missing(RecordedResolution)
    /// The recorded resolution does not fit the rest of the file any more.
    case doesNotFit(RecordedResolution)
    /// The recorded resolution can't be read, and why, in the system's words.
    case unreadable(RecordedResolution, String)
    /// Nothing is recorded of such a conflict, and why, in the repository's words.
    case notRecordable(RepositoryPath, String)
    /// Nothing could be replayed.
    case unknown(UnknownReason)

    /// Finds what is missing or other than planned; nil where each resolution is the planned one.
    package init?(planned: [RecordedResolution], _ replay: Replay) {
        let found: ReplayMismatch? =
            switch replay {
            case .settled(let settlement): Self.changed(planned, settlement.resolutions)
            case .open(let paths): paths.first.map { Self.open($0, planned: planned.first(at: $0.path)) } ?? .merges
            case .unknown(let reason): .unknown(reason)
            }
        guard let found else { return nil }
        self = found
    }

    private static func changed(_ planned: [RecordedResolution], _ found: [RecordedResolution]) -> ReplayMismatch? {
        for resolution in planned {
            guard let now = found.first(at: resolution.path) else { return .settled(resolution.path) }
            if now.conflict != resolution.conflict { return .otherConflict(resolution, now: now.conflict) }
            if now.result != resolution.result { return .changed(resolution) }
        }
        let known = Set(planned.map(\.path))
        return found.first { !known.contains($0.path) }.map { .conflictsToo($0.path) }
    }

    private static func open(_ open: UnsettledPath, planned: RecordedResolution?) -> ReplayMismatch {
        guard let planned else { return .conflictsToo(open.path) }
        if let conflict = open.conflict, conflict != planned.conflict { return .otherConflict(planned, now: conflict) }
        return switch open.cause {
        case .notRecorded: .missing(planned)
        case .doesNotFit: .doesNotFit(planned)
        case .unreadable(let why): .unreadable(planned, why)
        case .notRecordable(let why): .notRecordable(planned.path, why)
        }
    }
}

extension [RecordedResolution] {
    fileprivate func first(at path: RepositoryPath) -> RecordedResolution? { first { $0.path == path } }
}
