import Domain

/// How a format writes what comes from outside.
package struct SpanStyle: Sendable {
    /// Writes each piece that is not our own words.
    private let write: @Sendable (Phrase.Span) -> String
    /// Writes our own words, which may hold what means something to the format.
    private let words: @Sendable (String) -> String

    /// Makes a style.
    /// - Parameters:
    ///   - words: Writes our own words; as they are where the format has no signs of its own.
    ///   - write: Writes every other piece.
    package init(
        words: @escaping @Sendable (String) -> String = { $0 }, write: @escaping @Sendable (Phrase.Span) -> String
    ) {
        self.write = write
        self.words = words
    }

    /// Returns a phrase in this style.
    package func text(_ phrase: Phrase) -> String {
        phrase.spans.map { span in if case .words(let text) = span { words(text) } else { write(span) } }.joined()
    }

    /// Text without any marks, on one line: for JSON, and for whoever quotes a whole text by itself.
    package static let plain = SpanStyle { span in
        switch span {
        case .words(let text), .command(let text): text
        case .changeSet(let id): PlainText.line(id.text)
        case .path(let path): PlainText.line(path.text, limit: 120)
        case .object(let id): id.short
        case .branch(let text), .name(let text): PlainText.line(text)
        case .quote(let text): PlainText.line(text, limit: 300)
        }
    }
}

extension Phrase {
    /// Returns the phrase as plain text on one line.
    package var plain: String { SpanStyle.plain.text(self) }
}
