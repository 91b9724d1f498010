/// Applies the changes of both sides where they stand side by side and none touches what the other changes.
enum AdjacentEdits {
    static let resolver = PlaceResolver(name: .adjacent) { place, file in
        guard let base = place.base, !base.lines.isEmpty, !MarkupFile.isOne(file.name) else { return nil }
        let (text, ours, theirs) = (
            Text(Array(base.bytes)), Text(Array(place.ours.bytes)), Text(Array(place.theirs.bytes))
        )
        guard let mine = LineDiff.between(text, ours), let others = LineDiff.between(text, theirs),
            let merged = SeparateEdits(base: text, ours: ours, theirs: theirs, mine, others)?.merged
        else { return nil }
        return .proposed(merged)
    }
}

/// Files in which lines that stand together hang together.
enum MarkupFile {
    private static let endings: Set<String> = [
        "css", "htm", "html", "j2", "jinja", "jinja2", "less", "sass", "scss", "svg", "vue", "xml",
    ]

    static func isOne(_ name: FileName) -> Bool { endings.contains(name.ending) }
}

/// The changes of both sides, none of which overlaps one of the other's, and no insertion touches one.
struct SeparateEdits {
    private let base: Text
    private let edits: [(base: Range<Int>, bytes: Line)]

    init?(base: Text, ours: Text, theirs: Text, _ mine: LineDiff, _ others: LineDiff) {
        for hunk in mine.hunks {
            for other in others.hunks where Self.clash(hunk.base, other.base) { return nil }
        }
        self.base = base
        edits =
            (mine.hunks.map { ($0.base, ours.bytes(ofLines: $0.side)) }
            + others.hunks.map { ($0.base, theirs.bytes(ofLines: $0.side)) })
            .sorted { $0.0.lowerBound < $1.0.lowerBound }
    }

    /// The text with all of them.
    var merged: [UInt8] {
        var merged: [UInt8] = []
        var line = 0
        for edit in edits {
            merged += base.bytes(ofLines: line..<edit.base.lowerBound)
            if let last = merged.last, last != 0x0A, !edit.bytes.isEmpty { merged.append(0x0A) }
            merged += edit.bytes
            line = edit.base.upperBound
        }
        return merged + base.bytes(ofLines: line..<base.lineCount)
    }

    private static func clash(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        if one.isEmpty || other.isEmpty {
            return one.lowerBound <= other.upperBound && other.lowerBound <= one.upperBound
        }
        return one.overlaps(other)
    }
}
