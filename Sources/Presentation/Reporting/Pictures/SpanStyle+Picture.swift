import Domain
import Wording

extension Phrase {
    /// The phrase for a box of a picture, whose format escapes the whole: names are short.
    var picture: String { Self.pictureStyle.text(self) }

    private static let pictureStyle = SpanStyle { span in
        switch span {
        case .words(let text), .command(let text): text
        case .changeSet(let id): DisplayWidth.truncate(id.text, to: 24)
        case .path(let path): DisplayWidth.truncate(path.text, to: 40)
        case .object(let id): id.short
        case .branch(let text), .name(let text), .quote(let text): DisplayWidth.truncate(text, to: 24)
        }
    }
}
