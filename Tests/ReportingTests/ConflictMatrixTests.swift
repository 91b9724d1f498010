import Domain
import TestSupport
import Testing

@testable import Reporting

@Suite struct ConflictMatrixTests {
    @Test("the overview of the conflicts is as recorded", arguments: [3, 25, 60, 61, 200])
    func snapshot(count: Int) throws {
        let analysis = Samples.many(count) { first, second in
            second - first == 7 || (first == 1 && second.isMultiple(of: 4)) || count == 3 && second - first == 1
        }
        try check(analysis, "matrix-\(count).txt")
    }

    @Test("where they don't fit in one matrix, each group has its own; pairs share a line")
    func groups() throws {
        // A group of twenty, one of nine, and pairs.
        let analysis = Samples.many(120) { first, second in
            second <= 20
                ? second - first == 1
                : second <= 29
                    ? first > 20 : first > 29 && second <= 90 && second - first == 1 && second.isMultiple(of: 2)
        }
        try check(analysis, "matrix-groups.txt")
    }

    @Test("no overview is wider than the page", arguments: [60, 80, 120])
    func width(columns: Int) {
        for count in [5, 30, 45, 46, 47, 60, 61, 150] {
            for line in lines(Samples.many(count) { $1 % 9 == 0 || $0 % 11 == 0 }, Page(width: columns)) {
                #expect(DisplayWidth.of(line) <= columns, "\(line)")
            }
        }
    }

    @Test("sixty change sets have one matrix at eighty columns, and each stands in its row and column")
    func sixty() {
        let lines = lines(Samples.many(60) { first, second in first == 59 && second == 60 || second - first == 30 })
        #expect(lines.count { $0.hasPrefix("  60 #60") } == 1)
        #expect(lines.contains { $0.hasPrefix("  60 #60") && $0.hasSuffix("x") && DisplayWidth.of($0) == 68 })
    }

    @Test("those that conflict with nobody are left out, and counted")
    func bystanders() {
        let lines = lines(Samples.many(40) { first, second in first == 1 && second < 5 })
        #expect(lines.contains("36 more change sets conflict with none of the others."))
        #expect(!lines.contains { $0.contains("#5") })
    }

    @Test("one pair needs no overview: the list of pairs says it", arguments: [0, 1])
    func nothing(count: Int) {
        #expect(lines(Samples.many(9) { first, second in count == 1 && first == 1 && second == 2 }).isEmpty)
    }

    @Test("a pair that could not be compared has a mark of its own, which is explained")
    func unknown() {
        let lines = lines(Samples.rich)
        #expect(lines.contains { $0.contains("?:") })
        #expect(lines.contains { $0.contains("#25") && $0.contains("?") })
    }

    private func lines(_ analysis: Analysis, _ page: Page = Page()) -> [String] {
        ConflictOverview(page: page).lines(analysis)
    }

    private func check(_ analysis: Analysis, _ name: String) throws {
        let text = Page().text(of: lines(analysis))
        if let difference = try Snapshot.difference(of: text, from: name) {
            Issue.record(Comment(rawValue: difference))
        }
    }
}
