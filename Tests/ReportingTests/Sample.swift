import Domain

/// An analysis by its name, as an argument of tests.
enum Sample: CaseIterable {
    case rich, hostile, empty

    var analysis: Analysis {
        switch self {
        case .rich: Samples.rich
        case .hostile: Samples.hostile
        case .empty: Samples.empty
        }
    }

    /// What the recorded reports are made of: few of the hostile texts, since each would stand in every list.
    var recorded: Analysis { self == .hostile ? Samples.fewHostile : analysis }

    var plan: Plan { analysis.plan ?? Samples.emptyPlan }
}
