import Domain

/// One line of a script that begins at its margin, with the indented lines below it.
struct ScriptBlock {
    /// Counted from 1.
    let lineNumber: Int
    /// The first word.
    let word: String
    /// What follows the first word.
    let rest: String
    /// The indented lines, without the four spaces.
    let body: [String]

    /// Divides a script; lines that begin with `#` and blank lines between blocks are nothing.
    static func blocks(of text: String) -> [ScriptBlock] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let heads = lines.indices.filter { !lines[$0].isEmpty && !lines[$0].hasPrefix(" ") }
        return zip(heads, heads.dropFirst() + [lines.count]).compactMap { head, end in
            guard !lines[head].hasPrefix("#") else { return nil }
            var body = lines[(head + 1)..<end].map { String($0.dropFirst(4)) }
            while body.last?.isEmpty == true { body.removeLast() }
            let parts = lines[head].split(separator: " ", maxSplits: 1).map(String.init)
            return ScriptBlock(
                lineNumber: head + 1, word: parts[0], rest: parts.count > 1 ? parts[1] : "", body: body)
        }
    }

    /// The body as a file's content.
    var content: [UInt8] { Array(body.map { $0 + "\n" }.joined().utf8) }

    /// Returns an error that names the line.
    func error(_ what: String) -> TestSupportError {
        TestSupportError("Line \(lineNumber): `\(word) \(rest)` \(what).")
    }

    /// Reads `Name <address>`.
    func person() throws -> Person {
        let parts = rest.split(whereSeparator: { $0 == "<" || $0 == ">" })
        guard parts.count == 2, parts[0].hasSuffix(" ") else { throw error("is no `Name <address>`") }
        return Person(name: String(parts[0].dropLast()), email: String(parts[1]))
    }

    /// Reads `LEFT -> RIGHT`.
    func sides() throws -> (left: String, right: String) {
        guard let arrow = rest.firstRange(of: " -> ") else { throw error("has no ` -> `") }
        return (String(rest[..<arrow.lowerBound]), String(rest[arrow.upperBound...]))
    }

    /// Reads a path, plain or in git's quoted form.
    func path(_ text: String) throws -> RepositoryPath {
        guard !text.isEmpty else { throw error("names no path") }
        guard text.hasPrefix("\""), text.hasSuffix("\""), text.count > 1 else { return RepositoryPath(text) }
        var bytes: [UInt8] = []
        var left = Array(text.utf8.dropFirst().dropLast())[...]
        while let byte = left.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                bytes.append(byte)
                continue
            }
            if let octal = UInt8(String(decoding: left.prefix(3), as: UTF8.self), radix: 8), left.count >= 3 {
                bytes.append(octal)
                left = left.dropFirst(3)
            } else if let escaped = left.popFirst() {
                bytes.append(escaped == UInt8(ascii: "n") ? 10 : escaped == UInt8(ascii: "t") ? 9 : escaped)
            }
        }
        return RepositoryPath(bytes: bytes)
    }

    /// Reads the hexadecimal digits of the body.
    func digits() throws -> [UInt8] {
        let digits = Array(body.joined().utf8.filter { $0 != UInt8(ascii: " ") })
        let bytes = stride(from: 0, to: digits.count, by: 2).map {
            UInt8(String(decoding: digits[$0..<min($0 + 2, digits.count)], as: UTF8.self), radix: 16)
        }
        guard digits.count % 2 == 0, !bytes.contains(nil) else { throw error("holds something but hexadecimal digits") }
        return bytes.compactMap { $0 }
    }
}
