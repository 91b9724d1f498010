/// Settles places of one kind: a pure function of the three texts.
struct PlaceResolver: Sendable {
    /// Its name.
    let name: ResolverName
    /// Returns the lines that settle a place; nil where it is not of its kind, or can't be settled.
    let answer: @Sendable (_ place: ContestedPlace, _ file: ConflictedText) -> PlaceAnswer?

    /// All that look at one place, in the order in which they are asked.
    static let all: [PlaceResolver] = [
        SameText.resolver, LayoutOfOneSide.resolver, UnitedEntries.resolver,
        BothDefinitions.resolver, HigherVersion.resolver, NewerSide.resolver, AdjacentEdits.resolver,
        UnitedChangelog.resolver, NamedMembers.resolver, MergedTokens.resolver, Superset.resolver,
        BothStatements.resolver,
    ]
}

/// What a resolver makes of a place.
struct PlaceAnswer {
    /// The bytes that take the place of both sides.
    let lines: [UInt8]
    /// Whether a person need not look.
    let certainty: ResolutionCertainty

    /// Makes an answer that holds whatever a person thinks.
    static func certain(_ lines: some Sequence<UInt8>) -> PlaceAnswer {
        PlaceAnswer(lines: Array(lines), certainty: .certain)
    }

    /// Makes an answer that a person should look at.
    static func proposed(_ lines: some Sequence<UInt8>) -> PlaceAnswer {
        PlaceAnswer(lines: Array(lines), certainty: .proposed)
    }

    /// The same answer, for a person to look at.
    var demoted: PlaceAnswer { PlaceAnswer(lines: lines, certainty: .proposed) }
}
