import Application

/// How an entry lies in the file: checksum (8 bytes), length of the key (4), its kind, its bytes, the value.
///
/// The engine's version is the beginning of every checksum and every name, and is not stored: another version looks
/// under other names, and would not believe what it found there.
struct EntryFormat {
    private static let headSize = 13

    private let beginning: Checksum

    init(engineVersion: String) {
        var checksum = Checksum()
        checksum.add(engineVersion.utf8)
        beginning = checksum
    }

    /// Returns the number under which a key is looked up; other keys may have the same.
    func name(of key: CacheKey) -> Int64 {
        var checksum = beginning
        checksum.add(key.kind)
        key.bytes.withUnsafeBufferPointer { checksum.add($0) }
        return Int64(bitPattern: checksum.value)
    }

    /// Returns the stored form of an entry.
    func stored(_ value: [UInt8], under key: CacheKey) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 8)
        bytes.reserveCapacity(Self.headSize + key.bytes.count + value.count)
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: key.bytes.count).littleEndian) { bytes.append(contentsOf: $0) }
        bytes.append(key.kind)
        bytes.append(contentsOf: key.bytes)
        bytes.append(contentsOf: value)
        let sum = bytes.withUnsafeBytes(checksum)
        withUnsafeBytes(of: sum.littleEndian) { bytes.replaceSubrange(0..<8, with: $0) }
        return bytes
    }

    /// Returns the value in a stored entry; nil when it is another key's, another version's or damaged.
    func value(in stored: UnsafeRawBufferPointer, of key: CacheKey) -> [UInt8]? {
        let start = Self.headSize + key.bytes.count
        guard stored.count >= start,
            UInt32(littleEndian: stored.loadUnaligned(fromByteOffset: 8, as: UInt32.self)) == key.bytes.count,
            stored[12] == key.kind,
            key.bytes.withUnsafeBytes({
                $0.elementsEqual(UnsafeRawBufferPointer(rebasing: stored[Self.headSize..<start]))
            }),
            UInt64(littleEndian: stored.loadUnaligned(as: UInt64.self)) == checksum(of: stored)
        else { return nil }
        return Array(stored[start...])
    }

    /// Sums up what follows the checksum.
    private func checksum(of stored: UnsafeRawBufferPointer) -> UInt64 {
        var checksum = beginning
        checksum.add(UnsafeRawBufferPointer(rebasing: stored[8...]))
        return checksum.value
    }
}
