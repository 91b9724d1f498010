/// Reads a line of YAML that is one item, `- item`, or one pair, `key: value`.
enum YAMLEntry {
    /// Returns what a line without white space around it says, nil where it may be more than it shows.
    static func read(_ text: Line) -> ListEntry? {
        if text.starts("- ") {
            let item = text.dropFirst(2).trimmed
            // A command has spaces, and its place counts.
            guard isPlain(item), !item.contains(where: Line.isSpace), item.last != UInt8(ascii: ":") else { return nil }
            let quotes = Set("\"'".utf8)
            let isQuoted = item.first.map(quotes.contains) ?? false
            let content = isQuoted ? item.dropFirst().dropLast() : item
            guard !content.isEmpty, !isQuoted || item.last == item.first && item.count > 2 else { return nil }
            return ListEntry(item: content, value: item)
        }
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")), text[(colon + 1)...].first.map(Line.isSpace) == true
        else { return nil }
        let key = text[..<colon]
        guard !key.isEmpty, key.allSatisfy({ Line.isNamePart($0) || "-./\"'".utf8.contains($0) }) else { return nil }
        return isPlain(text[(colon + 1)...].trimmed) ? ListEntry(.pair, key: key, value: text) : nil
    }

    /// Whether a value stands on one line, and is no anchor, alias, tag, block or bracket.
    private static func isPlain(_ value: Line) -> Bool {
        guard let first = value.first, !"|>&*{[!#-?%@`".utf8.contains(first) || value.starts("-") && value.count > 1
        else { return false }
        let isOpen = (first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")) && value.count { $0 == first } < 2
        return !isOpen && !value.holds(": ")
    }
}
