import ArgumentParser
import Domain

/// What is wanted of the plan beside the largest set.
struct ConstraintOptions: ParsableArguments {
    /// What is to land.
    enum Landing: String, CaseIterable, ExpressibleByArgument {
        case clean, all
    }

    @Option(
        name: .long,
        help: """
            'clean' lands the largest set that merges without a person; 'all' orders every change set, each clash where it \
            costs least, and says what a person must resolve at each step.
            """)
    var land = Landing.clean

    @Option(
        name: .long,
        help: ArgumentHelp(
            "This change set must land, with what it needs; the plan says what that costs. May be repeated.",
            valueName: "id"))
    var require: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("This change set must land before all others. May be repeated.", valueName: "id"))
    var first: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only what ranks by this layer, and what that needs. May be repeated.", valueName: "layer"))
    var onlyLayer: [String] = []

    /// The wish.
    var constraints: PlanConstraints {
        PlanConstraints(
            required: require.map { ChangeSetID($0) }, first: first.map { ChangeSetID($0) }, onlyLayers: onlyLayer,
            landsAll: land == .all)
    }
}
