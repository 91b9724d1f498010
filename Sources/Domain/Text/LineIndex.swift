/// Numbers the distinct lines of one text, in order of first appearance, and finds another text's lines among them.
struct LineIndex: Sendable {
    /// The number of each line.
    private(set) var numbers: [Int32] = []
    /// The line at which each number appears first.
    private(set) var firstLines: [Int32] = []
    /// The hash of each number's line.
    private var hashes: [UInt64] = []
    /// An open-addressing table of numbers, at least half empty; -1 where nothing stands.
    private var slots: [Int32]

    /// Numbers the lines of a content.
    init(of content: UnsafeRawBufferPointer, starts: [Int32]) {
        let hash = LineHash()
        var size = 8
        while size < 2 * starts.count { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        numbers.reserveCapacity(starts.count - 1)
        for line in 0..<starts.count - 1 {
            let bytes = Self.bytes(ofLine: line, in: content, starts: starts)
            let value = hash(bytes)
            let slot = slot(of: bytes, hash: value, in: content, starts: starts)
            if slots[slot] < 0 {
                slots[slot] = Int32(truncatingIfNeeded: firstLines.count)
                firstLines.append(Int32(truncatingIfNeeded: line))
                hashes.append(value)
            }
            numbers.append(slots[slot])
        }
    }

    /// How many distinct lines there are.
    var distinctCount: Int { firstLines.count }

    /// Returns the numbers of another text's lines: the known text's where the line occurs there, else new ones, in order of
    /// first appearance, from its `distinctCount` up.
    static func numbers(of text: Text, among known: Text) -> (numbers: [Int32], distinctCount: Int) {
        var next = known.index.distinctCount
        let translation = known.bytes.withUnsafeBytes { knownBytes in
            text.bytes.withUnsafeBytes { textBytes in
                text.index.firstLines.indices.map { number in
                    let line = bytes(ofLine: Int(text.index.firstLines[number]), in: textBytes, starts: text.starts)
                    let hash = text.index.hashes[number]
                    let slot = known.index.slot(of: line, hash: hash, in: knownBytes, starts: known.starts)
                    if known.index.slots[slot] >= 0 { return known.index.slots[slot] }
                    next += 1
                    return Int32(truncatingIfNeeded: next - 1)
                }
            }
        }
        return (text.index.numbers.map { translation[Int($0)] }, next)
    }

    /// Returns the slot that holds a line's number, or the empty one where it belongs.
    private func slot(
        of line: UnsafeRawBufferPointer, hash: UInt64, in content: UnsafeRawBufferPointer, starts: [Int32]
    ) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            let first = Int(firstLines[number])
            if hashes[number] == hash, line.holdsSame(as: Self.bytes(ofLine: first, in: content, starts: starts)) {
                break
            }
            slot = (slot + 1) & mask
        }
        return slot
    }

    @inline(__always)
    private static func bytes(
        ofLine line: Int, in content: UnsafeRawBufferPointer, starts: [Int32]
    ) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: content[Int(starts[line])..<Int(starts[line + 1])])
    }
}
