extension Line {
    /// Whether a byte is white space in a line.
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// Whether a byte may stand in a name: a letter, a digit, `_`, `$`, or a part of a character beyond ASCII.
    static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
            true
        default: false
        }
    }

    /// The line without white space at its end.
    var withoutEnd: Line {
        var end = endIndex
        while end > startIndex, Self.isSpace(self[end - 1]) { end -= 1 }
        return self[startIndex..<end]
    }

    /// The line without white space at both ends.
    var trimmed: Line { withoutEnd.drop(while: Self.isSpace) }

    /// The white space at its start.
    var indentation: Line { prefix(while: Self.isSpace) }

    /// Returns whether it starts with a text.
    func starts(_ text: String) -> Bool { starts(with: text.utf8) }

    /// Returns whether it ends with a text.
    func ends(_ text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }

    /// Returns whether it is a text.
    func isText(_ text: String) -> Bool { elementsEqual(text.utf8) }

    /// Returns whether a text of ASCII stands somewhere in it.
    func holds(_ text: String) -> Bool {
        let sought = Array(text.utf8)
        guard let first = sought.first else { return true }
        return indices.contains { self[$0] == first && self[$0...].starts(with: sought) }
    }
}
