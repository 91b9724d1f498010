package import Domain

/// The time of scripted repositories: it starts at 2024-01-01 09:00 UTC and goes on by a minute a commit.
package struct TestClock: Sendable {
    /// The first commit's time, in seconds since 1970.
    package static let start: Int64 = 1_704_099_600
    /// Who commits where nobody else is named.
    package static let author = Person(name: "Ada Example", email: "ada@example.org")

    private var next = Self.start

    package init() {}

    /// Returns the time and goes on.
    package mutating func tick() -> Int64 {
        defer { next += 60 }
        return next
    }
}
