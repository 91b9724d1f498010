/// FNV-1a with 64 bits. It finds chance damage, every change of a single byte for certain; it is no defence against anybody.
///
/// Each step is a bijection of the state, so that the same bytes after different beginnings never end alike.
struct Checksum {
    /// The sum of what was added.
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Adds a byte.
    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    /// Adds bytes.
    mutating func add(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }
}
