/// The layer that a file's content tells, in the order of a preset's layers, and the signal that tells it.
struct SignalledLayer {
    /// The position of the layer.
    let layer: Int
    /// What tells it.
    let signal: FileSignal

    /// The positions of the layers that all presets have.
    private static let (infrastructure, domain, application, presentation) = (0, 1, 2, 3)

    /// Decides, with `named` the layer that the file's name tells and how firmly; nil to leave it there.
    init?(of signals: FileSignals, named: Int?, strength: PlacedFile.Strength) {
        let found: (Int, FileSignal)? =
            Self.strong(signals, named: named) ?? (strength == .firm ? nil : Self.weak(signals, named: named))
        guard let (layer, signal) = found, layer != named || strength == .last else { return nil }
        (self.layer, self.signal) = (layer, signal)
    }

    /// What tells more than a name.
    private static func strong(_ signals: FileSignals, named: Int?) -> (Int, FileSignal)? {
        if signals.has(.migration) { return (infrastructure, .migration) }
        switch (signals.has(.route), signals.has(.column)) {
        // A whole application in one file: its name may say which of the two it is more.
        case (true, true): return named == domain ? nil : (presentation, .route)
        case (true, false): return (presentation, .route)
        case (false, true): return (domain, .column)
        case (false, false): return signals.has(.schemaDocument) ? (presentation, .schemaDocument) : nil
        }
    }

    /// What tells more than a name that says nothing of layers.
    private static func weak(_ signals: FileSignals, named: Int?) -> (Int, FileSignal)? {
        for signal in [FileSignal.applicationFactory, .commandLine, .form] where signals.has(signal) {
            return (presentation, signal)
        }
        if signals.has(.job) { return (application, .job) }
        if signals.has(.response) { return signals.has(.outside) ? nil : (presentation, .response) }
        // What does both is as much the one as the other: its name decides.
        if signals.has(.query), signals.has(.outside) { return nil }
        for signal in [FileSignal.query, .port] where signals.has(signal) { return (application, signal) }
        for signal in [FileSignal.outside, .setting] where signals.has(signal) { return (infrastructure, signal) }
        return nil
    }
}
