/// Reads an item within brackets: `"a",` or `name,` or `"key": value,` or `'key' => value,`.
enum BracketEntry {
    /// Returns what a line without white space around it says, nil where it is more than one plain item.
    static func read(_ text: Line) -> ListEntry? {
        let item = text.last == UInt8(ascii: ",") ? text.dropLast().withoutEnd : text
        guard let (first, rest) = atom(item) else { return nil }
        let isQuoted = first.count < item.count - rest.count
        if rest.isEmpty {
            let isNumber = first.first.map { !isQuoted && isDigit($0) } ?? true
            return isNumber ? nil : ListEntry(item: first, value: item)
        }
        let body = rest.trimmed
        guard let separator = [":", "=>"].first(where: body.starts) else { return nil }
        guard let (_, end) = atom(body.dropFirst(separator.utf8.count).trimmed), end.isEmpty else { return nil }
        return ListEntry(.pair, key: first, value: item)
    }

    /// Cuts off a quoted text, without its quotes, or a number or a name with dots.
    private static func atom(_ text: Line) -> (Line, rest: Line)? {
        guard let first = text.first else { return nil }
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
            let body = text.dropFirst()
            guard let close = body.firstIndex(of: first), close > body.startIndex else { return nil }
            let content = body[..<close]
            // White space at an end makes a text one of several that are laid out together.
            let isWhole = content.trimmed.count == content.count && !content.contains(UInt8(ascii: "\\"))
            return !isWhole ? nil : (content, body[(close + 1)...])
        }
        let isMarked = first == UInt8(ascii: ":") || first == UInt8(ascii: "-")
        let name = text.dropFirst(isMarked ? 1 : 0).prefix { Line.isNamePart($0) || $0 == UInt8(ascii: ".") }
        return name.isEmpty ? nil : (text[..<name.endIndex], text[name.endIndex...])
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
}
