/// The SHA-1 name of a git object: 20 bytes.
package struct ObjectID: Hashable, Sendable, Comparable {
    // Three words instead of an array: identifiers are hashed and compared in the innermost loops.
    private let high: UInt64
    private let middle: UInt64
    private let low: UInt32

    /// Makes an identifier of exactly 20 bytes, or nil for any other count.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 20 else { return nil }
        let known = bytes.withContiguousStorageIfAvailable { storage in
            storage.baseAddress.map { ObjectID(rawBytes: UnsafeRawPointer($0)) }
        }
        if let known = known ?? nil {
            self = known
            return
        }
        var words: (UInt64, UInt64, UInt32) = (0, 0, 0)
        for (index, byte) in bytes.enumerated() {
            switch index {
            case 0..<8: words.0 = words.0 << 8 | UInt64(byte)
            case 8..<16: words.1 = words.1 << 8 | UInt64(byte)
            default: words.2 = words.2 << 8 | UInt32(byte)
            }
        }
        (high, middle, low) = words
    }

    /// Reads 40 hexadecimal digits, or nil for anything else.
    package init?(hex: some StringProtocol) { self.init(hexDigits: hex.utf8) }

    /// Reads the 40 bytes of hexadecimal digits, or nil for anything else.
    package init?(hexDigits: some Sequence<UInt8>) {
        var (high, middle, low, count) = (UInt64(0), UInt64(0), UInt32(0), 0)
        for byte in hexDigits {
            guard let digit = Self.value(ofHexDigit: byte) else { return nil }
            switch count {
            case 0..<16: high = high << 4 | UInt64(digit)
            case 16..<32: middle = middle << 4 | UInt64(digit)
            case 32..<40: low = low << 4 | UInt32(digit)
            default: return nil
            }
            count += 1
        }
        guard count == 40 else { return nil }
        self.init(high: high, middle: middle, low: low)
    }

    /// Reads the 20 bytes that the pointer leads to.
    package init(rawBytes: UnsafeRawPointer) {
        high = UInt64(bigEndian: rawBytes.loadUnaligned(as: UInt64.self))
        middle = UInt64(bigEndian: rawBytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        low = UInt32(bigEndian: rawBytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
    }

    private init(high: UInt64, middle: UInt64, low: UInt32) {
        (self.high, self.middle, self.low) = (high, middle, low)
    }

    /// The identifier of no object: twenty zero bytes.
    package static let zero = ObjectID(high: 0, middle: 0, low: 0)

    /// The identifier of the empty directory, which git knows whether or not a repository has it.
    package static let emptyTree = ObjectID(
        high: 0x4b82_5dc6_42cb_6eb9, middle: 0xa060_e54b_f8d6_9288, low: 0xfbee_4904)

    /// The identifier of every empty file.
    package static let emptyFile = ObjectID(
        high: 0xe69d_e29b_b2d1_d643, middle: 0x4b8b_29ae_775a_d8c2, low: 0xe48c_5391)

    /// The 20 bytes, in order.
    package var bytes: [UInt8] {
        Self.bytes(of: high) + Self.bytes(of: middle)
            + stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: low >> UInt32($0)) }
    }

    /// The first of the 20 bytes.
    package var firstByte: UInt8 { UInt8(truncatingIfNeeded: high >> 56) }

    /// The 40 lower-case hexadecimal digits.
    package var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }

    /// The first eight hexadecimal digits, for people.
    package var short: String { String(hex.prefix(8)) }

    /// Orders by the bytes.
    package static func < (first: ObjectID, second: ObjectID) -> Bool {
        (first.high, first.middle, first.low) < (second.high, second.middle, second.low)
    }

    private static func bytes(of word: UInt64) -> [UInt8] {
        stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
    }

    private static func value(ofHexDigit digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

extension ObjectID: CustomStringConvertible {
    /// The 40 hexadecimal digits.
    package var description: String { hex }
}
