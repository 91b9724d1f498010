/// What a file is made of, by chunks, so that two files can be measured for likeness without being compared line by line.
///
/// A chunk ends behind a line feed or after 64 bytes; a carriage return before a line feed doesn't count in a text. This is
/// the measure by which git tells renames (gitdiffcore(7), "diffcore-rename"): chunks are told apart by a hash below 107,927
/// and nothing else, so that two may be taken for one; to agree with git in every case the hash is the same.
package struct ContentSignature: Sendable {
    /// The size of the file in bytes.
    package let size: Int
    /// The hash of each kind of chunk in the upper half, how many bytes such chunks take in the lower; ascending.
    private let chunks: [UInt64]
    /// The last line, where no line feed ends it. git counts it from 2.44 on.
    private let tail: UInt64?

    private static let hashCount: UInt32 = 107_927
    private static let longestChunk: UInt32 = 64

    /// Reads a content.
    package init(_ content: [UInt8]) {
        size = content.count
        var all: [UInt64] = []
        all.reserveCapacity(content.count / 24 + 1)
        tail = content.withUnsafeBytes { Self.cut($0, into: &all) }
        all.sort()
        chunks = Self.summed(all)
    }

    /// Cuts a content into chunks and returns what is left behind the last.
    private static func cut(_ content: UnsafeRawBufferPointer, into chunks: inout [UInt64]) -> UInt64? {
        let isText = !Text.isBinary(content)
        var (first, second): (UInt32, UInt32) = (0, 0)
        var length: UInt32 = 0
        var position = 0
        while position < content.count {
            let byte = content[position]
            position += 1
            if byte == 0x0D, isText, position < content.count, content[position] == 0x0A { continue }
            let carried = first >> 25
            first = (first << 7 ^ second >> 25) &+ UInt32(byte)
            second = second << 7 ^ carried
            length += 1
            guard length == longestChunk || byte == 0x0A else { continue }
            chunks.append(chunk(first, second, length))
            (first, second, length) = (0, 0, 0)
        }
        return length > 0 ? chunk(first, second, length) : nil
    }

    private static func chunk(_ first: UInt32, _ second: UInt32, _ length: UInt32) -> UInt64 {
        UInt64((first &+ second &* 0x61) % hashCount) << 32 | UInt64(length)
    }

    /// Adds up the lengths of equal chunks.
    private static func summed(_ sorted: [UInt64]) -> [UInt64] {
        var result: [UInt64] = []
        result.reserveCapacity(sorted.count)
        for chunk in sorted {
            if let last = result.last, last >> 32 == chunk >> 32 {
                result[result.count - 1] = last + chunk & 0xFFFF_FFFF
            } else {
                result.append(chunk)
            }
        }
        return result
    }

    /// Returns how many bytes of this file's chunks the other has too: what git counts before 2.44, and from then on; 0 where
    /// it is less than a count that matters.
    func bytes(in other: ContentSignature, atLeast least: Int) -> ClosedRange<Int> {
        var common = 0
        var (mine, theirs) = (0, 0)
        // What may still be found; the tails don't stand among the chunks.
        var open = size
        while mine < chunks.count, theirs < other.chunks.count {
            let (chunk, otherChunk) = (chunks[mine], other.chunks[theirs])
            let (hash, otherHash) = (chunk >> 32, otherChunk >> 32)
            if hash == otherHash { common += Int(min(chunk, otherChunk) & 0xFFFF_FFFF) }
            if hash <= otherHash {
                mine += 1
                open -= Int(chunk & 0xFFFF_FFFF)
                if common + open < least { return 0...0 }
            }
            if otherHash <= hash { theirs += 1 }
        }
        guard tail != nil || other.tail != nil else { return common...common }
        return common...common + gain(by: other)
    }

    /// What the tails add to the bytes in common.
    private func gain(by other: ContentSignature) -> Int {
        Set([tail, other.tail].compactMap { $0 }.map { $0 >> 32 }).reduce(0) { sum, hash in
            let without = min(weight(of: hash), other.weight(of: hash))
            let with = min(
                weight(of: hash) + Self.weight(of: hash, in: tail),
                other.weight(of: hash) + Self.weight(of: hash, in: other.tail))
            return sum + with - without
        }
    }

    private static func weight(of hash: UInt64, in chunk: UInt64?) -> Int {
        guard let chunk, chunk >> 32 == hash else { return 0 }
        return Int(chunk & 0xFFFF_FFFF)
    }

    private func weight(of hash: UInt64) -> Int {
        var (low, high) = (0, chunks.count)
        while low < high {
            let middle = (low + high) / 2
            if chunks[middle] >> 32 < hash { low = middle + 1 } else { high = middle }
        }
        return low < chunks.count ? Self.weight(of: hash, in: chunks[low]) : 0
    }
}
