import Domain

/// A file with conflict markers as `git rerere` reads it: the text that it compares, and the conflict's id.
///
/// What git's rerere.c does in `handle_path`: in each conflict the part of the common ancestor is left out, and the side
/// that sorts first comes first; the markers lose their labels. The id is the SHA-1 over the two sides of every conflict,
/// each followed by a NUL.
struct ConflictedFile: Equatable {
    /// The text with its conflicts in that form.
    let normalized: [UInt8]
    /// The id.
    let id: ObjectID

    /// Reads a file; nil where no conflict is in it, or where a marker stands out of place.
    ///
    /// - Parameter markerSize: how many characters a marker has.
    init?(_ content: [UInt8], markerSize: Int = 7) {
        var reader = Reader(content, markerSize: markerSize)
        guard let normalized = reader.whole(), let id = ObjectID(hashing: reader.sides) else { return nil }
        self.normalized = normalized
        self.id = id
    }
}

/// What a line of a file may mark.
private enum Marker {
    case start, ancestor, middle, end

    /// The marker that a line is, with the end of the line.
    init?(_ line: ArraySlice<UInt8>, size: Int) {
        guard line.count > size, let first = line.first, line.prefix(size).allSatisfy({ $0 == first }),
            Self.isSpace(line[line.startIndex + size])
        else { return nil }
        switch first {
        case UInt8(ascii: "<"): self = .start
        case UInt8(ascii: "|"): self = .ancestor
        case UInt8(ascii: "="): self = .middle
        case UInt8(ascii: ">"): self = .end
        default: return nil
        }
    }

    /// Whether versions of git differ on the line: older ones want a space behind the markers that bear labels.
    static func isDisputed(_ line: ArraySlice<UInt8>, size: Int) -> Bool {
        switch Marker(line, size: size) {
        case .start, .end: line[line.startIndex + size] != UInt8(ascii: " ")
        case .ancestor, .middle, nil: false
        }
    }

    /// What isspace(3) of the C locale, and git's own, says.
    private static func isSpace(_ byte: UInt8) -> Bool { [32, 9, 10, 13].contains(byte) }
}

/// Goes through a file line by line.
private struct Reader {
    private var rest: ArraySlice<UInt8>
    private let markerSize: Int
    /// The sides of the conflicts so far, each with a NUL behind it.
    private(set) var sides: [UInt8] = []
    private var isDisputed = false

    init(_ content: [UInt8], markerSize: Int) {
        rest = content[...]
        self.markerSize = markerSize
    }

    /// Returns the whole text; nil where it has no conflict or one that can't be followed.
    mutating func whole() -> [UInt8]? {
        var text: [UInt8] = []
        var hasConflict = false
        while let line = line() {
            guard Marker(line, size: markerSize) == .start else {
                // git writes such a line as a C string.
                text += line.prefix { $0 != 0 }
                continue
            }
            guard let conflict = conflict() else { return nil }
            for side in conflict.sides { sides += side + [0] }
            text += conflict.text
            hasConflict = true
        }
        return hasConflict && !isDisputed ? text : nil
    }

    private enum Part { case first, ancestor, second }

    /// Reads a conflict from behind its first marker, with those inside it.
    private mutating func conflict() -> (text: [UInt8], sides: [[UInt8]])? {
        var part = Part.first
        var (one, two): ([UInt8], [UInt8]) = ([], [])
        while let line = line() {
            switch (Marker(line, size: markerSize), part) {
            case (.start, _):
                guard let inner = conflict() else { return nil }
                // So git does it, also inside the ancestor's part.
                if part == .first { one += inner.text } else { two += inner.text }
            case (.ancestor, .first): part = .ancestor
            case (.middle, .first), (.middle, .ancestor): part = .second
            case (.end, .second):
                let sides = two.lexicographicallyPrecedes(one) ? [two, one] : [one, two]
                return (marked(sides), sides)
            case (.ancestor, _), (.middle, _), (.end, _): return nil
            case (nil, .first): one += line
            case (nil, .ancestor): break
            case (nil, .second): two += line
            }
        }
        return nil
    }

    private func marked(_ sides: [[UInt8]]) -> [UInt8] {
        func marker(_ character: Unicode.Scalar) -> [UInt8] {
            [UInt8](repeating: UInt8(ascii: character), count: markerSize) + [UInt8(ascii: "\n")]
        }
        return marker("<") + sides[0] + marker("=") + sides[1] + marker(">")
    }

    private mutating func line() -> ArraySlice<UInt8>? {
        guard !rest.isEmpty else { return nil }
        let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
        let line = rest[..<end]
        rest = rest[end...]
        isDisputed = isDisputed || Marker.isDisputed(line, size: markerSize)
        return line
    }
}
