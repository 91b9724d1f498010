/// Reads the imports at a contested place, with those statements that reach into it from outside.
struct ImportReader {
    let language: ImportLanguage
    let tokenizer: ImportTokenizer
    let parser: ImportParser
    /// How far the ends of a statement are looked for.
    static let reach = 200

    init(_ language: ImportLanguage) {
        self.language = language
        tokenizer = ImportTokenizer(language)
        parser = ImportParser(language)
    }

    /// Returns whether all sides hold nothing but imports, and what both did to them goes together.
    func canUnite(_ place: ContestedPlace) -> Bool {
        let parts = place.parts
        // Most places fail here, and no line outside them is looked at.
        guard parts.allSatisfy({ part in part.lines.allSatisfy { tokenizer.tokens(of: part[$0]) != nil } }) else {
            return false
        }
        let starts = parts.map(statementStart)
        guard Set(starts.map { $0 == nil }).count == 1 else { return false }
        var sections: [ImportSection] = []
        for (part, start) in zip(parts, starts) {
            guard let section = section(of: part, from: start ?? part.lines.lowerBound) else { return false }
            sections.append(section)
        }
        guard Set(sections.map(\.comments)).count == 1,
            sections.reduce(into: Set<Line>(), { $0.formUnion($1.indentations) }).count == 1,
            let theirs = sections.popLast(), let ours = sections.popLast()
        else { return false }
        return ImportUnion(base: sections.last?.names ?? [], ours: ours.names, theirs: theirs.names).isPlain
    }

    /// Reads statements from a line to the end of the part, the last of them to its own end; nil where something else
    /// stands among them.
    private func section(of part: TextPart, from start: Int) -> ImportSection? {
        var section = ImportSection()
        var open: [ImportToken] = []
        var depth = 0
        var line = start
        while line < part.lines.upperBound || !open.isEmpty {
            guard line < part.text.lineCount, line < part.lines.upperBound + Self.reach,
                let tokens = tokenizer.tokens(of: part[line])
            else { return nil }
            if tokens.isEmpty {
                let comment = part[line].trimmed
                if !comment.isEmpty { section.comments.insert(comment) }
            } else {
                if open.isEmpty {
                    guard begins(part[line], tokens) else { return nil }
                    section.indentations.insert(part[line].indentation)
                }
                open += tokens + (language.endsItemsAtLines ? [.mark(UInt8(ascii: ","))] : [])
                depth += Self.depth(of: tokens)
                if depth <= 0 {
                    guard let names = parser.names(of: open) else { return nil }
                    section.names.formUnion(names)
                    (open, depth) = ([], 0)
                }
            }
            line += 1
        }
        return section
    }

    /// Returns the line where the statement starts that is still open at the start of a part; nil where none is.
    func statementStart(of part: TextPart) -> Int? {
        guard let bracket = language.bracket else { return nil }
        var depth = 0
        for line in (max(0, part.lines.lowerBound - Self.reach)..<part.lines.lowerBound).reversed() {
            guard let tokens = tokenizer.tokens(of: part[line]) else { return nil }
            var opener: Int?
            for (position, token) in tokens.enumerated().reversed() {
                if token.isMark(Self.partner(of: bracket)) { depth += 1 }
                guard token.isMark(bracket) else { continue }
                if depth == 0 { opener = position } else { depth -= 1 }
            }
            if begins(part[line], tokens) { return opener.map { _ in line } }
            if let opener, !isGroup(tokens[..<opener]) { return nil }
        }
        return nil
    }

    /// Whether tokens lead to a group within a group, as in `io::{`.
    private func isGroup(_ tokens: ArraySlice<ImportToken>) -> Bool {
        guard language.form == .paths, case .word(let prefix) = tokens.last else { return false }
        return prefix.last == language.joiner
    }

    func begins(_ line: Line, _ tokens: [ImportToken]) -> Bool {
        guard !language.isUnindented || line.indentation.isEmpty else { return false }
        return parser.body(of: tokens) != nil
    }

    static func depth(of tokens: [ImportToken]) -> Int {
        tokens.reduce(0) { depth, token in
            switch token {
            case .mark(UInt8(ascii: "(")), .mark(UInt8(ascii: "{")): depth + 1
            case .mark(UInt8(ascii: ")")), .mark(UInt8(ascii: "}")): depth - 1
            default: depth
            }
        }
    }

    private static func partner(of bracket: UInt8) -> UInt8 {
        bracket == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "}")
    }
}
