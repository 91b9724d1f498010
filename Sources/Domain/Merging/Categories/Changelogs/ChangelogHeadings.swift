/// The headings above a place of a changelog, the outermost first: the release, and the kind of change.
struct ChangelogHeadings: Hashable {
    private let path: [Line]

    /// Reads the text up to a part of it.
    init(above part: TextPart) {
        var path: [(level: Int, line: Line)] = []
        for number in 0..<part.lines.lowerBound {
            guard let level = Self.level(ofLine: number, in: part) else { continue }
            path.removeAll { $0.level >= level }
            path.append((level, part[number].trimmed))
        }
        self.path = path.map(\.line)
    }

    /// Whether a heading stands within a part.
    static func areIn(_ part: TextPart) -> Bool { part.lines.contains { level(ofLine: $0, in: part) != nil } }

    /// Returns how deep a heading a line is, nil where it is none: `## 1.2.0` of Markdown, `== 1.2.0` of AsciiDoc, an underlined
    /// line of reStructuredText, or a line of plain text that begins with a version.
    private static func level(ofLine number: Int, in part: TextPart) -> Int? {
        let line = part[number]
        for sign in [UInt8(ascii: "#"), UInt8(ascii: "=")] {
            let count = line.prefix { $0 == sign }.count
            if (1...6).contains(count), line.dropFirst(count).first == UInt8(ascii: " ") { return count }
        }
        guard let first = line.first, !Line.isSpace(first) else { return nil }
        if number + 1 < part.text.lineCount, let sign = underline(part[number + 1]), underline(line) == nil {
            return 10 + (underlines.firstIndex(of: sign) ?? underlines.count)
        }
        return isVersion(line) ? 1 : nil
    }

    private static let underlines = Array("=-~^*+\"'`#".utf8)

    /// Returns of what a line consists that underlines another one.
    private static func underline(_ line: Line) -> UInt8? {
        let line = line.trimmed
        guard line.count >= 3, let first = line.first, underlines.contains(first), line.allSatisfy({ $0 == first })
        else {
            return nil
        }
        return first
    }

    /// Whether a line is `1.2.0 (2026-01-31)`, `v1.2`, `Version 1.2.0` or `Unreleased`.
    private static func isVersion(_ line: Line) -> Bool {
        let words = line.split { Line.isSpace($0) || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
        guard let first = words.first else { return false }
        let word = String(decoding: first, as: UTF8.self).lowercased()
        if word == "unreleased" || word == "unreleased:" { return true }
        let isNamed = ["version", "release"].contains(word)
        let number =
            isNamed ? words.dropFirst().first.map { String(decoding: $0, as: UTF8.self).lowercased() } ?? "" : word
        let digits = number.hasPrefix("v") ? number.dropFirst() : number[...]
        return digits.first?.isNumber ?? false && digits.contains(".")
            && digits.prefix { $0 != "-" }.allSatisfy {
                $0.isNumber || $0 == "." || $0 == ":"
            }
    }
}
