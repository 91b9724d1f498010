/// How alike two files are, on git's scale from 0 to 60,000.
package enum Similarity {
    /// The score of two equal files.
    package static let highest = 60_000
    /// What makes a rename of a deleted and an added file: half.
    package static let least = 30_000
    /// What makes one of two files that are the only ones of their name, without a look at any other.
    package static let leastOfNamesakes = 45_000

    /// Returns whether two sizes are so far apart that no likeness can reach a score.
    package static func isOutOfReach(_ size: Int, _ other: Int, least: Int) -> Bool {
        let larger = Double(max(size, other))
        let difference = larger - Double(min(size, other))
        return larger * Double(highest - least) < difference * Double(highest)
    }

    /// Returns the score: one by git's count before 2.44, which leaves out a last line without line feed, and one by the
    /// count since; 0 where it is surely below one that counts.
    package static func score(
        _ source: ContentSignature, _ target: ContentSignature, least: Int = 0
    ) -> ClosedRange<Int> {
        guard target.size > 0 else { return 0...0 }
        let larger = Double(max(source.size, target.size))
        // One byte less, so that no rounding matters.
        let common = source.bytes(in: target, atLeast: Int(larger * Double(least) / Double(highest)) - 1)
        func score(_ bytes: Int) -> Int { Int(Double(bytes) * Double(highest) / larger) }
        return score(common.lowerBound)...score(common.upperBound)
    }
}
