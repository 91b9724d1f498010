/// Some of the ASCII bytes, or all bytes but some of the ASCII ones.
struct ByteSet: Hashable, Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    /// Whether the bytes held are the ones left out.
    let isInverted: Bool

    /// Makes an empty set, or the set of all bytes.
    init(isInverted: Bool) { self.isInverted = isInverted }

    /// Names an ASCII byte: takes it in, or out of an inverted set.
    mutating func name(_ byte: UInt8) {
        if byte < 64 { low |= 1 << UInt64(byte) } else if byte < 128 { high |= 1 << UInt64(byte - 64) }
    }

    /// Whether a byte is in the set.
    func contains(_ byte: UInt8) -> Bool {
        let isNamed = byte < 64 ? low >> UInt64(byte) & 1 == 1 : byte < 128 && high >> UInt64(byte - 64) & 1 == 1
        return isNamed != isInverted
    }
}
