import ArgumentParser
import Domain

/// What is asked of the plan beside the largest set.
struct ConstraintOptions: ParsableArguments {
    /// What is to land.
    enum Landing: String, CaseIterable, ExpressibleByArgument {
        case clean, all
    }

    @Option(
        name: .long,
        help: """
            What to land: 'clean' is the largest set that merges without conflicts; 'all' is every change set, ordered so \
            that the least has to be resolved by hand, with the conflicts of each step.
            """)
    var land = Landing.clean

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Land this change set and what it needs; the plan shows what that costs. Can be repeated.",
            valueName: "id"))
    var require: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("Land this change set before all others. Can be repeated.", valueName: "id"))
    var first: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Land only change sets that rank by this layer, and what they need. Can be repeated.", valueName: "layer"))
    var onlyLayer: [String] = []

    @Flag(
        name: .long,
        help: """
            Land also what contains commits of an excluded change set, or of a pull request or branch that is not selected. \
            Without this it is held.
            """)
    var withParents = false

    /// What the options ask of the plan.
    var constraints: PlanConstraints {
        PlanConstraints(
            required: require.map { ChangeSetID(spelled: $0) }, first: first.map { ChangeSetID(spelled: $0) },
            onlyLayers: onlyLayer, landsAll: land == .all, landsParents: withParents)
    }
}
