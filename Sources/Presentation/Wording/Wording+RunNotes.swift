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
            \(Self.paths(paths, limit: mostNames)) are not here. To bring them, run \(command: "git submodule update --init").
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
        let difference: Phrase =
            switch name.difference {
            case .letterCase: "in case alone, which most disks of macOS and Windows don't tell apart"
            case .unicodeForm: "in their Unicode form alone, which disks of macOS don't tell apart"
            }
        return "\(list(spellings, limit: mostNames)) differ \(difference)."
    }
}
