/// Applies the changes of both sides word by word, where they do not meet.
enum MergedTokens {
    /// Longer places are not for words.
    private static let longest = 20_000

    static let resolver = PlaceResolver(name: .tokens) { place, file in
        guard let base = place.base, !base.isBlank, !MarkupFile.isOne(file.name),
            place.parts.allSatisfy({ $0.bytes.count <= longest && !$0.isBlank })
        else { return nil }
        let (text, ours, theirs) = (tokens(base), tokens(place.ours), tokens(place.theirs))
        guard let mine = LineDiff.between(text, ours), let others = LineDiff.between(text, theirs),
            keepsMost(of: text, mine), keepsMost(of: text, others), !mine.meets(others),
            let merged = SeparateEdits(base: text, ours: ours, theirs: theirs, mine, others)?.merged
        else { return nil }
        return .proposed(plain(merged))
    }

    /// The tokens as lines of a text of their own.
    private static func tokens(_ part: TextPart) -> Text {
        Text(
            TextToken.all(of: part.bytes, quoting: false).flatMap { token in
                (token.kind == .lineEnd ? [0] : Array(token.bytes)) + [0x0A]
            })
    }

    private static func plain(_ tokens: [UInt8]) -> [UInt8] {
        tokens.split(separator: 0x0A).flatMap { $0 == [0] ? [0x0A] : Array($0) }
    }

    /// Whether a side is still the base's text, with changes in it.
    private static func keepsMost(of base: Text, _ diff: LineDiff) -> Bool {
        diff.hunks.reduce(0) { $0 + $1.base.count } * 2 <= base.lineCount
    }
}
