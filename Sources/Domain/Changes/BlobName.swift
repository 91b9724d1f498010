/// The id that git gives to a file's content: the SHA-1 of a header and the bytes (FIPS 180-4, 6.1).
package enum BlobName {
    /// Returns the id of a content.
    package static func of(_ content: [UInt8]) -> ObjectID? {
        var message = Array("blob".utf8) + [0x20] + Array(String(content.count).utf8) + [0] + content
        let bits = UInt64(message.count) * 8
        message.append(0x80)
        message += Array(repeating: 0, count: (120 - message.count % 64) % 64)
        message += (0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * $0)) }
        var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
        var words = [UInt32](repeating: 0, count: 80)
        for start in stride(from: 0, to: message.count, by: 64) {
            for place in 0..<16 {
                words[place] = (0..<4).reduce(0) { $0 << 8 | UInt32(message[start + place * 4 + $1]) }
            }
            for place in 16..<80 {
                words[place] = rotated(words[place - 3] ^ words[place - 8] ^ words[place - 14] ^ words[place - 16], 1)
            }
            add(words, to: &state)
        }
        let digits = state.map { number in
            let text = String(number, radix: 16)
            return String(repeating: "0", count: 8 - text.count) + text
        }
        return ObjectID(hex: digits.joined())
    }

    private static func add(_ words: [UInt32], to state: inout [UInt32]) {
        var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
        for (place, word) in words.enumerated() {
            let (mixed, constant): (UInt32, UInt32) =
                switch place / 20 {
                case 0: (b & c | ~b & d, 0x5A82_7999)
                case 1: (b ^ c ^ d, 0x6ED9_EBA1)
                case 2: (b & c | b & d | c & d, 0x8F1B_BCDC)
                default: (b ^ c ^ d, 0xCA62_C1D6)
                }
            let next = rotated(a, 5) &+ mixed &+ e &+ constant &+ word
            (a, b, c, d, e) = (next, a, rotated(b, 30), c, d)
        }
        for (place, number) in [a, b, c, d, e].enumerated() { state[place] = state[place] &+ number }
    }

    private static func rotated(_ number: UInt32, _ bits: UInt32) -> UInt32 {
        number << bits | number >> (32 - bits)
    }
}
