package import Domain

extension Wording {
    /// So many names are shown; a rename of a whole directory may bring hundreds.
    private static let mostNames = 5

    /// Returns what a reader must know of how a run was made.
    package static func note(_ note: RunNote) -> Phrase {
        switch note {
        case .said(let text): "\(quote: text)"
        case .unseenSubmodules(let paths):
            """
            What moves a submodule on both sides conflicts, as in a git that can't look into it: the commits of \
            \(Self.paths(paths, limit: mostNames)) are not here. \(command: "git submodule update --init") brings them.
            """
        case .sameNames(let names):
            (names.prefix(mostNames).map(sameName) + more(names.count - mostNames)).joined(by: " ")
        }
    }

    private static func more(_ count: Int) -> [Phrase] { count > 0 ? ["So are \(count) more."] : [] }

    private static func sameName(_ name: SameName) -> Phrase {
        let spellings = name.spellings.map { spelling -> Phrase in
            "\(spelling.path) (\(spelling.ids.isEmpty ? "in the base" : names(spelling.ids, limit: 3)))"
        }
        let place: Phrase =
            switch name.difference {
            case .letterCase: "where case does not count, as on macOS and Windows"
            case .unicodeForm: "where Unicode's forms are the same, as on macOS: they only look alike elsewhere"
            }
        return "\(list(spellings, limit: mostNames)) are one name \(place)."
    }
}
