import Domain

/// Goes through a template: its tags with their attributes, what stands between them in `{{ }}` and `{% %}`, and its scripts.
/// Comments of the template and of HTML are left out, and so is what is taken as it is written.
struct TemplateTagScanner {
    /// What is found.
    enum Found {
        case tag(TemplateTag)
        /// What a statement or an expression outside of a tag holds.
        case piece(TemplateTag.Piece, start: Int)
        /// What a script holds.
        case script(Range<Int>)
    }

    let bytes: [UInt8]
    private var index = 0
    private(set) var found: [Found] = []
    /// How many conditions are open in the tag that is read.
    private var conditions = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Goes through all of it.
    mutating func scan() {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "{"): scanPiece(isTop: true)
            case UInt8(ascii: "<"): scanMarkup()
            default: index += 1
            }
        }
    }

    private func sees(_ text: StaticString, at place: Int? = nil) -> Bool {
        let start = place ?? index
        guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
        return text.withUTF8Buffer { mark in bytes[start..<start + mark.count].elementsEqual(mark) }
    }

    /// Returns where a text stands next; the end where it doesn't.
    private func next(_ text: StaticString, from start: Int) -> Int {
        var place = start
        while place < bytes.count, !sees(text, at: place) { place += 1 }
        return place
    }

    // MARK: - The template's own signs

    /// Reads `{{ }}`, `{% %}` or `{# #}`; returns it where it is one, and goes behind it.
    @discardableResult
    private mutating func scanPiece(isTop: Bool) -> TemplateTag.Piece? {
        let start = index
        if sees("{#") {
            let end = next("#}", from: index + 2)
            // A comment without an end is none: `{#` stands in style sheets too.
            index = end < bytes.count ? end + 2 : index + 2
            return nil
        }
        let isStatement = sees("{%")
        guard isStatement || sees("{{") else {
            index += 1
            return nil
        }
        let end = closing(isStatement ? "%}" : "}}", from: index + 2)
        guard end < bytes.count else {
            index += 2
            return nil
        }
        let inside = String(decoding: bytes[index + 2..<end], as: UTF8.self)
        index = end + 2
        let piece = isStatement ? TemplateTag.Piece.statement(inside) : .expression(inside)
        if isStatement { enter(inside) }
        if isTop { found.append(.piece(piece, start: start)) }
        return piece
    }

    /// Returns where a sign stands next outside of texts.
    private func closing(_ sign: StaticString, from start: Int) -> Int {
        var place = start
        var quote: UInt8?
        while place < bytes.count {
            let byte = bytes[place]
            if quote == nil, sees(sign, at: place) { return place }
            if let open = quote {
                if byte == UInt8(ascii: "\\") { place += 1 } else if byte == open { quote = nil }
                // An apostrophe that opens nothing.
                if byte == UInt8(ascii: "\n") { return next(sign, from: start) }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
            place += 1
        }
        return next(sign, from: start)
    }

    private mutating func enter(_ statement: String) {
        let word = statement.drop { " -+\n\t".contains($0) }.prefix { $0.isLetter }
        switch word {
        case "if", "for", "with", "block": conditions += 1
        case "endif", "endfor", "endwith", "endblock": conditions -= 1
        case "raw": index = min(bytes.count, next("endraw", from: index))
        case "verbatim": index = min(bytes.count, next("endverbatim", from: index))
        case "comment": index = min(bytes.count, next("endcomment", from: index))
        default: break
        }
    }

    // MARK: - HTML

    private mutating func scanMarkup() {
        if sees("<!--") {
            let end = next("-->", from: index + 4)
            index = end < bytes.count ? end + 3 : index + 4
        } else if index + 1 < bytes.count, Words.isLetter(bytes[index + 1]) {
            scanTag()
        } else {
            index += 1
        }
    }

    private mutating func scanTag() {
        index += 1
        var tag = TemplateTag(name: word { Words.isLetter($0) || Words.isDigit($0) || $0 == UInt8(ascii: "-") })
        conditions = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: ">"):
                index += 1
                found.append(.tag(tag))
                return scanContent(of: tag.name)
            case UInt8(ascii: "{"):
                let start = index
                if let piece = scanPiece(isTop: false) { found.append(.piece(piece, start: start)) }
            // A tag that was never closed ends where the next one starts.
            case UInt8(ascii: "<"): return found.append(.tag(tag))
            case UInt8(ascii: "/"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), 0...0x20: index += 1
            default: tag.attributes.append(attribute())
            }
        }
    }

    private mutating func word(_ holds: (UInt8) -> Bool) -> String {
        let start = index
        while index < bytes.count, holds(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    }

    private mutating func attribute() -> TemplateTag.Attribute {
        let start = index
        let isConditional = conditions > 0
        let ends: Set<UInt8> = [UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "{")]
        var name = word { $0 > 0x20 && !ends.contains($0) }
        // A sign that starts no name must not stop the way through the tag.
        if index == start { index += 1 }
        if name.hasPrefix("data-hx-") { name.removeFirst(5) }
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
            return TemplateTag.Attribute(name: name, value: [], isConditional: isConditional, start: start)
        }
        index += 1
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        return TemplateTag.Attribute(name: name, value: value(), isConditional: isConditional, start: start)
    }

    /// Reads the value of an attribute: what stands in the template's signs may hold its quotation mark.
    private mutating func value() -> [TemplateTag.Piece] {
        guard index < bytes.count else { return [] }
        let mark = [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[index]) ? bytes[index] : nil
        if mark != nil { index += 1 }
        var pieces: [TemplateTag.Piece] = []
        var start = index
        func text() -> [TemplateTag.Piece] {
            start < index ? [.text(String(decoding: bytes[start..<index], as: UTF8.self))] : []
        }
        while index < bytes.count {
            let byte = bytes[index]
            if byte == mark || (mark == nil && (byte <= 0x20 || byte == UInt8(ascii: ">"))) { break }
            if byte == UInt8(ascii: "{"), sees("{{") || sees("{%") || sees("{#") {
                pieces += text()
                if let piece = scanPiece(isTop: false) { pieces.append(piece) }
                start = index
            } else {
                index += 1
            }
        }
        pieces += text()
        if mark != nil { index += 1 }
        return pieces
    }

    private mutating func scanContent(of name: String) {
        guard name == "script" || name == "style" else { return }
        let start = index
        let end = next(name == "script" ? "</script" : "</style", from: index)
        if name == "script" { found.append(.script(start..<end)) }
        while index < end { if sees("{") { scanPiece(isTop: true) } else { index += 1 } }
        index = max(index, end)
    }
}
