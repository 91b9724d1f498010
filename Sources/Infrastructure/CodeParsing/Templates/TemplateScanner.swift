import Domain

/// One statement of a template, what stands in `{% %}`, or a value that is shown, in `{{ }}`.
struct TemplateStatement {
    /// Its tokens.
    let tokens: [TemplateToken]
    /// The line that it starts in, from 1.
    let line: Int
    /// Whether it is a value.
    let isOutput: Bool
    /// Where it stands in the text, in bytes, with its marks.
    let range: Range<Int>
}

/// A part of a statement.
enum TemplateToken: Hashable {
    case name(String)
    /// A text, without its quotation marks.
    case text(String)
    case sign(Character)
}

/// Finds the statements of a template.
struct TemplateScanner {
    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    private var statements: [TemplateStatement] = []

    /// Returns the statements, in order.
    ///
    /// - Throws: where a statement, or a comment, has no end.
    static func statements(of bytes: [UInt8]) throws(ParseFailure) -> [TemplateStatement] {
        var scanner = TemplateScanner(bytes: bytes)
        try scanner.scan()
        return scanner.statements
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func scan() throws(ParseFailure) {
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "{"), index + 1 < bytes.count else {
                step()
                continue
            }
            switch bytes[index + 1] {
            case UInt8(ascii: "%"): try scanStatement()
            case UInt8(ascii: "{"): scanOutput()
            case UInt8(ascii: "#"): skipComment()
            default: step()
            }
        }
    }

    private mutating func step() {
        if bytes[index] == UInt8(ascii: "\n") { line += 1 }
        index += 1
    }

    private func sees(_ first: Character, _ second: Character) -> Bool {
        index + 1 < bytes.count && bytes[index] == first.asciiValue && bytes[index + 1] == second.asciiValue
    }

    /// A comment without an end is none: `{#` stands in style sheets too.
    private mutating func skipComment() {
        let (start, first) = (index, line)
        index += 2
        while index < bytes.count, !sees("#", "}") { step() }
        guard index < bytes.count else {
            (index, line) = (start + 2, first)
            return
        }
        index += 2
    }

    /// A value without an end is none: two braces stand in scripts too.
    private mutating func scanOutput() {
        let (start, first) = (index, line)
        skipMark()
        var tokens: [TemplateToken] = []
        // A mapping may end in two braces as well.
        var depth = 0
        while index < bytes.count, depth > 0 || !sees("}", "}"), !sees("{", "%") {
            let count = tokens.count
            scanToken(&tokens)
            guard tokens.count > count else { continue }
            if tokens.last == .sign("{") { depth += 1 } else if tokens.last == .sign("}") { depth -= 1 }
        }
        guard sees("}", "}") else {
            (index, line) = (start + 2, first)
            return
        }
        index += 2
        if tokens.last == .sign("-") { tokens.removeLast() }
        statements.append(TemplateStatement(tokens: tokens, line: first, isOutput: true, range: start..<index))
    }

    /// Goes behind a mark that opens, and behind the sign that takes the space before it away.
    private mutating func skipMark() {
        index += 2
        if index < bytes.count, [UInt8(ascii: "-"), UInt8(ascii: "+")].contains(bytes[index]) { index += 1 }
    }

    private mutating func scanStatement() throws(ParseFailure) {
        let (start, first) = (index, line)
        skipMark()
        var tokens: [TemplateToken] = []
        while true {
            guard index < bytes.count else { throw ParseFailure(.syntax(line: first)) }
            if sees("%", "}") { break }
            scanToken(&tokens)
        }
        index += 2
        // `-%}` takes the space behind the statement away, and is no part of it.
        if case .sign(let sign)? = tokens.last, sign == "-" || sign == "+" { tokens.removeLast() }
        statements.append(TemplateStatement(tokens: tokens, line: first, isOutput: false, range: start..<index))
        if case .name(let word)? = tokens.first, word == "raw" || word == "verbatim" || word == "comment" {
            skipVerbatim("end" + word)
        }
    }

    /// Goes on to the statement that ends what is taken as it is written.
    private mutating func skipVerbatim(_ end: String) {
        let mark = Array(end.utf8)
        while index < bytes.count {
            if sees("{", "%") {
                var place = index + 2
                while place < bytes.count,
                    [UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "+")].contains(bytes[place])
                {
                    place += 1
                }
                if bytes[place...].starts(with: mark) { return }
            }
            step()
        }
    }

    private mutating func scanToken(_ tokens: inout [TemplateToken]) {
        let byte = bytes[index]
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            scanText(&tokens)
        } else if Words.isLetter(byte) {
            let start = index
            while index < bytes.count, Words.isLetter(bytes[index]) || Words.isDigit(bytes[index]) { index += 1 }
            tokens.append(.name(String(decoding: bytes[start..<index], as: UTF8.self)))
        } else {
            if byte > UInt8(ascii: " ") { tokens.append(.sign(Character(UnicodeScalar(byte)))) }
            step()
        }
    }

    private mutating func scanText(_ tokens: inout [TemplateToken]) {
        let mark = bytes[index]
        let start = index + 1
        var end = start
        while end < bytes.count, bytes[end] != mark {
            if bytes[end] == UInt8(ascii: "\\") { end += 1 }
            end += 1
        }
        // Without an end it is an apostrophe.
        guard end < bytes.count, bytes[start..<end].firstIndex(of: UInt8(ascii: "\n")) == nil else { return step() }
        tokens.append(.text(String(decoding: bytes[start..<end], as: UTF8.self)))
        index = end + 1
    }
}
