/// Why a step stands where it stands.
package enum Reason: Hashable, Sendable {
    /// The user asked that it land before all others.
    case requiredFirst
    /// The user asked that it land.
    case required
    /// Its layer, among those of the other steps.
    case layer(LayerPlace)
    /// What it needs comes before it.
    case dependency(Dependency)
    /// Part of it is in the base in another form, and lands no more.
    case landedAs(LandedPart)
    /// These come after it, for in another order they clash.
    case sequence(before: [ChangeSetID])
    /// These need it though their layer is lower.
    case neededBy([ChangeSetID])
    /// The weight of one of its labels.
    case priority(Int, label: String)
    /// It is the oldest of its layer and priority, of those that are left where `isFirst` is false; `others` says how many
    /// come after it.
    case age(others: Int, isFirst: Bool)
    /// It conflicts with these, and where it stands that costs the least.
    case adapts(to: [ChangeSetID])
    /// Its merge could not be tried.
    case notTried(UnknownReason)
    /// The plan held it, and a person resolves what it conflicts with.
    case resolvedByPerson

    /// Whether the user asked for it.
    package var isConstraint: Bool {
        switch self {
        case .requiredFirst, .required: true
        case .layer, .dependency, .landedAs, .sequence, .neededBy, .priority, .age, .adapts, .notTried,
            .resolvedByPerson:
            false
        }
    }

    /// Whether it is what the step needs.
    package var isDependency: Bool { if case .dependency = self { true } else { false } }
}

/// The layer that a step ranks by, among those of the others.
package struct LayerPlace: Hashable, Sendable {
    /// Where the layer stands.
    package enum Position: Hashable, Sendable {
        /// It is the lowest of all layers.
        case lowest
        /// The next higher one of which a step is.
        case before(String)
        /// No step is of a higher one.
        case highest
        /// It is no layer: such files come after all layers.
        case none
    }

    /// The layer's name, `support` or `unplaced`.
    package let name: String
    /// Where it stands.
    package let position: Position

    package init(name: String, position: Position) {
        self.name = name
        self.position = position
    }
}
