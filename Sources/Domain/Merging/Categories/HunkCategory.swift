/// What a conflicting place is made of, as evidence of who can resolve it.
///
/// All but `manual` are mechanical: a rule that reads nothing but the three texts brings the sides together.
package enum HunkCategory: String, Sendable, CaseIterable {
    /// No rule is known: a person must judge.
    case manual
    /// But for white space, the sides are the same, or one of them is as the base.
    case whitespaceOnly
    /// Both change nothing but imports, and not the same ones differently.
    case importList
    /// Both change entries of one list, and not the same ones differently.
    case unionableList
    /// A block was moved away unchanged, and the other side did not change it.
    case identicalMove
    /// A lock file: the package manager makes it anew.
    case lockFile
    /// A changelog: the entries of both sides are kept.
    case changelog
    /// A generated file: its generator makes it anew.
    case generated
    /// A catalogue of translations: extraction makes it anew, and the entries of both sides are kept.
    case catalogue

    /// Whether a rule can resolve the place.
    package var isMechanical: Bool { self != .manual }

    /// Returns the category of two places that are shown as one: the one that asks for more.
    func joined(with other: HunkCategory) -> HunkCategory {
        guard isMechanical, other.isMechanical else { return .manual }
        return Self.allCases.last { $0 == self || $0 == other } ?? .manual
    }
}
