/// A hash of a line's bytes, keyed anew by each process, so that nobody can prepare lines that all collide.
///
/// No result depends on it: lines of equal hash are compared byte by byte.
struct LineHash {
    private static let keys = (UInt64.random(in: 1 ... .max) | 1, UInt64.random(in: 1 ... .max) | 1)
    private let start: UInt64
    private let factor: UInt64

    /// Takes the process's keys.
    init() { (start, factor) = Self.keys }

    /// Returns the hash of a line.
    @inline(__always)
    func callAsFunction(_ line: UnsafeRawBufferPointer) -> UInt64 {
        var hash = start ^ UInt64(truncatingIfNeeded: line.count)
        var position = 0
        while position + 8 <= line.count {
            hash = mix(hash ^ line.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            position += 8
        }
        var rest: UInt64 = 0
        while position < line.count {
            rest = rest << 8 | UInt64(line[position])
            position += 1
        }
        return mix(mix(hash ^ rest) ^ start)
    }

    @inline(__always)
    private func mix(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: factor)
        return product.high ^ product.low
    }
}

extension UnsafeRawBufferPointer {
    /// Returns whether two buffers hold the same bytes.
    @inline(__always)
    func holdsSame(as other: UnsafeRawBufferPointer) -> Bool {
        guard count == other.count else { return false }
        var position = 0
        while position + 8 <= count {
            if loadUnaligned(fromByteOffset: position, as: UInt64.self)
                != other.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            {
                return false
            }
            position += 8
        }
        while position < count {
            if self[position] != other[position] { return false }
            position += 1
        }
        return true
    }
}
