package import Domain

extension Wording {
    /// Returns pinned settings as the options that give them: `--attributes forge --require #12`; empty for the usual ones.
    package static func settings(_ settings: PlanSettings) -> Phrase { settings.entries.map(option).joined(by: " ") }

    /// Returns constraints as the options that give them, and the patterns of what was left out.
    package static func options(_ constraints: PlanConstraints, excluded: [String]) -> Phrase {
        (constraints.entries.map(option) + excluded.map { "--exclude \(name: $0)" }).joined(by: ", ")
    }

    private static func option(_ entry: PlanSettings.Entry) -> Phrase {
        let id = Phrase(.changeSet(ChangeSetID(entry.value)))
        return switch entry.name {
        case .attributes: "--attributes \(words: entry.value)"
        case .replay: "--no-replay"
        case .method: "--merge-method \(words: entry.value)"
        case .require: "--require \(id)"
        case .first: "--first \(id)"
        case .onlyLayer: "--only-layer \(name: entry.value)"
        case .parents: "--with-parents"
        case .land: "--land \(words: entry.value)"
        case .since: "--since \(words: entry.value)"
        case .findings: "--findings \(words: entry.value)"
        case .resolve: "--resolve \(words: entry.value)"
        case .newest: "--newest \(words: entry.value)"
        }
    }
}
