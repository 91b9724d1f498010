import Domain

/// Finds what the scripts of a template request: `fetch("/x")` and `htmx.ajax("GET", "/x")`.
struct ScriptLinks {
    private let bytes: [UInt8]
    private let end: Int
    private let lines: TextLines
    private var index: Int
    private var links: [WebLink] = []

    /// Returns what a script requests.
    static func links(in bytes: [UInt8], _ range: Range<Int>, _ lines: TextLines) -> [WebLink] {
        var reader = ScriptLinks(bytes: bytes, end: range.upperBound, lines: lines, index: range.lowerBound)
        reader.readAll()
        return reader.links
    }

    private init(bytes: [UInt8], end: Int, lines: TextLines, index: Int) {
        self.bytes = bytes
        self.end = end
        self.lines = lines
        self.index = index
    }

    private mutating func readAll() {
        while index < end {
            if sees("//"), index == 0 || bytes[index - 1] != UInt8(ascii: ":") {
                while index < end, bytes[index] != UInt8(ascii: "\n") { index += 1 }
            } else if sees("/*") {
                while index < end, !sees("*/") { index += 1 }
            } else if sees("fetch("), isStart {
                index += 6
                readFetch()
            } else if sees("htmx.ajax("), isStart {
                index += 10
                readAjax()
            } else {
                index += 1
            }
        }
    }

    private func sees(_ text: String) -> Bool {
        index + text.utf8.count <= end && bytes[index..<index + text.utf8.count].elementsEqual(text.utf8)
    }

    private var isStart: Bool { index == 0 || !(Words.isLetter(bytes[index - 1]) || Words.isDigit(bytes[index - 1])) }

    private mutating func skipSpace() { while index < end, bytes[index] <= 0x20 { index += 1 } }

    /// Reads a text in any quotation marks, cut where something is filled in.
    private mutating func text() -> [String]? {
        skipSpace()
        let marks = [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`")]
        guard index < end, marks.contains(bytes[index]) else { return nil }
        let mark = bytes[index]
        index += 1
        var (parts, part): ([String], [UInt8]) = ([], [])
        while index < end, bytes[index] != mark {
            let isValue = sees("{{") || (mark == UInt8(ascii: "`") && sees("${"))
            if isValue {
                let close = sees("{{") ? "}}" : "}"
                while index < end, !sees(close) { index += 1 }
                index += close.utf8.count
                parts.append(String(decoding: part, as: UTF8.self))
                part = []
            } else if bytes[index] == UInt8(ascii: "\n"), mark != UInt8(ascii: "`") {
                return nil
            } else {
                part.append(bytes[index])
                index += 1
            }
        }
        index = min(end, index + 1)
        skipSpace()
        // What is joined to it makes it longer.
        let isJoined = index < end && bytes[index] == UInt8(ascii: "+")
        return parts + [String(decoding: part, as: UTF8.self)] + (isJoined ? [""] : [])
    }

    private mutating func readFetch() {
        let start = index
        guard let parts = text(), let path = WebAddress.path(of: parts) else { return }
        links.append(WebLink("fetch", .path(path), method: fetchMethod(), line: lines.line(at: start)))
    }

    /// The method among what is given behind the address; nil where nobody can tell.
    private func fetchMethod() -> String? {
        guard index < end, bytes[index] == UInt8(ascii: ",") else {
            return index < end && bytes[index] == UInt8(ascii: ")") ? "GET" : nil
        }
        let rest = String(decoding: bytes[index..<min(end, index + 300)], as: UTF8.self)
        guard let place = rest.firstRange(of: "method") else { return nil }
        let behind = rest[place.upperBound...].drop { " :\"'`".contains($0) }
        let method = behind.prefix { $0.isLetter }
        return ["GET", "POST", "PUT", "PATCH", "DELETE"].first { $0 == method.uppercased() }
    }

    private mutating func readAjax() {
        let start = index
        guard let method = text(), method.count == 1, index < end, bytes[index] == UInt8(ascii: ",") else { return }
        index += 1
        guard let parts = text(), let path = WebAddress.path(of: parts) else { return }
        links.append(
            WebLink("htmx.ajax", .path(path), method: method[0].uppercased(), line: lines.line(at: start)))
    }
}
