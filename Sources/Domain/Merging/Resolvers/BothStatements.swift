/// Keeps the statements that both sides add at one place, ours first.
enum BothStatements {
    private static let endings: Set<String> = [
        "py", "pyi", "js", "jsx", "ts", "tsx", "mjs", "cjs", "go", "rb", "swift",
    ]

    static let resolver = PlaceResolver(name: .statements) { place, file in
        guard endings.contains(file.name.ending), let base = place.base, base.isBlank, !place.ours.isBlank,
            !place.theirs.isBlank, let depth = place.ours.firstIndentation, depth == place.theirs.firstIndentation,
            [place.ours, place.theirs].allSatisfy({ isWhole($0, depth) }),
            place.ours.nextLine.map({ $0.indentation.count <= depth.count }) ?? true,
            !place.parts.contains(where: { holdsImports($0, file.name) })
        else { return nil }
        let known = Set(place.ours.content.map(\.trimmed).filter { $0.count > 2 })
        guard known.isDisjoint(with: place.theirs.content.map(\.trimmed)) else { return nil }
        return .proposed(ContestedList.joined(place.ours.content + place.theirs.content))
    }

    /// Whether imports are among the lines: of those each name counts.
    private static func holdsImports(_ part: TextPart, _ name: FileName) -> Bool {
        guard let reader = ImportLanguage.of(name).map(ImportReader.init) else { return false }
        return part.content.contains { line in
            reader.tokenizer.tokens(of: line).map { !$0.isEmpty && reader.begins(line, $0) } ?? false
        }
    }

    /// Whether statements begin and end in a part: no bracket stays open, and nothing stands further out than the first line.
    private static func isWhole(_ part: TextPart, _ depth: Line) -> Bool {
        BracketBalance(part.bytes).isEven
            && part.content.allSatisfy { $0.trimmed.isEmpty || $0.indentation.count >= depth.count }
    }
}

/// How many brackets of a text stay open.
struct BracketBalance {
    /// Whether none does, and none closes that was not opened.
    let isEven: Bool

    init(_ text: Line) {
        var open: [UInt8] = []
        var isEven = true
        for token in TextToken.all(of: text) where token.kind == .sign {
            guard let sign = token.bytes.first else { continue }
            switch sign {
            case UInt8(ascii: "("): open.append(UInt8(ascii: ")"))
            case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
            case UInt8(ascii: "{"): open.append(UInt8(ascii: "}"))
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): if open.popLast() != sign { isEven = false }
            default: break
            }
        }
        self.isEven = isEven && open.isEmpty
    }
}
