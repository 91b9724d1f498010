extension CommitDate {
    /// Reads a date as people give it to git: `2026-01-31`, `2026-01-31T10:20Z`, `yesterday`, `2 weeks ago`; nil for
    /// anything else. What is given in days, weeks, months or years is the beginning of a day.
    package init?(parsing text: String, now: CommitDate) {
        let found = Self.calendar(text) ?? Self.relative(text, to: now)
        // Four digits hold the year, and so nothing that is shown is read as something else.
        guard let found, found >= Self.first, found <= Self.last else { return nil }
        self = found
    }

    private static let first = CommitDate(seconds: -62_135_596_800)
    private static let last = CommitDate(seconds: 253_402_300_799)

    private static func relative(_ text: String, to now: CommitDate) -> CommitDate? {
        let words = text.lowercased().split { " .-_".contains($0) }
        let today = now.startOfDay
        guard text.first.map({ $0.isLetter || $0.isNumber }) ?? false else { return nil }
        switch words.count {
        case 1 where words[0] == "today": return today
        case 1 where words[0] == "yesterday": return today.earlier(days: 1)
        case 3 where words[2] == "ago":
            guard let count = number(words[0], upTo: 100_000) else { return nil }
            switch words[1] {
            case "day", "days": return today.earlier(days: count)
            case "week", "weeks": return today.earlier(days: 7 * count)
            case "month", "months": return today.earlier(months: count)
            case "year", "years": return today.earlier(months: 12 * count)
            default: return nil
            }
        default: return nil
        }
    }

    private static func calendar(_ text: String) -> CommitDate? {
        let date = text.prefix(10)
        let parts = date.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], let year = number(parts[0]), let month = number(parts[1]),
            let day = number(parts[2]), let start = CommitDate(year: year, month: month, day: day)
        else { return nil }
        let rest = text.dropFirst(10)
        if rest.isEmpty { return start }
        guard "Tt ".contains(rest.prefix(1)), let offset = offset(rest.dropFirst()) else { return nil }
        return CommitDate(seconds: start.seconds + offset)
    }

    /// Reads `10:20`, `10:20:30`, each with a zone, `Z` or `+02:00`, or without one, which is UTC.
    private static func offset(_ text: Substring) -> Int64? {
        let clock = text.prefix { $0.isNumber || $0 == ":" }
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts.allSatisfy({ $0.utf8.count == 2 }),
            let hours = number(parts[0], upTo: 23), let minutes = number(parts[1], upTo: 59),
            let seconds = parts.count == 3 ? number(parts[2], upTo: 59) : 0,
            let zone = zone(text.dropFirst(clock.count))
        else { return nil }
        return Int64(hours * 3600 + minutes * 60 + seconds - zone)
    }

    private static func zone(_ text: Substring) -> Int? {
        if text.isEmpty || text.lowercased() == "z" { return 0 }
        let digits = text.dropFirst().filter { $0 != ":" }
        guard "+-".contains(text.prefix(1)), digits.utf8.count == 4, let hours = number(digits.prefix(2), upTo: 23),
            let minutes = number(digits.suffix(2), upTo: 59)
        else { return nil }
        return (hours * 3600 + minutes * 60) * (text.hasPrefix("-") ? -1 : 1)
    }

    private static func number(_ text: some StringProtocol, upTo most: Int = 9999) -> Int? {
        guard text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text), number <= most else {
            return nil
        }
        return number
    }
}
