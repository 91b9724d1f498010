import Testing
import Wording

@Suite("How old something is, in words") struct AgeWordingTests {
    private static let day: Int64 = 86_400

    private static let ages: [Said<Int64>] = [
        Said(0, "today"), Said(day - 1, "today"), Said(day, "1 day"), Said(13 * day, "13 days"),
        Said(14 * day, "2 weeks"), Said(59 * day, "8 weeks"), Said(60 * day, "2 months"), Said(729 * day, "24 months"),
        Said(730 * day, "2 years"), Said(-5 * day, "today"),
    ]

    @Test("is told in the largest unit that fits", arguments: ages)
    func age(said: Said<Int64>) {
        let now: Int64 = 1_780_000_000
        #expect(Wording.age(of: now - said.value, at: now) == said.text)
        #expect(Wording.ago(now - said.value, at: now) == (said.text == "today" ? said.text : said.text + " ago"))
    }

    @Test("is told of any number that a commit may hold")
    func hostile() {
        #expect(Wording.age(of: .max, at: 0) == "today")
        #expect(Wording.age(of: .min, at: 1).hasSuffix("years") || Wording.age(of: .min, at: 1) == "today")
    }
}
