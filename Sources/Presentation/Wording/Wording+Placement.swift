package import Domain

extension Wording {
    /// Returns what places a file, without a full stop.
    package static func basis(_ basis: PlacedFile.Basis) -> Phrase {
        switch basis {
        case .pattern(let pattern, let strength, let root):
            Phrase(.words(words(for: strength))) + Phrase(.quote(pattern.pattern))
                + (root.bytes.isEmpty ? Phrase() : " in \(root)")
        case .content(let signal, let line): "line \(line) \(words: words(for: signal))"
        case .nothing: "no pattern matches"
        }
    }

    private static func words(for strength: PlacedFile.Strength) -> String {
        switch strength {
        case .firm: "matches "
        case .soft: "a name that tells little: matches "
        case .last: "nothing tells more: matches "
        }
    }

    private static func words(for signal: FileSignal) -> String {
        switch signal {
        case .route: "answers requests"
        case .column, .columnAlone, .storedClass: "declares a stored class"
        case .migration: "is of a migration"
        case .schemaDocument: "starts a JSON schema"
        case .applicationFactory: "makes the application"
        case .commandLine: "reads the command line"
        case .form: "declares what people fill in"
        case .response: "makes a page, an address or a response"
        case .query: "asks for stored objects"
        case .job: "declares a job or a listener"
        case .port: "uses an interface that others implement"
        case .outside: "uses another program or a service"
        case .setting: "takes settings from the environment"
        case .generated: "says that a generator wrote it"
        }
    }
}
