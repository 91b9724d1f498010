/// Cuts Python's text into tokens and logical lines: strings, comments, brackets and continued lines are what can hide an
/// assignment, or show one that is none.
struct PythonLexer {
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    private var open: [UInt8] = []
    private var tokens: [PythonToken] = []
    /// Where each logical line starts, and how far it is indented.
    private var starts: [(index: Int, indent: Int, isContinued: Bool)] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// Returns the logical lines.
    mutating func statements() throws(PythonSyntaxError) -> [PythonStatement] {
        var indent = startLine()
        var isFresh = true
        var isContinued = false
        while position < bytes.count {
            if try skipBlank() { continue }
            let byte = bytes[position]
            if byte.isLineBreak {
                takeLineBreak()
                if open.isEmpty {
                    indent = startLine()
                    (isFresh, isContinued) = (true, false)
                }
                continue
            }
            if byte == UInt8(ascii: ";"), open.isEmpty {
                position += 1
                (isFresh, isContinued) = (true, true)
                continue
            }
            if isFresh {
                try refuseMarker(isContinued: isContinued)
                starts.append((tokens.count, indent, isContinued))
                isFresh = false
            }
            try takeToken()
        }
        guard open.isEmpty else { throw PythonSyntaxError(line: line) }
        return cut()
    }

    private func cut() -> [PythonStatement] {
        starts.indices.map { index in
            let end = index + 1 < starts.count ? starts[index + 1].index : tokens.count
            let part = tokens[starts[index].index..<end]
            let lines = LineRange(first: part[part.startIndex].line, last: part[part.endIndex - 1].line)
            return PythonStatement(
                indent: starts[index].indent, tokens: part, isContinued: starts[index].isContinued, lines: lines)
        }
    }

    /// Measures the indentation of a line as Python does: a tab goes to the next multiple of eight.
    private mutating func startLine() -> Int {
        var indent = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: " "): indent += 1
            case UInt8(ascii: "\t"): indent = (indent / 8 + 1) * 8
            case 12: indent = 0
            default: return indent
            }
            position += 1
        }
        return indent
    }

    /// Goes over blanks, a comment or a continued line; false where there is none.
    private mutating func skipBlank() throws(PythonSyntaxError) -> Bool {
        switch bytes[position] {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), 12:
            position += 1
        case UInt8(ascii: "#"):
            while position < bytes.count, !bytes[position].isLineBreak { position += 1 }
        case UInt8(ascii: "\\"):
            position += 1
            guard position < bytes.count, bytes[position].isLineBreak else { throw PythonSyntaxError(line: line) }
            takeLineBreak()
        default: return false
        }
        return true
    }

    private mutating func takeLineBreak() {
        if bytes[position] == 13, position + 1 < bytes.count, bytes[position + 1] == 10 { position += 1 }
        position += 1
        line += 1
    }

    private func refuseMarker(isContinued: Bool) throws(PythonSyntaxError) {
        guard !isContinued, position == 0 || bytes[position - 1].isLineBreak, position + 7 <= bytes.count else {
            return
        }
        let first = bytes[position]
        guard first == UInt8(ascii: "<") || first == UInt8(ascii: "=") || first == UInt8(ascii: ">") else { return }
        throw PythonSyntaxError(line: line)
    }

    private mutating func takeToken() throws(PythonSyntaxError) {
        let byte = bytes[position]
        if byte.isQuote { return try takeString(prefix: []) }
        if byte.startsName { return try takeName() }
        if byte.isDigit {
            tokens.append(PythonToken(kind: .number, line: line, start: position))
            while position < bytes.count, bytes[position].continuesName || bytes[position] == UInt8(ascii: ".") {
                position += 1
            }
            return
        }
        try takeSymbol()
    }

    private mutating func takeName() throws(PythonSyntaxError) {
        let start = position
        while position < bytes.count, bytes[position].continuesName { position += 1 }
        let name = bytes[start..<position]
        if position < bytes.count, bytes[position].isQuote, name.count <= 2,
            name.allSatisfy({ "rRuUbBfFtT".utf8.contains($0) })
        {
            return try takeString(prefix: name.map { $0 | 0x20 })
        }
        tokens.append(PythonToken(kind: .name(String(decoding: name, as: UTF8.self)), line: line, start: start))
    }

    private mutating func takeSymbol() throws(PythonSyntaxError) {
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): open.append(byte)
        case UInt8(ascii: ")"): try close(UInt8(ascii: "("))
        case UInt8(ascii: "]"): try close(UInt8(ascii: "["))
        case UInt8(ascii: "}"): try close(UInt8(ascii: "{"))
        default: break
        }
        let isAssigning =
            position < bytes.count && bytes[position] == UInt8(ascii: "=") && "=!<>+-*/%&|^@:".utf8.contains(byte)
        if isAssigning { position += 1 }
        let symbol = PythonSymbol(byte: byte, isAssigning: isAssigning)
        tokens.append(PythonToken(kind: .symbol(symbol), line: line, start: position - (isAssigning ? 2 : 1)))
    }

    private mutating func close(_ opening: UInt8) throws(PythonSyntaxError) {
        guard open.popLast() == opening else { throw PythonSyntaxError(line: line) }
    }

    /// Takes a string from its quotes on.
    private mutating func takeString(prefix: [UInt8]) throws(PythonSyntaxError) {
        let (first, start) = (line, position)
        let isRaw = prefix.contains(UInt8(ascii: "r"))
        var string = PythonStringScan(bytes, at: position, line: line, isRaw: isRaw)
        guard string.run() else { throw PythonSyntaxError(line: first) }
        (position, line) = (string.position, string.line)
        let isFormat = prefix.contains(UInt8(ascii: "f")) || prefix.contains(UInt8(ascii: "t"))
        let isComputed = isFormat && string.text.contains(UInt8(ascii: "{")) || prefix.contains(UInt8(ascii: "b"))
        let text = isComputed ? nil : String(validating: string.text, as: UTF8.self)
        tokens.append(PythonToken(kind: .string(text), line: first, start: start))
    }
}

extension UInt8 {
    var isLineBreak: Bool { self == 10 || self == 13 }
    fileprivate var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }
    fileprivate var startsName: Bool {
        let small = self | 0x20
        return small >= UInt8(ascii: "a") && small <= UInt8(ascii: "z") || self == UInt8(ascii: "_") || self >= 0x80
    }
    fileprivate var continuesName: Bool { startsName || isDigit }
}
