/// The words that a text uses as names: in its code, or in texts that are quoted there.
struct UsedWords {
    /// Those of the code, but for members behind a dot.
    private(set) var code: Set<Line> = []
    /// Those of quoted texts, and names of arguments: they may be names of the file, or not.
    private(set) var quoted: Set<Line> = []

    private let comment: [UInt8]
    private let isPython: Bool
    /// What ends the text that is quoted at the moment.
    private var quote: Line?
    private var depth = 0

    /// Prepares for a language.
    init(_ language: ImportLanguage) {
        comment = Array(language.comment.utf8)
        if case .names = language.form { isPython = true } else { isPython = false }
    }

    /// Adds what another text uses, as what may be a use.
    mutating func addDoubtful(_ other: UsedWords) { quoted.formUnion(other.code.union(other.quoted)) }

    /// Adds the words of a line.
    mutating func add(_ line: Line) {
        var rest = line
        var before: UInt8 = 0
        while let byte = rest.first {
            if let open = quote {
                rest = quotedText(rest, until: open)
                before = 0
            } else if rest.starts(with: comment) {
                return
            } else if let opened = opening(rest) {
                quote = opened
                rest = rest.dropFirst(opened.count)
            } else if Line.isNamePart(byte) {
                let word = rest.prefix(while: Line.isNamePart)
                rest = rest[word.endIndex...]
                if before != UInt8(ascii: "."), !TextToken.isDigit(byte) { take(word, before: rest) }
                before = 0
            } else {
                if "([{".utf8.contains(byte) { depth += 1 }
                if ")]}".utf8.contains(byte) { depth = max(0, depth - 1) }
                if !Line.isSpace(byte) {
                    let isSpread = byte == UInt8(ascii: ".") && before == byte
                    before = isSpread ? 0 : byte
                }
                rest = rest.dropFirst()
            }
        }
        // A text goes on in the next line only within three signs, or those of a template.
        if let open = quote, open.count < 3, !open.isText("`") { quote = nil }
    }

    private mutating func take(_ word: Line, before rest: Line) {
        let next = rest.drop { $0 == UInt8(ascii: " ") }
        let isArgument = isPython && depth > 0 && next.first == UInt8(ascii: "=") && !next.starts("==")
        if isArgument { quoted.insert(word) } else { code.insert(word) }
    }

    private func opening(_ rest: Line) -> Line? {
        guard let sign = rest.first, "\"'`".utf8.contains(sign), sign != UInt8(ascii: "`") || !isPython else {
            return nil
        }
        let three = rest.prefix(3)
        return isPython && three.count == 3 && three.allSatisfy({ $0 == sign }) ? three : rest.prefix(1)
    }

    private mutating func quotedText(_ rest: Line, until end: Line) -> Line {
        var place = rest.startIndex
        while place < rest.endIndex {
            if rest[place] == UInt8(ascii: "\\") {
                place += 2
                continue
            }
            if rest[place...].starts(with: end) {
                quoted.formUnion(TextToken.words(of: rest[..<place]))
                quote = nil
                return rest[(place + end.count)...]
            }
            place += 1
        }
        quoted.formUnion(TextToken.words(of: rest))
        return rest[rest.endIndex...]
    }
}
