/// What a pattern without braces is made of.
enum GlobToken: Hashable, Sendable {
    case slash
    case byte(UInt8)
    case anyByte
    case anyBytes
    case anyDepth
    case oneOf(ByteSet)

    /// Whether it is a byte that stands for itself.
    var isByte: Bool { if case .byte = self { true } else { false } }

    /// Whether it stands for itself, be it a byte or a `/`.
    var isLiteral: Bool { isByte || self == .slash }
}

/// Cuts a pattern without braces into tokens.
struct GlobLexer {
    private let pattern: [UInt8]
    private var position = 0

    /// Takes the bytes of a pattern.
    init(_ pattern: [UInt8]) { self.pattern = pattern }

    /// Returns the tokens in order.
    mutating func tokens() throws(GlobError) -> [GlobToken] {
        var tokens: [GlobToken] = []
        while let byte = next() { tokens.append(try token(startingWith: byte)) }
        return tokens
    }

    private mutating func token(startingWith byte: UInt8) throws(GlobError) -> GlobToken {
        switch byte {
        case UInt8(ascii: "/"): return .slash
        case UInt8(ascii: "?"): return .anyByte
        case UInt8(ascii: "["): return .oneOf(try set())
        case UInt8(ascii: "\\"):
            guard let escaped = next() else { throw .nothingEscaped }
            return escaped == UInt8(ascii: "/") ? .slash : .byte(escaped)
        case UInt8(ascii: "*"):
            guard peek == UInt8(ascii: "*") else { return .anyBytes }
            while peek == UInt8(ascii: "*") { position += 1 }
            return .anyDepth
        default: return .byte(byte)
        }
    }

    /// Reads what follows a `[`. A `]` that comes first is one of the bytes.
    private mutating func set() throws(GlobError) -> ByteSet {
        let isInverted = peek == UInt8(ascii: "!") || peek == UInt8(ascii: "^")
        if isInverted { position += 1 }
        var set = ByteSet(isInverted: isInverted)
        var isFirst = true
        while true {
            guard let byte = next() else { throw .unclosedBracket }
            if byte == UInt8(ascii: "]"), !isFirst { break }
            isFirst = false
            let lower = try member(byte)
            var upper = lower
            if peek == UInt8(ascii: "-"), let end = peekAfter, end != UInt8(ascii: "]") {
                position += 2
                upper = try member(end)
            }
            guard lower <= upper else { throw .backwardsRange }
            for member in lower...upper { set.name(member) }
        }
        // No wildcard but ** reaches across a /.
        if isInverted { set.name(UInt8(ascii: "/")) }
        return set
    }

    private mutating func member(_ byte: UInt8) throws(GlobError) -> UInt8 {
        var member = byte
        if byte == UInt8(ascii: "\\") {
            guard let escaped = next() else { throw .unclosedBracket }
            member = escaped
        } else if byte == UInt8(ascii: "["), peek == UInt8(ascii: ":") {
            throw .unsupportedInBrackets
        }
        guard member < 128, member != UInt8(ascii: "/") else { throw .unsupportedInBrackets }
        return member
    }

    private var peek: UInt8? { position < pattern.count ? pattern[position] : nil }

    private var peekAfter: UInt8? { position + 1 < pattern.count ? pattern[position + 1] : nil }

    private mutating func next() -> UInt8? {
        guard let byte = peek else { return nil }
        position += 1
        return byte
    }
}
