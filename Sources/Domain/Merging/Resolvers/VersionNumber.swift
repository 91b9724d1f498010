/// A version: numbers that count from the left.
struct VersionNumber: Comparable {
    private let numbers: [Int]
    /// Behind the numbers stands something like `rc1`: such a version comes before the one without.
    private let isEarly: Bool

    /// Finds the only version of a text: numbers joined by dots, maybe behind a `v`; nil where there is none, or several.
    init?(in text: Line) {
        let words = TextToken.all(of: text, quoting: false).filter { $0.kind == .word }.map(\.bytes)
        let versions = words.compactMap { VersionNumber($0) }
        guard versions.count == 1, let only = versions.first else { return nil }
        self = only
    }

    /// Reads a word; nil where it is no version.
    init?(_ word: Line) {
        let rest = word.first == UInt8(ascii: "v") ? word.dropFirst() : word
        let digits = rest.prefix { TextToken.isDigit($0) || $0 == UInt8(ascii: ".") }
        let parts = digits.split(separator: UInt8(ascii: "."))
        guard parts.count >= 2, parts.count <= 6, digits.first != UInt8(ascii: ".") else { return nil }
        let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        guard numbers.count == parts.count else { return nil }
        self.numbers = numbers
        isEarly = digits.endIndex < rest.endIndex
    }

    static func < (first: VersionNumber, second: VersionNumber) -> Bool {
        let count = max(first.numbers.count, second.numbers.count)
        let (one, two) = (first.padded(to: count), second.padded(to: count))
        if one != two { return one.lexicographicallyPrecedes(two) }
        return first.isEarly && !second.isEarly
    }

    private func padded(to count: Int) -> [Int] {
        numbers + Array(repeating: 0, count: count - numbers.count)
    }
}
