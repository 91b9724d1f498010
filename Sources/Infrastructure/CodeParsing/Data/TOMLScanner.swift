import Domain

/// Reads the tables and keys of TOML, a line at a time; what values hold is read where it stands in the line of its key.
struct TOMLScanner {
    private var file = DataFile()
    private var table: [String] = []
    /// How many elements the lists of tables have.
    private var counts: [[String]: Int] = [:]
    /// The mark of the text of several lines that is open.
    private var mark: String?
    /// How many brackets of a value are open.
    private var depth = 0
    private var number = 0

    /// Returns what a file holds.
    static func read(_ bytes: [UInt8]) -> DataFile {
        var scanner = TOMLScanner()
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
            scanner.number += 1
            scanner.read(Substring(line.hasSuffix("\r") ? line.dropLast() : line))
        }
        return scanner.file
    }

    private mutating func read(_ line: Substring) {
        if mark != nil || depth > 0 { return follow(line) }
        let text = line.drop { $0 == " " || $0 == "\t" }
        if text.isEmpty || text.hasPrefix("#") { return }
        if text.hasPrefix("[") { return open(text) }
        guard let (key, value) = Self.key(of: text) else { return }
        file.add(table + key, text: Self.plainText(value), line: number)
        follow(value)
    }

    private mutating func open(_ text: Substring) {
        let isList = text.hasPrefix("[[")
        let inner = text.drop { $0 == "[" }.prefix { $0 != "]" }
        guard let (key, _) = Self.key(of: inner + "=") else { return }
        let path = placed(key)
        if isList {
            let count = counts[path] ?? 0
            counts[path] = count + 1
            table = path + ["[\(count)]"]
        } else {
            table = path
            file.add(path, text: nil, line: number)
        }
    }

    /// The path of a table: what is below an element of a list belongs to the last one.
    private func placed(_ key: [String]) -> [String] {
        var path: [String] = []
        for part in key {
            path.append(part)
            if path.count < key.count, let count = counts[path] { path.append("[\(count - 1)]") }
        }
        return path
    }

    /// Returns a key and what follows its equals sign; nil where there is none.
    private static func key(of line: Substring) -> (key: [String], value: Substring)? {
        var parts: [String] = []
        var rest = line
        while true {
            rest = rest.drop { $0 == " " || $0 == "\t" }
            guard let first = rest.first else { return nil }
            if first == "\"" || first == "'" {
                let inner = rest.dropFirst().prefix { $0 != first }
                parts.append(String(inner))
                rest = rest.dropFirst(inner.count + 2)
            } else {
                let inner = rest.prefix { !" \t.=".contains($0) }
                guard !inner.isEmpty else { return nil }
                parts.append(String(inner))
                rest = rest.dropFirst(inner.count)
            }
            rest = rest.drop { $0 == " " || $0 == "\t" }
            if rest.hasPrefix("=") { return (parts, rest.dropFirst().drop { $0 == " " || $0 == "\t" }) }
            guard rest.hasPrefix(".") else { return nil }
            rest = rest.dropFirst()
        }
    }

    private static func plainText(_ value: Substring) -> String? {
        guard let mark = value.first, mark == "\"" || mark == "'", !value.hasPrefix("\"\"\""), !value.hasPrefix("'''")
        else { return nil }
        return String(value.dropFirst().prefix { $0 != mark })
    }

    /// Goes through a value, to know where it ends.
    private mutating func follow(_ line: Substring) {
        var rest = line
        while let first = rest.first {
            if let open = mark {
                guard rest.hasPrefix(open) else {
                    rest = rest.dropFirst()
                    continue
                }
                mark = nil
                rest = rest.dropFirst(open.count)
                continue
            }
            switch first {
            case "#": return
            case "[", "{": depth += 1
            case "]", "}": depth = max(0, depth - 1)
            case "\"", "'":
                let long = String(repeating: first, count: 3)
                if rest.hasPrefix(long) {
                    mark = long
                    rest = rest.dropFirst(3)
                    continue
                }
                rest = Self.afterText(rest, first)
                continue
            default: break
            }
            rest = rest.dropFirst()
        }
    }

    private static func afterText(_ line: Substring, _ mark: Character) -> Substring {
        var rest = line.dropFirst()
        while let first = rest.first, first != mark {
            rest = rest.dropFirst(first == "\\" && mark == "\"" ? 2 : 1)
        }
        return rest.dropFirst()
    }
}
