import Domain

/// Reads the keys of YAML's block mappings by their indents. What stands in brackets, and texts of several lines, are left
/// out.
struct YAMLScanner {
    private var file = DataFile()
    /// What is open, the outermost first: a key with its column, or a list's element.
    private var open: [(column: Int, key: String)] = []
    private var elements: [String: Int] = [:]
    /// The column above which the lines of a text end; nil outside of one.
    private var textColumn: Int?
    private var depth = 0
    private var number = 0
    private var document = 0

    /// Returns what a file holds; nothing where a template makes YAML of it.
    static func read(_ bytes: [UInt8]) -> DataFile {
        let text = String(decoding: bytes, as: UTF8.self)
        if text.contains("{%") || text.contains("{{-") { return DataFile() }
        var scanner = YAMLScanner()
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            scanner.number += 1
            scanner.read(line.hasSuffix("\r") ? line.dropLast() : line)
        }
        return scanner.file
    }

    private mutating func read(_ line: Substring) {
        var rest = line.drop { $0 == " " }
        var column = line.count - rest.count
        if rest.isEmpty || rest.hasPrefix("#") { return }
        if let limit = textColumn {
            if column > limit { return }
            textColumn = nil
        }
        if depth > 0 { return follow(rest) }
        if line.hasPrefix("---") || line.hasPrefix("...") {
            document += 1
            open = []
            return
        }
        if rest.hasPrefix("\t") { return }
        while rest == "-" || rest.hasPrefix("- ") {
            close(from: column, isElement: true)
            let path = prefix.joined(separator: "\u{0}")
            let element = elements[path, default: 0]
            elements[path] = element + 1
            open.append((column, "[\(element)]"))
            let after = rest.dropFirst().drop { $0 == " " }
            column += rest.count - after.count
            rest = after
        }
        guard let (key, value) = Self.key(of: rest) else { return follow(rest) }
        close(from: column, isElement: false)
        open.append((column, key))
        // A mapping may be merged into another any number of times.
        if key != "<<" { file.add(prefix, text: Self.plainText(value), line: number) }
        follow(value)
    }

    private var prefix: [String] { (document > 0 ? ["[\(document)]"] : []) + open.map(\.key) }

    /// Closes what does not reach as far in: an element may stand in the column of the key that it belongs to.
    private mutating func close(from column: Int, isElement: Bool) {
        while let last = open.last,
            last.column > column || (last.column == column && (!isElement || last.key.hasPrefix("[")))
        {
            open.removeLast()
        }
    }

    /// Returns a key and what follows its colon.
    private static func key(of line: Substring) -> (key: String, value: Substring)? {
        guard let first = line.first else { return nil }
        if first == "\"" || first == "'" {
            let inner = line.dropFirst().prefix { $0 != first }
            let rest = line.dropFirst(inner.count + 2).drop { $0 == " " }
            return rest.hasPrefix(":") ? (String(inner), rest.dropFirst().drop { $0 == " " }) : nil
        }
        guard !"[{&*!|>%@`#?".contains(first) else { return nil }
        var rest = line
        while let colon = rest.firstIndex(of: ":") {
            let after = line.index(after: colon)
            if after == line.endIndex || line[after] == " " {
                let key = line[..<colon]
                if key.contains(" #") { return nil }
                let end = key.lastIndex { $0 != " " }.map { key.index(after: $0) } ?? key.endIndex
                return (String(key[..<end]), line[after...].drop { $0 == " " })
            }
            rest = line[after...]
        }
        return nil
    }

    private static func plainText(_ value: Substring) -> String? {
        guard let first = value.first, !"[{&*!|>#".contains(first) else { return nil }
        if first == "\"" || first == "'" { return String(value.dropFirst().prefix { $0 != first }) }
        let text = value.firstRange(of: " #").map { value[..<$0.lowerBound] } ?? value
        return String(text)
    }

    /// Notes what a value leaves open: brackets, a text of several lines.
    private mutating func follow(_ value: Substring) {
        let plain = value.drop { $0 == "&" || $0 == "!" || $0.isLetter || $0.isNumber || $0 == " " }
        if depth == 0, value.hasPrefix("|") || value.hasPrefix(">") || plain.hasPrefix("|") && value.hasPrefix("!") {
            textColumn = open.last?.column ?? 0
            return
        }
        guard depth > 0 || value.hasPrefix("[") || value.hasPrefix("{") else { return followQuoted(value) }
        var mark: Character?
        for character in value {
            if let open = mark {
                if character == open { mark = nil }
            } else {
                switch character {
                case "\"", "'": mark = character
                case "[", "{": depth += 1
                case "]", "}": depth = max(0, depth - 1)
                case "#": return
                default: break
                }
            }
        }
    }

    /// A text in quotation marks may go on in the lines that follow, further in.
    private mutating func followQuoted(_ value: Substring) {
        guard let mark = value.first, mark == "\"" || mark == "'" else { return }
        if value.dropFirst().firstIndex(of: mark) == nil { textColumn = open.last?.column ?? 0 }
    }
}
