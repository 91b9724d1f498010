extension Wording {
    /// Returns how long ago something was, in the largest unit of which that is two or more: `today`, `1 day`, `13 days`,
    /// `5 weeks`, `3 months`, `2 years`. What is yet to come counts as today.
    ///
    /// - Parameters:
    ///   - time: When it was, in seconds since 1970.
    ///   - now: When the report is made, in seconds since 1970.
    package static func age(of time: Int64, at now: Int64) -> String {
        let days = Int(max(0, now.subtractingReportingOverflow(time).partialValue) / 86_400)
        return switch days {
        case ..<1: "today"
        case ..<14: count(days, "day")
        case ..<60: count(days / 7, "week")
        case ..<730: count(days / 30, "month")
        default: count(days / 365, "year")
        }
    }

    /// Returns the same for a point in time: `today`, `3 weeks ago`.
    package static func ago(_ time: Int64, at now: Int64) -> String {
        let age = age(of: time, at: now)
        return age == "today" ? age : "\(age) ago"
    }
}
