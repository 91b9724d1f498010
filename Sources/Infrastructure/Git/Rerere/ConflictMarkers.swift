import Domain

/// Finds conflict markers that a person has left in a text.
struct ConflictMarkers {
    /// How many characters a marker had when git merged: the attribute `conflict-marker-size`, 7 otherwise.
    let size: Int
    /// Lines that look like markers and stand in what was merged, with how often a side has them: that often they are text,
    /// as in a manual of git.
    private let known: [[UInt8]: Int]

    /// Prepares to look through what came of merging some texts.
    init(size: Int, merging sides: [[UInt8]]) {
        self.size = size
        known = sides.map { Self.marked($0, size) }.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: max) }
    }

    /// Returns the first line with a marker, counted from 1; nil where there is none.
    ///
    /// - Parameter merged: The text in which git itself left markers, where it did: that is nobody's resolution, whatever the
    ///   sides hold.
    func firstLine(in text: [UInt8], besides merged: [UInt8]? = nil) -> Int? {
        let isUntouched = merged.map { Self.plain(text) == Self.plain($0) } ?? false
        var known = isUntouched ? [:] : known
        let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (place, line) in lines.enumerated() where Self.isMarker(line, size) {
            guard let count = known[Array(line)], count > 0 else { return place + 1 }
            // What has no label, as the underline of a heading, may come from both sides.
            if line.contains(UInt8(ascii: " ")) { known[Array(line)] = count - 1 }
        }
        return nil
    }

    /// A text as it is whatever the line ends are.
    private static func plain(_ text: [UInt8]) -> [UInt8] { text.filter { $0 != UInt8(ascii: "\r") } }

    private static func marked(_ text: [UInt8], _ size: Int) -> [[UInt8]: Int] {
        text.split(separator: UInt8(ascii: "\n")).filter { isMarker($0, size) }
            .reduce(into: [:]) { $0[Array($1), default: 0] += 1 }
    }

    /// As git's rerere tells them (`is_cmarker` in rerere.c): the marker, then white space or the line's end. Where both sides
    /// renamed a file git's markers are longer than that (`extra_marker_size` in merge-ort.c).
    private static func isMarker(_ line: ArraySlice<UInt8>, _ size: Int) -> Bool {
        guard let first = line.first, [UInt8]("<=>|".utf8).contains(first) else { return false }
        let length = line.prefix { $0 == first }.count
        let next = line.dropFirst(length).first
        let isAlone = next == nil || next == UInt8(ascii: "\r")
        // A divider has nothing behind it; a longer row of the sign is a heading's underline.
        if first == UInt8(ascii: "=") { return length == size && isAlone }
        return length >= size && (isAlone || next == UInt8(ascii: " "))
    }
}
