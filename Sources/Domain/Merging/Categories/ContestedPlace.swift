/// A line of a text with its end, or a part of one.
typealias Line = ArraySlice<UInt8>

/// Some lines of a text, with the text around them. Lines count from 0.
struct TextPart {
    let text: Text
    let lines: Range<Int>

    /// The lines, each with its end.
    var content: [Line] { lines.map { self[$0] } }

    /// Returns a line of the text, which may stand outside the part.
    subscript(line: Int) -> Line { text.bytes(ofLines: line..<line + 1) }
}

/// A place that both sides changed, as the three texts have it.
struct ContestedPlace {
    /// The lines of the base; nil where they can't be told apart for this place.
    let base: TextPart?
    let ours: TextPart
    let theirs: TextPart

    /// All sides that there are, the base first.
    var parts: [TextPart] { [base, ours, theirs].compactMap(\.self) }
}
