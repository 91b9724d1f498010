/// Takes the other side where one changed nothing but white space, line breaks, trailing commas and the sign of quotes.
enum LayoutOfOneSide {
    private static let languages: Set<String> = [
        "cjs", "css", "cts", "htm", "html", "js", "json", "jsx", "less", "mjs", "mts", "py", "pyi", "scss", "svelte",
        "ts", "tsx", "vue",
    ]

    static let resolver = PlaceResolver(name: .layout) { place, file in
        guard languages.contains(file.name.ending), let base = place.base, !place.ours.lines.isEmpty,
            !place.theirs.lines.isEmpty
        else { return nil }
        let said = place.parts.map { LayoutFreeText($0).tokens }
        guard let chosen = chosen(said, place), !said[0].isEmpty || said[1] == said[2] else { return nil }
        let lines = chosen.text.bytes(ofLines: chosen.lines)
        let isPython = file.name.ending.hasPrefix("py")
        let depths = Set(place.parts.compactMap(\.firstIndentation))
        return isPython && depths.count > 1 || base.lines.isEmpty && said[1] != said[2]
            ? .proposed(lines) : .certain(lines)
    }

    private static func chosen(_ said: [[Line]], _ place: ContestedPlace) -> TextPart? {
        if said[1] == said[2] {
            // Who has more lines went through a formatter: that is so whichever side is ours.
            return place.theirs.lines.count > place.ours.lines.count ? place.theirs : place.ours
        }
        if said[1] == said[0] { return place.theirs }
        return said[2] == said[0] ? place.ours : nil
    }
}

/// What a part of a text says, whatever its layout is.
struct LayoutFreeText {
    /// The tokens that count.
    let tokens: [Line]

    init(_ part: TextPart) { self.init(part.text.bytes(ofLines: part.lines)) }

    init(_ text: Line) {
        var tokens: [Line] = []
        for token in TextToken.all(of: text) where token.kind != .space && token.kind != .lineEnd {
            let bytes = token.kind == .quoted ? Self.unquoted(token.bytes) : token.bytes
            if bytes.count == 1, "])}".utf8.contains(bytes[bytes.startIndex]), tokens.last?.isText(",") == true {
                tokens.removeLast()
            }
            tokens.append(bytes)
        }
        self.tokens = tokens
    }

    /// The same text in the other sign of quotes is the same, unless one of the signs is in it.
    private static func unquoted(_ text: Line) -> Line {
        let content = text.dropFirst().dropLast()
        guard text.first == UInt8(ascii: "'"), !content.contains(where: { "\"'\\".utf8.contains($0) }) else {
            return text
        }
        return [UInt8(ascii: "\"")] + content + [UInt8(ascii: "\"")]
    }
}

extension TextPart {
    /// The white space before the first line that says something.
    var firstIndentation: Line? { content.first { !$0.trimmed.isEmpty }?.indentation }

    /// The bytes.
    var bytes: Line { text.bytes(ofLines: lines) }

    /// Whether nothing stands in it but white space.
    var isBlank: Bool { content.allSatisfy { $0.trimmed.isEmpty } }
}
