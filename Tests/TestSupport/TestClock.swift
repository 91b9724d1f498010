public import Domain

/// The time of scripted repositories: it starts at 2024-01-01 09:00 UTC and goes on by a minute a commit.
public struct TestClock: Sendable {
    /// The first commit's time, in seconds since 1970.
    public static let start: Int64 = 1_704_099_600
    /// Who commits where nobody else is named.
    public static let author = Person(name: "Ada Example", email: "ada@example.org")

    private var next = Self.start

    /// Makes a clock that stands at the start.
    public init() {}

    /// Returns the time and goes on.
    public mutating func tick() -> Int64 {
        defer { next += 60 }
        return next
    }
}
