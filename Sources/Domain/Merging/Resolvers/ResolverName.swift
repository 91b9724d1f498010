/// What settles a place at which two sides clash, by the name that reports and plans give it.
package enum ResolverName: String, Hashable, Sendable, CaseIterable {
    /// Both sides say the same, but for how lines end.
    case same
    /// The imports of both sides, as far as they are used.
    case imports
    /// One side changed nothing but white space, line breaks and the like.
    case layout
    /// The entries of both sides of one list.
    case entries
    /// The definitions that both sides add.
    case definitions
    /// The entries of a catalogue of translations, each by its message.
    case catalogue
    /// The higher of two versions.
    case version
    /// The side in whose past the other's text stands.
    case newer
    /// Changes of lines that stand side by side.
    case adjacent
    /// Changes of words that do not meet.
    case tokens
    /// The members of both sides, each by its name.
    case members
    /// The side that has all that the other one adds.
    case superset
    /// The entries that both sides add to a changelog.
    case changelog
    /// The statements that both sides add.
    case statements
}

/// How sure it is that nobody would settle a place in another way.
package enum ResolutionCertainty: String, Hashable, Sendable, CaseIterable {
    /// Every condition is met under which a person need not look.
    case certain
    /// A person is shown it, with its reason.
    case proposed
}
