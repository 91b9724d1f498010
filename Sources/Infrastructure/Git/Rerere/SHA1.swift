/// The hash that names conflicts: SHA-1 (FIPS 180-4, section 6.1) over bytes as they are. libgit2 hashes objects only,
/// which have a header.
struct SHA1 {
    private var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0]
    private var waiting: [UInt8] = []
    private var count: UInt64 = 0

    /// Adds bytes.
    mutating func update(_ bytes: [UInt8]) {
        count += UInt64(bytes.count)
        waiting += bytes
        var start = 0
        while waiting.count - start >= 64 {
            take(waiting[start..<start + 64])
            start += 64
        }
        waiting.removeFirst(start)
    }

    /// Returns the 20 bytes of the hash.
    consuming func finish() -> [UInt8] {
        let length = count * 8
        let padding = (120 - (waiting.count + 1)) % 64
        update([0x80] + [UInt8](repeating: 0, count: padding) + Self.bytes(of: length))
        return state.flatMap(Self.bytes)
    }

    private mutating func take(_ block: ArraySlice<UInt8>) {
        var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { place in
            block[place..<place + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
        for place in 16..<80 {
            words.append(
                Self.rotated(words[place - 3] ^ words[place - 8] ^ words[place - 14] ^ words[place - 16], by: 1))
        }
        var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
        for (round, word) in words.enumerated() {
            let (mixed, constant) = Self.mix(b, c, d, round: round)
            let next = Self.rotated(a, by: 5) &+ mixed &+ e &+ constant &+ word
            (a, b, c, d, e) = (next, a, Self.rotated(b, by: 30), c, d)
        }
        for (place, value) in [a, b, c, d, e].enumerated() { state[place] &+= value }
    }

    private static func mix(_ b: UInt32, _ c: UInt32, _ d: UInt32, round: Int) -> (UInt32, UInt32) {
        switch round {
        case ..<20: ((b & c) | (~b & d), 0x5a82_7999)
        case ..<40: (b ^ c ^ d, 0x6ed9_eba1)
        case ..<60: ((b & c) | (b & d) | (c & d), 0x8f1b_bcdc)
        default: (b ^ c ^ d, 0xca62_c1d6)
        }
    }

    private static func rotated(_ word: UInt32, by count: UInt32) -> UInt32 { word << count | word >> (32 - count) }

    private static func bytes<Word: FixedWidthInteger>(of word: Word) -> [UInt8] {
        stride(from: Word.bitWidth - 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> Word($0)) }
    }
}
