import TestSupport

/// Texts of few distinct lines, so that lines repeat and changes slide, and edits of them.
struct RandomTexts {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// A base and two edits of it; sometimes long enough that all its lines are frequent.
    mutating func triple() -> (base: [UInt8], ours: [UInt8], theirs: [UInt8]) {
        let isLong = Int.random(in: 0..<12, using: &generator) == 0
        let distinct = pick([1, 2, 3, 4, 6, 10, 30])
        let base = lines(isLong ? pick([100, 200, 400]) : pick([0, 1, 2, 4, 8, 16, 30, 60]), of: distinct)
        let edits = pick([1, 2, 3, 5]) * (isLong ? 5 : 1)
        return (content(base), content(edited(base, edits, distinct)), content(edited(base, edits, distinct)))
    }

    private mutating func pick(_ choices: [Int]) -> Int {
        choices[Int.random(in: 0..<choices.count, using: &generator)]
    }

    private mutating func lines(_ count: Int, of distinct: Int) -> [String] {
        (0..<count).map { _ in "\(Int.random(in: 0..<distinct, using: &generator))\n" }
    }

    private mutating func edited(_ base: [String], _ edits: Int, _ distinct: Int) -> [String] {
        var result = base
        for _ in 0..<edits {
            let start = Int.random(in: 0...result.count, using: &generator)
            let some = start..<min(result.count, start + pick([0, 1, 1, 2, 5]))
            switch pick([0, 1, 2, 3]) {
            case 0: result.replaceSubrange(some, with: lines(pick([0, 1, 2, 4]), of: distinct))
            case 1: result.insert(contentsOf: lines(pick([1, 1, 2, 4]), of: distinct), at: start)
            case 2: result.removeSubrange(some)
            default: result.insert(contentsOf: result[some], at: Int.random(in: 0...result.count, using: &generator))
            }
        }
        return result
    }

    /// Joins lines; sometimes the last one lacks its end.
    private mutating func content(_ lines: [String]) -> [UInt8] {
        let bytes = Array(lines.joined().utf8)
        return pick([0, 1, 2, 3, 4, 5]) == 0 ? bytes.dropLast() : bytes
    }
}
