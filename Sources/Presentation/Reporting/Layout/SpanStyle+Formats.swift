import Domain
import Wording

extension SpanStyle {
    /// For a terminal: on one line, with what can't be seen made visible.
    static let terminal = SpanStyle { span in
        switch span {
        case .words(let text): text
        case .command(let text): Escaping.terminal(text)
        case .changeSet(let id): DisplayWidth.truncate(Escaping.terminal(id.text), to: 40)
        case .path(let path): DisplayWidth.truncate(Escaping.terminal(path.text), to: 200)
        case .object(let id): id.short
        case .branch(let text), .name(let text): DisplayWidth.truncate(Escaping.terminal(text), to: 80)
        case .quote(let text): DisplayWidth.truncate(Escaping.terminal(text), to: 300)
        }
    }

    /// For Markdown: numbers of pull requests as they are, so that a forge links them; branches, paths, objects and commands as code.
    static let markdown = SpanStyle { span in
        switch span {
        case .words(let text): text
        case .command(let text): Escaping.markdownCode(text)
        case .changeSet(let id): MarkdownPieces.id(id)
        case .path(let path): Escaping.markdownCode(DisplayWidth.truncate(path.text, to: 200))
        case .object(let id): "<code>\(id.short)</code>"
        case .branch(let text): Escaping.markdownCode(DisplayWidth.truncate(text, to: 80))
        case .name(let text): Escaping.markdown(DisplayWidth.truncate(text, to: 80))
        case .quote(let text): Escaping.markdown(DisplayWidth.truncate(text, to: 300))
        }
    }
}

extension Phrase {
    /// The phrase for a terminal, on one line.
    var terminal: String { SpanStyle.terminal.text(self) }

    /// The phrase for a page of Markdown, on one line.
    var markdown: String { SpanStyle.markdown.text(self) }
}
