/// One statement of imports, or one line within the brackets of a statement that begins before the place.
struct ImportStatement {
    /// What tells it apart from the others of a place.
    let key: [UInt8]
    /// What it brings, as it is spelled.
    let items: [ImportItem]
    /// Its lines.
    let lines: [Line]
    /// How it is put together; nil where it can only be kept as it is.
    let spelling: ImportSpelling?
}

/// One name that is brought, as it is spelled.
struct ImportItem: Hashable {
    /// `name as other`, with single spaces.
    let text: [UInt8]
    /// The name by which the file knows it.
    let binding: [UInt8]
}

/// Reads the imports at a place as statements.
struct ImportStatements {
    private let reader: ImportReader
    /// Whether the lines stand within the brackets of a statement that begins before them.
    let areItems: Bool
    /// Those of each side, the base first.
    let sides: [[ImportStatement]]

    /// Reads a place; nil where something else stands there, or comments that could be lost.
    init?(_ place: ContestedPlace, _ reader: ImportReader) {
        guard reader.canUnite(place), place.parts.count == 3 else { return nil }
        self.reader = reader
        let starts = place.parts.map { reader.statementStart(of: $0) != nil }
        areItems = starts.allSatisfy(\.self)
        guard areItems || !starts.contains(true) else { return nil }
        var sides: [[ImportStatement]] = []
        for part in place.parts {
            guard let read = areItems ? Self.items(part, reader) : Self.statements(part, reader) else { return nil }
            sides.append(read)
        }
        self.sides = sides
    }

    private static func items(_ part: TextPart, _ reader: ImportReader) -> [ImportStatement]? {
        var found: [ImportStatement] = []
        for line in part.content where !line.trimmed.isEmpty {
            guard let tokens = reader.tokenizer.tokens(of: line), ImportReader.depth(of: tokens) == 0,
                let items = ImportItem.all(tokens[...]), items.count == 1, let item = items.first,
                tokens.last == .mark(UInt8(ascii: ","))
            else { return nil }
            found.append(ImportStatement(key: item.text, items: items, lines: [line], spelling: nil))
        }
        return found
    }

    private static func statements(_ part: TextPart, _ reader: ImportReader) -> [ImportStatement]? {
        var found: [ImportStatement] = []
        var (lines, open, depth): ([Line], [ImportToken], Int) = ([], [], 0)
        for line in part.content {
            guard let tokens = reader.tokenizer.tokens(of: line) else { return nil }
            // Blank lines and comments go with what stands below them.
            lines.append(line)
            if tokens.isEmpty { continue }
            open += tokens + (reader.language.endsItemsAtLines ? [.mark(UInt8(ascii: ","))] : [])
            depth += ImportReader.depth(of: tokens)
            guard depth <= 0 else { continue }
            guard let names = reader.parser.names(of: open) else { return nil }
            found.append(statement(lines, open, names, reader.language))
            (lines, open, depth) = ([], [], 0)
        }
        guard open.isEmpty, lines.allSatisfy({ $0.trimmed.isEmpty }) else { return nil }
        return found
    }

    private static func statement(
        _ lines: [Line], _ tokens: [ImportToken], _ names: [ImportedName], _ language: ImportLanguage
    ) -> ImportStatement {
        if let spelling = ImportSpelling(lines, tokens, language) {
            return ImportStatement(key: spelling.key, items: spelling.items, lines: lines, spelling: spelling)
        }
        let text = Array(tokens.map(\.bytes).joined(separator: [0x20]))
        let items = names.map { name in
            ImportItem(text: name.source + name.name, binding: name.isForEffect ? [] : name.binding)
        }
        return ImportStatement(key: text, items: items, lines: lines, spelling: nil)
    }
}

extension ImportItem {
    /// Reads names divided by commas; nil where something else stands among them.
    static func all(_ tokens: ArraySlice<ImportToken>) -> [ImportItem]? {
        var items: [ImportItem] = []
        for item in tokens.split(separator: .mark(UInt8(ascii: ","))) {
            let words = item.compactMap { token -> [UInt8]? in
                if case .word(let word) = token { Array(word) } else { nil }
            }
            guard words.count == item.count, let last = words.last else { return nil }
            let isPlain = words.count == 1 || words.count == 3 && words[1].elementsEqual("as".utf8)
            let isType = words.first?.elementsEqual("type".utf8) == true && (words.count == 2 || words.count == 4)
            guard isPlain || isType else { return nil }
            let text: [UInt8] = Array(words.joined(separator: [0x20]))
            items.append(ImportItem(text: text, binding: last))
        }
        return items
    }
}
