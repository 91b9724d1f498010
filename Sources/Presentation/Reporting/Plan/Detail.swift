/// How much a plan's page says of each change set.
enum Detail: CaseIterable {
    /// Where it clashes, and what would let it land.
    case full
    /// A line, and one more for each clash.
    case short
    /// A line.
    case brief

    /// A page that says more than this takes less detail, where it can.
    static let longestPage = 60
}
