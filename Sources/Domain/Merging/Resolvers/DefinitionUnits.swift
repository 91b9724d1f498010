/// Reads lines that are nothing but definitions of one depth, each a unit by its name.
struct DefinitionUnits {
    /// Them, in order, each with the comments and decorators above it and the blank lines before those.
    let units: [ListUnit]
    /// The white space before each.
    let depth: Line

    /// Reads lines; nil where something else stands among them.
    ///
    /// - Parameter takesFields: whether what binds a name by `=` or `:` is a definition, too.
    init?(_ lines: [Line], in file: FileName, takesFields: Bool = false) {
        guard let depth = lines.first(where: { !$0.trimmed.isEmpty })?.indentation,
            let headers = DefinitionHeader(file, takesFields: takesFields)
        else { return nil }
        var reader = Reader(depth: depth, headers: headers)
        for line in lines {
            guard reader.take(line) else { return nil }
        }
        guard let units = reader.finished else { return nil }
        self.units = units
        self.depth = depth
    }

    /// The names.
    var names: Set<[UInt8]> { Set(units.map(\.key)) }

    private struct Reader {
        let depth: Line
        let headers: DefinitionHeader
        private var units: [ListUnit] = []
        /// Lines that belong to the next one: blank ones, comments, decorators.
        private var lead: [Line] = []
        private var open: (name: [UInt8], lines: [Line])?
        private var balance = 0

        init(depth: Line, headers: DefinitionHeader) {
            self.depth = depth
            self.headers = headers
        }

        mutating func take(_ line: Line) -> Bool {
            let text = line.trimmed
            if text.isEmpty {
                if balance > 0, open != nil { open?.lines.append(line) } else { lead.append(line) }
                return true
            }
            let isInside = balance > 0 || line.indentation.count > depth.count || headers.goesOn(text)
            if isInside, open != nil || !lead.allSatisfy({ $0.trimmed.isEmpty }) {
                return goOn(line)
            }
            guard line.indentation.elementsEqual(depth) else { return false }
            if headers.isLead(text) {
                close()
                lead.append(line)
                return true
            }
            guard let name = headers.name(text) else { return false }
            close()
            open = (name, lead + [line])
            lead = []
            count(line)
            return true
        }

        private mutating func goOn(_ line: Line) -> Bool {
            if open == nil {
                // The rest of a decorator.
                lead.append(line)
            } else {
                open?.lines += lead + [line]
                lead = []
            }
            count(line)
            return balance >= 0
        }

        private mutating func count(_ line: Line) {
            for token in TextToken.all(of: line) where token.kind == .sign {
                guard let sign = token.bytes.first else { continue }
                if "([{".utf8.contains(sign) { balance += 1 }
                if ")]}".utf8.contains(sign) { balance -= 1 }
            }
        }

        private mutating func close() {
            guard let done = open else { return }
            let value = done.lines.flatMap { $0.withoutEnd + [0x0A] }.drop { $0 == 0x0A }
            units.append(ListUnit(key: done.name, value: value, lines: done.lines))
            open = nil
        }

        /// The units; nil where one is not whole, or lines are left over. Blank lines at the end belong to the last.
        var finished: [ListUnit]? {
            var copy = self
            guard balance == 0, lead.allSatisfy({ $0.trimmed.isEmpty }) else { return nil }
            copy.close()
            guard !copy.units.isEmpty else { return nil }
            copy.units[copy.units.count - 1].lines += lead
            return copy.units
        }
    }
}

/// How a language begins a definition.
struct DefinitionHeader {
    private let isPython: Bool
    private let takesFields: Bool
    private static let braced: Set<String> = [
        "cjs", "cs", "cts", "dart", "go", "java", "js", "jsx", "kt", "mjs", "mts", "php", "rs", "scala", "swift", "ts",
        "tsx",
    ]
    private static let keywords: Set<String> = [
        "class", "const", "def", "enum", "fn", "func", "fun", "function", "interface", "let", "protocol", "struct",
        "trait", "type", "var",
    ]
    private static let modifiers: Set<String> = [
        "abstract", "async", "declare", "default", "export", "final", "fileprivate", "get", "internal", "open",
        "override", "package", "private", "protected", "pub", "public", "readonly", "set", "static",
    ]
    private static let cases: Set<String> = ["describe", "it", "test"]
    /// Words that stand before brackets and define nothing.
    private static let statements: Set<String> = [
        "catch", "do", "else", "for", "if", "return", "switch", "try", "while", "with", "new", "await", "throw",
    ]

    init?(_ file: FileName, takesFields: Bool) {
        isPython = ["py", "pyi"].contains(file.ending)
        guard isPython || Self.braced.contains(file.ending) else { return nil }
        self.takesFields = takesFields
    }

    /// Whether a line, without white space around it, belongs to what is defined below.
    func isLead(_ text: Line) -> Bool {
        if text.starts("@") { return true }
        return isPython ? text.starts("#") : text.starts("//") || text.starts("/*") || text.starts("*")
    }

    /// Whether a line at the depth of the definitions belongs to the one above.
    func goesOn(_ text: Line) -> Bool { text.first.map { ")]}".utf8.contains($0) } ?? false }

    /// Returns what a line defines; nil where it defines nothing.
    func name(_ text: Line) -> [UInt8]? {
        let tokens = TextToken.all(of: text).filter { $0.kind != .space }
        let words = tokens.prefix { $0.kind == .word }.map { String(decoding: $0.bytes, as: UTF8.self) }
        let rest = words.drop { Self.modifiers.contains($0) }
        guard let first = rest.first else { return nil }
        if isPython {
            if ["def", "class"].contains(first), rest.count > 1 { return Array(rest[rest.startIndex + 1].utf8) }
            return takesFields ? field(tokens, words) : nil
        }
        if Self.keywords.contains(first) { return keyword(tokens.dropFirst(words.count - rest.count), rest) }
        let next = tokens.dropFirst(words.count)
        guard next.first?.bytes.isText("(") == true, rest.count == 1 else {
            return takesFields ? field(tokens, words) : nil
        }
        if Self.cases.contains(first) {
            return next.dropFirst().first.map { $0.kind == .quoted ? Array($0.bytes) : [] }
        }
        return text.last == UInt8(ascii: "{") && !Self.statements.contains(first) ? Array(first.utf8) : nil
    }

    private func keyword(_ tokens: ArraySlice<TextToken>, _ words: ArraySlice<String>) -> [UInt8]? {
        if words.count > 1 { return Array(words[words.startIndex + 1].utf8) }
        // `func (r *Type) name(`, `function* name(`
        let name = tokens.dropFirst().split { $0.bytes.isText(")") || $0.bytes.isText("*") }.dropFirst().first?.first
        return name.flatMap { $0.kind == .word ? Array($0.bytes) : nil }
    }

    private func field(_ tokens: [TextToken], _ words: [String]) -> [UInt8]? {
        guard words.count == 1, !Self.statements.contains(words[0]), tokens.count > 1,
            ["=", ":"].contains(where: tokens[1].bytes.isText), !(tokens.count > 2 && tokens[2].bytes.isText("="))
        else { return nil }
        return Array(words[0].utf8)
    }
}
