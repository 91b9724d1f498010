/// A file's content as lines, prepared once so that it can take part in many diffs and merges.
///
/// A line includes its `\n`; the last one may lack it. Equal lines have one number, given in order of first appearance.
package struct Text: Sendable {
    /// The whole content.
    package let bytes: [UInt8]
    /// Where each line starts, and, as one more entry, where the last one ends.
    let starts: [Int32]
    /// Which of its lines are equal.
    let index: LineIndex

    /// Splits a content, one that isn't binary, into lines and numbers the distinct ones.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let (starts, index) = bytes.withUnsafeBytes { content in
            let starts = Self.lineStarts(in: content)
            return (starts, LineIndex(of: content, starts: starts))
        }
        self.starts = starts
        self.index = index
    }

    /// How many lines it has; 0 for an empty file.
    package var lineCount: Int { starts.count - 1 }

    /// Returns the bytes of some lines, counted from 0.
    package func bytes(ofLines lines: Range<Int>) -> ArraySlice<UInt8> {
        bytes[Int(starts[lines.lowerBound])..<Int(starts[lines.upperBound])]
    }
}

extension Text {
    /// The content above which git merges no text: 1023 MiB.
    private static let largestMergeable = 1023 << 20

    /// Returns whether git takes a content for binary when it merges: a NUL among the first 8000 bytes, or over 1023 MiB.
    package static func isBinary(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.count > largestMergeable || holdsZero(bytes.prefix(8000))
    }

    /// Returns whether git takes a content for binary when it merges: a NUL among the first 8000 bytes, or over 1023 MiB.
    package static func isBinary(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { isBinary($0) }
    }

    /// Returns whether one of some bytes is zero, looking at eight at a time.
    private static func holdsZero(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
        let content = UnsafeRawBufferPointer(rebasing: bytes)
        var position = 0
        while position + 8 <= content.count {
            let word = content.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            // Taking one from each byte reaches the top bit of those that were zero, and of none that had no top bit.
            if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { return true }
            position += 8
        }
        return content[position...].contains(0)
    }

    /// Finds the line starts, eight bytes at a time.
    private static func lineStarts(in content: UnsafeRawBufferPointer) -> [Int32] {
        var starts: [Int32] = [0]
        starts.reserveCapacity(content.count / 24 + 2)
        var position = 0
        while position + 8 <= content.count {
            let word = UInt64(littleEndian: content.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            var newlines = newlineBits(in: word)
            while newlines != 0 {
                starts.append(Int32(truncatingIfNeeded: position + newlines.trailingZeroBitCount / 8 + 1))
                newlines &= newlines - 1
            }
            position += 8
        }
        while position < content.count {
            position += 1
            if content[position - 1] == 0x0A { starts.append(Int32(truncatingIfNeeded: position)) }
        }
        if Int(starts[starts.count - 1]) < content.count { starts.append(Int32(truncatingIfNeeded: content.count)) }
        return starts
    }

    /// Returns a word with the top bit of each byte set that is `\n`, and no other bit.
    private static func newlineBits(in word: UInt64) -> UInt64 {
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        let difference = word ^ 0x0A0A_0A0A_0A0A_0A0A
        return ~(((difference & low) + low) | difference | low)
    }
}
