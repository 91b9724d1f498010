import Domain
import Testing

/// Random texts through git and through our own engine; every difference is a failure.
@Suite struct TextAgainstGitTests {
    @Test("random diffs have the hunks that git prints")
    func diffs() throws {
        let git = try GitJudge()
        defer { #expect(throws: Never.self) { try git.remove() } }
        var texts = RandomTexts(seed: 2026)
        let pairs = (0..<500).map { _ in texts.triple() }.map { (base: $0.base, side: $0.ours) }
        let expected = try git.diffs(pairs)
        for (place, pair) in pairs.enumerated() {
            let diff = try #require(LineDiff.between(Text(pair.base), Text(pair.side)))
            let printed = HunkParser.hunks(of: expected[place, default: []])
            #expect(diff.hunks == printed, "\(pair)")
        }
        #expect(expected.count > 300)
    }

    @Test("random merges have git's verdict and content")
    func merges() throws {
        let git = try GitJudge()
        defer { #expect(throws: Never.self) { try git.remove() } }
        var texts = RandomTexts(seed: 2027)
        let triples = (0..<400).map { place in
            let triple = texts.triple()
            return (base: place % 20 == 0 ? nil : triple.base, ours: triple.ours, theirs: triple.theirs)
        }
        let expected = try git.merges(triples)
        for (triple, merged) in zip(triples, expected) {
            let (base, ours, theirs) = (Text(triple.base ?? []), Text(triple.ours), Text(triple.theirs))
            let merge = TextMerge(
                base: base, ours: ours, theirs: theirs, ourDiff: try #require(LineDiff.between(base, ours)),
                theirDiff: try #require(LineDiff.between(base, theirs)), bothAdded: triple.base == nil)
            let content: [UInt8]? = if case .clean(let content) = merge.outcome { content } else { nil }
            #expect(content == merged, "\(triple)")
        }
        #expect(expected.contains(nil))
        #expect(expected.contains { $0 != nil })
    }
}

/// Reads the hunks out of a unified diff with context: every run of `-` and `+` lines is one.
private struct HunkParser {
    private var hunks: [LineHunk] = []
    private var (base, side) = (0, 0)
    private var start: (base: Int, side: Int)?

    static func hunks(of lines: [Substring]) -> [LineHunk] {
        var parser = HunkParser()
        // The names come before the first `@@`.
        for line in lines.drop(while: { !$0.hasPrefix("@@") }) { parser.read(line) }
        parser.close()
        return parser.hunks
    }

    private mutating func read(_ line: Substring) {
        switch line.first {
        case "@":
            close()
            let ranges = line.split(separator: " ")[1...2].map { Self.firstLine($0) }
            (base, side) = (ranges[0], ranges[1])
        case "-":
            start = start ?? (base, side)
            base += 1
        case "+":
            start = start ?? (base, side)
            side += 1
        case "\\": break
        default:
            close()
            base += 1
            side += 1
        }
    }

    private mutating func close() {
        if let start { hunks.append(LineHunk(base: start.base..<base, side: start.side..<side)) }
        start = nil
    }

    /// Returns the first line, from 0, of `-12,3`; an empty range names the line before it.
    private static func firstLine(_ range: Substring) -> Int {
        let numbers = range.dropFirst().split(separator: ",").compactMap { Int($0) }
        return numbers.last == 0 && numbers.count == 2 ? numbers[0] : numbers[0] - 1
    }
}
