/// A moment that commits are compared with, in whole seconds. Days begin and end in UTC.
package struct CommitDate: Hashable, Sendable, Comparable {
    /// Seconds since 1970.
    package let seconds: Int64

    private static let day: Int64 = 86_400

    package init(seconds: Int64) { self.seconds = seconds }

    /// Makes the first moment of a day; nil where the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day)
        else { return nil }
        seconds = Self.daysSince1970(year, month, day) * Self.day
    }

    /// The first moment of its day.
    package var startOfDay: CommitDate {
        CommitDate(seconds: seconds - (seconds % Self.day + Self.day) % Self.day)
    }

    /// Returns the moment so many days earlier.
    package func earlier(days: Int) -> CommitDate { CommitDate(seconds: seconds - Int64(days) * Self.day) }

    /// Returns the same day so many months earlier, or the last one of a month that is too short; nil before the year 1.
    package func earlier(months: Int) -> CommitDate? {
        let (year, month, day) = civil
        let count = year * 12 + month - 1 - months
        guard count >= 12 else { return nil }
        let (newYear, newMonth) = (count / 12, count % 12 + 1)
        let newDay = min(day, Self.days(in: newMonth, of: newYear))
        let time = seconds - startOfDay.seconds
        return CommitDate(year: newYear, month: newMonth, day: newDay).map { CommitDate(seconds: $0.seconds + time) }
    }

    package static func < (first: CommitDate, second: CommitDate) -> Bool { first.seconds < second.seconds }

    /// The year, month and day, by the algorithm of Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms".
    private var civil: (year: Int, month: Int, day: Int) {
        let shifted = startOfDay.seconds / Self.day + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let place = (5 * ofYear + 2) / 153
        let month = Int(place < 10 ? place + 3 : place - 9)
        let year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
        return (year, month, Int(ofYear - (153 * place + 2) / 5 + 1))
    }

    private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int64 {
        let shifted = Int64(month <= 2 ? year - 1 : year)
        let era = shifted / 400
        let ofEra = shifted - era * 400
        let ofYear = Int64((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1)
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    }

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
}

extension CommitDate: CustomStringConvertible {
    /// `2026-01-31`, or `2026-01-31T10:20:30Z` where it is not the beginning of a day.
    package var description: String {
        let (year, month, day) = civil
        let date = "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
        let time = Int(seconds - startOfDay.seconds)
        guard time > 0 else { return date }
        let parts = [time / 3600, time / 60 % 60, time % 60].map { Self.padded($0, to: 2) }
        return "\(date)T\(parts.joined(separator: ":"))Z"
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
