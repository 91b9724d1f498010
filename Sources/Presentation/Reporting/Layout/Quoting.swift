import Domain

/// How a report makes names and texts from outside harmless, so that two formats can share their sentences.
struct Quoting {
    /// Quotes a change set's name.
    let id: (ChangeSetID) -> String
    /// Quotes any other text.
    let text: (String) -> String

    /// For a terminal.
    static var terminal: Quoting {
        Quoting(
            id: { DisplayWidth.truncate(Escaping.terminal($0.text), to: 40) },
            text: { DisplayWidth.truncate(Escaping.terminal($0), to: 200) })
    }

    /// For a page of Markdown.
    static var markdown: Quoting {
        Quoting(id: MarkdownPieces.id, text: { Escaping.markdownCode(DisplayWidth.truncate($0, to: 200)) })
    }

    /// Returns a list of names.
    func ids(_ ids: [ChangeSetID]) -> String { Phrases.list(ids.map(id), limit: 6) }
}
