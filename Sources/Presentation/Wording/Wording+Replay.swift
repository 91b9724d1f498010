package import Domain

extension Wording {
    /// Returns in what recorded resolutions are other than planned, without a full stop.
    package static func mismatch(_ mismatch: ReplayMismatch) -> Phrase {
        switch mismatch {
        case .merges: "it merges without a conflict now"
        case .settled(let path): "\(path) no longer conflicts"
        case .conflictsToo(let path): "\(path) conflicts too"
        case .otherConflict(let planned, let conflict):
            """
            \(planned.path) conflicts differently than when the plan was made, as \(words: String(conflict.hex.prefix(7))) \
            and not as \(words: planned.shortName): merge.conflictStyle or merge attributes may differ
            """
        case .changed(let resolution): "\(name(of: resolution)) has changed"
        case .missing(let resolution): "\(name(of: resolution)) is missing"
        case .doesNotFit(let resolution): "\(name(of: resolution)) has changed and no longer applies"
        case .unreadable(let resolution, let why): "\(name(of: resolution)) can't be read: \(quote: why)"
        case .notRecordable(let path, let why): "\(path) can't be resolved as recorded: \(quote: why)"
        case .unknown(let reason): self.why(reason)
        }
    }

    private static func name(of resolution: RecordedResolution) -> Phrase {
        "the recorded resolution \(words: resolution.shortName) of \(resolution.path)"
    }
}
