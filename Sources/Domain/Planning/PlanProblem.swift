/// What a plan is made from: the facts about the selected change sets, and nothing else.
public struct PlanProblem: Hashable, Sendable {
    /// The branch merged into.
    public let base: Base
    /// The names of the layers, lowest first.
    public let layers: [String]
    /// Every selected change set, in selection order.
    public let changeSets: [AssessedChangeSet]
    /// The pairs that are not clean, in any order. A pair that is not named here is clean.
    public var pairs: [PairVerdict]
    /// The sets of change sets that clash though no two of them do, as far as trial merges have shown them.
    public var clashes: [Clash]
    /// The orders that some change sets must keep to merge together, if all of them land.
    public var precedences: [Precedence]
    /// The weight of each label; the higher one comes first.
    public let priorities: [String: Int]
    /// What is wanted of the plan beside the largest set.
    public var wish: Wish

    /// Makes a problem.
    public init(
        base: Base, layers: [String], changeSets: [AssessedChangeSet], pairs: [PairVerdict], clashes: [Clash] = [],
        precedences: [Precedence] = [], priorities: [String: Int] = [:], wish: Wish = Wish()
    ) {
        self.base = base
        self.layers = layers
        self.changeSets = changeSets
        self.pairs = pairs
        self.clashes = clashes
        self.precedences = precedences
        self.priorities = priorities
        self.wish = wish
    }

    /// Returns the change sets of some ids, in the order of the ids; one that was not selected is left out.
    public func changeSets(_ ids: some Sequence<ChangeSetID>) -> [AssessedChangeSet] {
        ids.compactMap { id in changeSets.first { $0.id == id } }
    }
}
