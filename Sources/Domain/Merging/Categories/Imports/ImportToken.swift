/// A word, a quoted text or a mark of a line that may be part of an import.
enum ImportToken: Hashable {
    case word(Line)
    case quoted(Line)
    case mark(UInt8)

    /// Whether it is a certain word.
    func isWord(_ text: String) -> Bool { if case .word(let word) = self { word.isText(text) } else { false } }

    /// Whether it is a certain mark.
    func isMark(_ mark: UInt8) -> Bool { self == .mark(mark) }
}

/// Divides lines into tokens.
struct ImportTokenizer {
    private let comment: [UInt8]
    private let wordParts: Set<UInt8>
    private let hasAngles: Bool
    /// Longer lines are no imports that a person wrote.
    private static let longestLine = 1000

    init(_ language: ImportLanguage) {
        comment = Array(language.comment.utf8)
        hasAngles = language.keywords.contains("#include")
        switch language.form {
        case .names: wordParts = [UInt8(ascii: ".")]
        case .clauses: wordParts = []
        case .paths: wordParts = [language.joiner, UInt8(ascii: "*"), UInt8(ascii: "@")]
        case .quoted: wordParts = [UInt8(ascii: "."), UInt8(ascii: hasAngles ? "#" : "@")]
        }
    }

    /// Returns the tokens of a line without its comment, nil where something stands that no import has.
    func tokens(of line: Line) -> [ImportToken]? {
        guard line.count <= Self.longestLine else { return nil }
        var rest = line
        var tokens: [ImportToken] = []
        while let byte = rest.first {
            if Line.isSpace(byte) {
                rest = rest.dropFirst()
            } else if rest.starts(with: comment) {
                break
            } else if let token = token(at: &rest) {
                tokens.append(token)
            } else {
                return nil
            }
        }
        return tokens
    }

    private func token(at rest: inout Line) -> ImportToken? {
        guard let byte = rest.first else { return nil }
        if isWordPart(byte) {
            let word = rest.prefix(while: isWordPart)
            rest = rest[word.endIndex...]
            return .word(word)
        }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return quoted(until: byte, &rest)
        case UInt8(ascii: "<") where hasAngles: return quoted(until: UInt8(ascii: ">"), &rest)
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","),
            UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "*"):
            rest = rest.dropFirst()
            return .mark(byte)
        default: return nil
        }
    }

    private func quoted(until end: UInt8, _ rest: inout Line) -> ImportToken? {
        let body = rest.dropFirst()
        guard let close = body.firstIndex(of: end) else { return nil }
        let text = body[..<close]
        guard !text.contains(UInt8(ascii: "\\")) else { return nil }
        rest = body[(close + 1)...]
        return .quoted(text)
    }

    private func isWordPart(_ byte: UInt8) -> Bool { Line.isNamePart(byte) || wordParts.contains(byte) }
}
