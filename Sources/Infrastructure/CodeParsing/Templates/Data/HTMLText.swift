/// The text of a template without its statements.
struct HTMLText {
    private let bytes: [UInt8]

    /// Makes it: what is left out is spaces, but for the ends of lines, and the letters are small.
    init(_ text: [UInt8], leavingOut ranges: [Range<Int>]) {
        var bytes = text.map { 65...90 ~= $0 ? $0 | 0x20 : $0 }
        for range in ranges {
            for index in range where bytes[index] != UInt8(ascii: "\n") { bytes[index] = UInt8(ascii: " ") }
        }
        self.bytes = bytes
    }

    /// A tag that opens an element.
    struct Tag {
        /// What stands between its name and its end.
        let text: String
        /// Where it ends.
        let end: Int

        /// Returns the value of an attribute; nil where the tag lacks it.
        func value(of name: String) -> String? {
            let parts = text.split(whereSeparator: \.isWhitespace)
            guard let part = parts.first(where: { $0 == name || $0.hasPrefix(name + "=") }) else { return nil }
            return part.dropFirst(name.count + 1).filter { $0 != "\"" && $0 != "'" }
        }
    }

    /// Returns the places at which an element of a name opens.
    func places(of start: String) -> [Int] {
        var places: [Int] = []
        var from = 0
        while let found = place(of: start, from: from) {
            from = found + start.utf8.count
            let next = from < bytes.count ? bytes[from] : 0
            if next <= UInt8(ascii: " ") || next == UInt8(ascii: ">") { places.append(found) }
        }
        return places
    }

    /// Returns the first place of a text from another one on.
    func place(of text: String, from start: Int) -> Int? {
        let wanted = Array(text.utf8)
        guard let first = wanted.first else { return nil }
        var index = start
        while let found = bytes[index...].firstIndex(of: first) {
            if bytes[found...].starts(with: wanted) { return found }
            index = found + 1
        }
        return nil
    }

    /// Returns the tag that opens at a place; nil where it has no end.
    func tag(at place: Int) -> Tag? {
        var quote: UInt8?
        for index in place..<bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return Tag(text: String(decoding: bytes[place..<index], as: UTF8.self), end: index + 1)
            }
        }
        return nil
    }

    /// Whether what stands at a place goes to scripts and requests, and not into a form: a `meta` tag, `hx-headers`, a script.
    func isForScripts(_ place: Int) -> Bool {
        let before = bytes[..<place]
        if let start = before.lastIndex(of: UInt8(ascii: "<")) {
            let tag = String(decoding: before[start...], as: UTF8.self)
            if tag.hasPrefix("<meta") || tag.contains("hx-headers") || tag.hasPrefix("<script") { return true }
        }
        guard let script = last("<script", before: place) else { return false }
        return (last("</script", before: place) ?? -1) < script
    }

    private func last(_ text: String, before end: Int) -> Int? {
        var found: Int?
        var from = 0
        while let next = place(of: text, from: from), next < end {
            found = next
            from = next + 1
        }
        return found
    }

    /// The line of a place, from 1.
    func line(at place: Int) -> Int { 1 + bytes[..<place].count { $0 == UInt8(ascii: "\n") } }
}
