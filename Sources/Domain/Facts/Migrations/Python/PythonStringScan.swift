/// Reads one string literal of Python.
struct PythonStringScan {
    private let bytes: [UInt8]
    private let quote: UInt8
    private let isTriple: Bool
    private let isRaw: Bool
    /// Where the next byte is.
    private(set) var position: Int
    /// The line of that.
    private(set) var line: Int
    /// What the string says.
    private(set) var text: [UInt8] = []

    /// Starts at the opening quote.
    init(_ bytes: [UInt8], at start: Int, line: Int, isRaw: Bool) {
        self.bytes = bytes
        self.isRaw = isRaw
        self.line = line
        quote = bytes[start]
        isTriple = start + 2 < bytes.count && bytes[start + 1] == quote && bytes[start + 2] == quote
        position = start + (isTriple ? 3 : 1)
    }

    /// Reads to behind the closing quote; false where there is none.
    mutating func run() -> Bool {
        while position < bytes.count {
            let byte = bytes[position]
            if byte == quote, closes { return true }
            if byte == UInt8(ascii: "\\") {
                takeEscape()
                continue
            }
            if byte.isLineBreak {
                guard isTriple else { return false }
                takeLineBreak()
                text.append(10)
                continue
            }
            text.append(byte)
            position += 1
        }
        return false
    }

    private var closes: Bool {
        mutating get {
            guard isTriple else {
                position += 1
                return true
            }
            guard position + 2 < bytes.count, bytes[position + 1] == quote, bytes[position + 2] == quote else {
                return false
            }
            position += 3
            return true
        }
    }

    private mutating func takeLineBreak() {
        if bytes[position] == 13, position + 1 < bytes.count, bytes[position + 1] == 10 { position += 1 }
        position += 1
        line += 1
    }

    /// Takes a backslash and what it escapes. Those for characters by number or name stay as they are written: no name that is
    /// looked for has one, and what is not understood is found nowhere.
    private mutating func takeEscape() {
        position += 1
        guard position < bytes.count else { return }
        if bytes[position].isLineBreak {
            takeLineBreak()
            if isRaw { text += [UInt8(ascii: "\\"), 10] }
            return
        }
        let byte = bytes[position]
        if isRaw || !"\\'\"".utf8.contains(byte) { text.append(UInt8(ascii: "\\")) }
        text.append(byte)
        position += 1
    }
}
