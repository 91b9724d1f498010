import Domain

/// Finds conflict markers that a person has left in a text.
struct ConflictMarkers {
    /// How many characters a marker has: the attribute `conflict-marker-size`, 7 otherwise.
    let size: Int
    /// Lines that look like markers and stand in what was merged: they are text, as in a manual of git.
    private let known: Set<[UInt8]>

    /// Prepares to look through what came of merging some texts.
    init(size: Int, merging sides: [[UInt8]]) {
        self.size = size
        var known: Set<[UInt8]> = []
        for side in sides {
            for line in side.split(separator: UInt8(ascii: "\n")) where Self.isMarker(line, size) {
                known.insert(Array(line))
            }
        }
        self.known = known
    }

    /// Returns the first line with a marker, counted from 1; nil where there is none.
    func firstLine(in text: [UInt8]) -> Int? {
        let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return lines.firstIndex { Self.isMarker($0, size) && !known.contains(Array($0)) }.map { $0 + 1 }
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
