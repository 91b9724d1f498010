import Domain
import Testing

@Suite("Limits of a selection") struct HeadLimitsTests {
    private let dates = ([5, 9, nil, 1, 9, 3] as [Int64?]).map { $0.map { CommitDate(seconds: $0) } }

    @Test("leave out old heads, keep the newest ones, and always keep what has no date")
    func kept() {
        #expect(HeadLimits().kept(of: dates) == [0, 1, 2, 3, 4, 5])
        #expect(HeadLimits(since: CommitDate(seconds: 5)).kept(of: dates) == [0, 1, 2, 4])
        #expect(HeadLimits(newest: 1).kept(of: dates) == [1, 2])
        #expect(HeadLimits(newest: 3).kept(of: dates) == [0, 1, 2, 4])
        #expect(HeadLimits(since: CommitDate(seconds: 9), newest: 3).kept(of: dates) == [1, 2, 4])
        #expect(HeadLimits(newest: 40).kept(of: dates) == [0, 1, 2, 3, 4, 5])
    }

    @Test("are suggested where there are hardly so many open pull requests")
    func many() throws {
        let base = try #require(CommitDate(year: 2026, month: 5, day: 2))
        let (old, new) = (base.earlier(days: 400), base.earlier(days: 10))
        func many(_ olds: Int, _ news: Int) -> ManyHeads? {
            ManyHeads(
                lastCommits: Array(repeating: old, count: olds) + Array(repeating: new, count: news), baseCommit: base)
        }
        #expect(many(0, 100) == nil)
        #expect(many(10, 12) == nil)
        #expect(many(15, 0) == nil)
        #expect(many(0, 101)?.untouched == 0)
        #expect(many(12, 10)?.untouched == 12)
        #expect(many(506, 303)?.count == 809)
        #expect(many(506, 303)?.yearBefore.description == "2025-05-02")
    }
}
