/// Finds the words of a text that could be names.
enum Words {
    /// Returns each once, sorted. A word of more than 80 bytes is no name that anybody writes.
    static func all(in bytes: [UInt8]) -> [String] {
        var found: Set<ArraySlice<UInt8>> = []
        var start = 0
        while start < bytes.count {
            guard isLetter(bytes[start]) else {
                start += 1
                continue
            }
            var end = start + 1
            while end < bytes.count, isLetter(bytes[end]) || isDigit(bytes[end]) { end += 1 }
            if end - start <= 80 { found.insert(bytes[start..<end]) }
            start = end
        }
        return found.map { String(decoding: $0, as: UTF8.self) }.sorted()
    }

    /// Whether a name may start with it. What isn't ASCII counts as a letter.
    static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }

    /// Whether it is a digit.
    static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
