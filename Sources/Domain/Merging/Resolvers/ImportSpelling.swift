/// How a statement that brings several names is put together: `from a import b, c`, `import {b, c} from "a"`.
struct ImportSpelling {
    /// What stands before the names and behind them, and what they stand in where they take several lines.
    private let head: Line
    private let tail: Line
    private let lead: [Line]
    private let isScript: Bool
    /// Whether a space stands behind the bracket that opens.
    private let isSpaced: Bool
    /// How many lines it takes.
    private let height: Int
    /// The names.
    let items: [ImportItem]

    /// Reads a statement; nil where it is of another form, or has comments in it.
    init?(_ lines: [Line], _ tokens: [ImportToken], _ language: ImportLanguage) {
        lead = Array(lines.prefix { $0.trimmed.isEmpty || $0.trimmed.starts(with: language.comment.utf8) })
        let own = lines.dropFirst(lead.count)
        guard !own.contains(where: { $0.holds(language.comment) && !$0.holds("://") }) else { return nil }
        let text = Line(own.flatMap(\.self))
        height = own.count
        switch language.form {
        case .names:
            guard tokens.first?.isWord("from") == true, let place = tokens.firstIndex(where: { $0.isWord("import") })
            else { return nil }
            let names = tokens[(place + 1)...].filter { !$0.isMark(UInt8(ascii: "(")) && !$0.isMark(UInt8(ascii: ")")) }
            guard let items = ImportItem.all(names[...]), let end = Self.end(of: " import", in: text) else {
                return nil
            }
            (self.items, head, tail, isScript, isSpaced) = (items, text[..<end], [], false, false)
        case .clauses:
            guard let open = text.firstIndex(of: UInt8(ascii: "{")), let close = text.lastIndex(of: UInt8(ascii: "}")),
                let first = tokens.firstIndex(of: .mark(UInt8(ascii: "{"))),
                let last = tokens.lastIndex(of: .mark(UInt8(ascii: "}"))),
                let items = ImportItem.all(tokens[(first + 1)..<last])
            else { return nil }
            (self.items, head, tail, isScript) = (items, text[...open], text[close...], true)
            isSpaced = text[(open + 1)...].first.map(Line.isSpace) ?? true
        case .paths, .quoted: return nil
        }
    }

    private static func end(of word: String, in text: Line) -> Int? {
        text.indices.first { text[$0...].starts(word) }.map { $0 + word.utf8.count }
    }

    /// What no two statements of a place have in common.
    var key: [UInt8] { (head + tail).filter { !Line.isSpace($0) && !"\"';".utf8.contains($0) } }

    /// Returns the statement with other names, as this one is laid out.
    func lines(with items: [ImportItem], limit: Int) -> [Line] {
        let texts = items.map(\.text)
        let list: [UInt8] = Array(texts.joined(separator: Array(", ".utf8)))
        let line = isScript ? scriptLine(list) : Self.line(Array(head), [0x20], list, [0x0A])
        if height == 1, line.count - 1 <= limit { return lead + [line] }
        let indentation = head.indentation
        let step = isScript ? Array("  ".utf8) : Array("    ".utf8)
        let isDense = height > 1 && height < self.items.count
        let rows = isDense ? Self.filled(texts, width: limit - indentation.count - step.count) : texts
        let inner = rows.map { Self.line(Array(indentation), step, $0, Array(",\n".utf8)) }
        let open = Array(head) + Array((isScript ? "\n" : " (\n").utf8)
        let close = Array(indentation) + (isScript ? Array(tail) : Array(")\n".utf8))
        return lead + [Line(open)] + inner + [Line(close)]
    }

    private func scriptLine(_ list: [UInt8]) -> Line {
        // What takes several lines has no space to go by: with spaces is what most write.
        let space: [UInt8] = height > 1 || isSpaced ? [0x20] : []
        return Self.line(Array(head), space, list, space, Array(tail))
    }

    private static func line(_ parts: [UInt8]...) -> Line { Line(parts.flatMap(\.self)) }

    private static func filled(_ texts: [[UInt8]], width: Int) -> [[UInt8]] {
        var rows: [[UInt8]] = []
        for text in texts {
            if let last = rows.last, last.count + 2 + text.count < width {
                rows[rows.count - 1] = last + Array(", ".utf8) + text
            } else {
                rows.append(text)
            }
        }
        return rows
    }
}
