import Domain
import Testing

@Suite struct TextPropertyTests {
    static let seeds: [UInt64] = [1, 2, 3, 4]

    @Test("a diff's hunks turn the base into the side, and its kept lines are the base's", arguments: seeds)
    func hunksApply(seed: UInt64) throws {
        var texts = RandomTexts(seed: seed)
        for _ in 0..<150 {
            let triple = texts.triple()
            let (base, side) = (Text(triple.base), Text(triple.ours))
            let diff = try #require(LineDiff.between(base, side))
            var result: [UInt8] = []
            var line = 0
            for hunk in diff.hunks {
                #expect(line == 0 || hunk.base.lowerBound > line)
                #expect(!hunk.base.isEmpty || !hunk.side.isEmpty)
                result += base.bytes(ofLines: line..<hunk.base.lowerBound)
                result += side.bytes(ofLines: hunk.side)
                line = hunk.base.upperBound
            }
            result += base.bytes(ofLines: line..<base.lineCount)
            #expect(result == side.bytes)
        }
    }

    @Test("a merge with an unchanged side gives the other one", arguments: seeds)
    func unchangedSide(seed: UInt64) throws {
        var texts = RandomTexts(seed: seed)
        for _ in 0..<100 {
            let triple = texts.triple()
            #expect(try merge(triple.base, triple.base, triple.theirs).outcome == .clean(triple.theirs))
            #expect(try merge(triple.base, triple.ours, triple.base).outcome == .clean(triple.ours))
            #expect(try merge(triple.base, triple.ours, triple.ours).outcome == .clean(triple.ours))
        }
    }

    @Test("a merge comes to the same from either side", arguments: seeds)
    func symmetry(seed: UInt64) throws {
        var texts = RandomTexts(seed: seed)
        for _ in 0..<150 {
            let triple = texts.triple()
            let merge = try merge(triple.base, triple.ours, triple.theirs)
            let mirrored = try self.merge(triple.base, triple.theirs, triple.ours)
            #expect(merge.isClean == mirrored.isClean)
            #expect(merge.isClean == merge.conflicts.isEmpty)
            if merge.isClean { #expect(merge.outcome == mirrored.outcome) }
        }
    }

    private func merge(_ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]) throws -> TextMerge {
        let (base, ours, theirs) = (Text(base), Text(ours), Text(theirs))
        return TextMerge(
            base: base, ours: ours, theirs: theirs, ourDiff: try #require(LineDiff.between(base, ours)),
            theirDiff: try #require(LineDiff.between(base, theirs)))
    }
}
