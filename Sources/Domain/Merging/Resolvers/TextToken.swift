/// A piece of a text that is changed as one: a word, a number with its dots, a quoted text, white space, or a single sign.
struct TextToken: Hashable {
    /// What it is.
    enum Kind: Hashable {
        case word, space, lineEnd, quoted, sign
    }

    let kind: Kind
    let bytes: Line

    /// Divides a text; quoted texts are one where they begin and end in one line.
    static func all(of text: Line, quoting: Bool = true) -> [TextToken] {
        var tokens: [TextToken] = []
        var rest = text
        while let byte = rest.first {
            let token = next(rest, byte, quoting: quoting)
            tokens.append(token)
            rest = rest[token.bytes.endIndex...]
        }
        return tokens
    }

    /// Returns the words of a text that could be names.
    static func words(of text: Line) -> [Line] {
        var words: [Line] = []
        var rest = text
        while let start = rest.firstIndex(where: Line.isNamePart) {
            let word = rest[start...].prefix(while: Line.isNamePart)
            if let first = word.first, !isDigit(first) { words.append(word) }
            rest = rest[word.endIndex...]
        }
        return words
    }

    private static func next(_ rest: Line, _ byte: UInt8, quoting: Bool) -> TextToken {
        if byte == 0x0A { return TextToken(kind: .lineEnd, bytes: rest.prefix(1)) }
        if Line.isSpace(byte) { return TextToken(kind: .space, bytes: rest.prefix { Line.isSpace($0) && $0 != 0x0A }) }
        if Line.isNamePart(byte) { return TextToken(kind: .word, bytes: word(rest)) }
        if quoting, "\"'".utf8.contains(byte), let end = quoteEnd(rest, byte) {
            return TextToken(kind: .quoted, bytes: rest[...end])
        }
        return TextToken(kind: .sign, bytes: rest.prefix(1))
    }

    /// A word; dots within a version belong to it.
    private static func word(_ rest: Line) -> Line {
        var end = rest.startIndex
        let isNumber = isDigit(rest[end]) || rest[end] == UInt8(ascii: "v")
        while end < rest.endIndex {
            let isDot = rest[end] == UInt8(ascii: ".") && isNumber && end + 1 < rest.endIndex && isDigit(rest[end + 1])
            guard Line.isNamePart(rest[end]) || isDot else { break }
            end += 1
        }
        return rest[rest.startIndex..<end]
    }

    private static func quoteEnd(_ rest: Line, _ quote: UInt8) -> Int? {
        var place = rest.startIndex + 1
        while place < rest.endIndex, rest[place] != 0x0A {
            if rest[place] == UInt8(ascii: "\\") { place += 1 } else if rest[place] == quote { return place }
            place += 1
        }
        return nil
    }

    static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
