package import Domain

extension Wording {
    /// What a language is read with, in a few words each.
    package static func means(_ means: InstalledReader.Means) -> [String] {
        switch means {
        case .grammar(let grammar):
            [
                "grammar \(grammar.version)", "ABI \(grammar.interface)", "built in",
                "sha256 \(grammar.digest.prefix(12))",
            ]
        case .scanner: ["scanner", "built in"]
        case .missing: ["missing", "its files are treated by their paths"]
        }
    }

    /// Says that nothing is kept between runs.
    package static let noCachePlace = "none: neither XDG_CACHE_HOME nor HOME is an absolute path"

    /// Says what to do about what is missing.
    package static func advice(for installation: Installation) -> String {
        if installation.readers.contains(where: { $0.means == .missing }) {
            return
                "Grammars are missing. Run make where this program was built, with a network, to fetch and build them in."
        }
        return installation.lacksSomething ? "Something is missing; see above." : "Nothing is missing."
    }
}
