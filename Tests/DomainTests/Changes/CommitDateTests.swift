import Domain
import Testing

@Suite("Dates of commits") struct CommitDateTests {
    /// 2026-03-31T10:20:30Z.
    private let now = CommitDate(seconds: 1_774_952_430)

    @Test(
        "are read as people give them to git",
        arguments: [
            ("2026-01-31", "2026-01-31"), ("2026-01-31T10:20Z", "2026-01-31T10:20:00Z"),
            ("2026-01-31 10:20:30", "2026-01-31T10:20:30Z"), ("2026-01-31T01:00:00+02:00", "2026-01-30T23:00:00Z"),
            ("2026-01-31T23:00:00-0130", "2026-02-01T00:30:00Z"), ("today", "2026-03-31"), ("Yesterday", "2026-03-30"),
            ("3 days ago", "2026-03-28"), ("2.weeks.ago", "2026-03-17"), ("1 month ago", "2026-02-28"),
            ("13 months ago", "2025-02-28"), ("2 years ago", "2024-03-31"), ("0 days ago", "2026-03-31"),
            ("1969-12-31", "1969-12-31"), ("2024-02-29", "2024-02-29"), ("1600-02-29", "1600-02-29"),
        ])
    func reading(text: String, date: String) { #expect(CommitDate(parsing: text, now: now)?.description == date) }

    @Test(
        "are refused where nobody can tell what is meant",
        arguments: [
            "", "soon", "2026", "2026-13-01", "2026-02-29", "2026-1-1", "26-01-01", "3 days", "ago", "x days ago",
            "-3 days ago", "3 fortnights ago", "2026-01-31T25:00Z", "2026-01-31T10", "2026-01-31x", "9999 years ago",
            "99999999999999999999 days ago", "0000-01-01", "2026-01-31T10:20Zulu",
        ])
    func refusal(text: String) {
        let date = CommitDate(parsing: text, now: now)
        #expect(date == nil, "\(date.map(String.init(describing:)) ?? "")")
    }

    @Test(
        "read again what they are shown as",
        arguments: [-62_135_596_800, -1, 0, 951_782_400, 1_774_952_430, 253_402_300_799])
    func roundTrip(seconds: Int) {
        let date = CommitDate(seconds: Int64(seconds))
        #expect(CommitDate(parsing: "\(date)", now: now) == date)
    }
}
