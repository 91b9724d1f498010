import TestSupport

/// What chance, a bad disk or somebody who knows the format makes of a file.
struct FileMutator {
    /// Words that mean something somewhere, to stand where others stood.
    private static let words = [
        "", "0", "-1", "1e400", "18446744073709551616", "9223372036854775807", "99999999999999999999999999", "null",
        "true",
        "..", "../../outside/treasure", "/", ".git", "--upload-pack=touch", "$(touch canary)", "HEAD",
        "refs/heads/main",
        "0000000000000000000000000000000000000000", "4b825dc642cb6eb9a060e54bf8d69288fbee4904", "\\u0000", "\\ud800",
        "%s%n", "a\\nb", "sha256:", "*", "&a", "!!binary", "~", "<<", "[", "{", "é", "\u{202E}", "yes", "include.path",
    ]
    private static let nests = ["[", "{\"a\":", "- ", "? ", "(", "[a ", "\"", "  "]
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// Returns one of some values.
    mutating func pick<Values: RandomAccessCollection>(_ values: Values) -> Values.Element { random.pick(values) }

    /// Whether one of so many falls on this one.
    mutating func oneIn(_ times: Int) -> Bool { random.oneIn(times) }

    /// Returns a file with one to three things done to it.
    mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
        (0..<random.pick([1, 1, 1, 2, 3])).reduce(bytes) { bytes, _ in once(bytes) }
    }

    private mutating func once(_ bytes: [UInt8]) -> [UInt8] {
        guard !bytes.isEmpty else { return Array(random.pick(Self.words).utf8) }
        return random.oneIn(2) ? changedBytes(bytes) : random.oneIn(2) ? changedLines(bytes) : changedWords(bytes)
    }

    private mutating func changedBytes(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        let range = self.range(in: bytes)
        switch random.pick(0..<7) {
        case 0: bytes[range.lowerBound] ^= 1 << random.pick(0..<8)
        case 1: bytes.removeSubrange(range.lowerBound...)
        case 2: bytes.removeSubrange(range)
        case 3: for index in range { bytes[index] = UInt8(truncatingIfNeeded: random.next()) }
        case 4: for index in range { bytes[index] = 0 }
        case 5: bytes.insert(contentsOf: bytes[range], at: random.pick(bytes.indices))
        default: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: range.lowerBound)
        }
        return bytes
    }

    private mutating func changedLines(_ bytes: [UInt8]) -> [UInt8] {
        var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
        let (first, second) = (random.pick(lines.indices), random.pick(lines.indices))
        switch random.pick(0..<4) {
        case 0: lines.remove(at: first)
        case 1: lines.swapAt(first, second)
        case 2: lines.insert(lines[first], at: second)
        default: lines.insert(contentsOf: Array(repeating: lines[first], count: 300), at: second)
        }
        return Array(lines.joined(separator: [10]))
    }

    /// Puts a word, or a word of the file's own, in the place of another; or nests what stands there.
    private mutating func changedWords(_ bytes: [UInt8]) -> [UInt8] {
        let words = bytes.indices.split { !Self.isWord(bytes[$0]) }
        guard !words.isEmpty else { return bytes }
        let place = random.pick(words)
        let new: [UInt8]
        switch random.pick(0..<5) {
        case 0, 1: new = Array(random.pick(Self.words).utf8)
        case 2, 3: new = random.pick(words).map { bytes[$0] }
        default: new = Array(String(repeating: random.pick(Self.nests), count: random.pick([2, 600, 20_000])).utf8)
        }
        return bytes[..<place.startIndex] + new + bytes[place.endIndex...]
    }

    private mutating func range(in bytes: [UInt8]) -> Range<Int> {
        let start = random.pick(bytes.indices)
        return start..<min(bytes.count, start + random.pick([1, 4, 40, 400]))
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
            UInt8(ascii: "_"), UInt8(ascii: "#"):
            true
        default: byte >= 0x80
        }
    }
}
