/// What a plan is made from: the facts about the selected change sets, what is asked of the plan, and what was learned
/// since. It never changes; who learns more makes another one of it.
package struct PlanProblem: Hashable, Sendable {
    /// What was known before any trial of a plan.
    package let facts: PlanFacts
    /// What is wanted of the plan beside the largest set.
    package let constraints: PlanConstraints
    /// What was learned since, the first lesson first.
    package let learned: [LearnedConstraint]
    private let knowledge: MergeKnowledge

    package init(
        _ facts: PlanFacts, constraints: PlanConstraints = PlanConstraints(), learned: [LearnedConstraint] = []
    ) {
        self.init(facts, constraints, learned, MergeKnowledge(facts).learning(learned))
    }

    private init(
        _ facts: PlanFacts, _ constraints: PlanConstraints, _ learned: [LearnedConstraint], _ knowledge: MergeKnowledge
    ) {
        self.facts = facts
        self.constraints = constraints
        self.learned = learned
        self.knowledge = knowledge
    }

    /// Returns the problem with more learned.
    package func learning(_ constraints: [LearnedConstraint]) -> PlanProblem {
        guard !constraints.isEmpty else { return self }
        return PlanProblem(facts, self.constraints, learned + constraints, knowledge.learning(constraints))
    }

    /// Returns the problem with other things asked of the plan.
    package func asking(_ constraints: PlanConstraints) -> PlanProblem {
        PlanProblem(facts, constraints, learned, knowledge)
    }

    /// The branch merged into.
    package var base: Base { facts.base }
    /// The names of the layers, lowest first.
    package var layers: [String] { facts.layers }
    /// The weight of each label; the higher one comes first.
    package var priorities: [String: Int] { facts.priorities }
    /// How change sets are merged.
    package var methods: MergeMethods { facts.methods }

    /// Every selected change set as it lands by its method, in selection order.
    package var changeSets: [AssessedChangeSet] { knowledge.changeSets }
    /// How many there are of which nobody can tell whether they merge.
    var unknownCount: Int { changeSets.count { $0.verdict.unknownReason != nil } }
    /// The pairs that don't merge, in any order. A pair that is not named here does.
    package var pairs: [PairVerdict] { knowledge.pairs }
    /// The sets of change sets that clash though no pair says so, as far as trial merges by their methods have shown them.
    package var clashes: [Clash] { knowledge.clashes }
    /// The orders that some change sets must keep to merge together, if all of them land.
    package var precedences: [Precedence] { knowledge.precedences }
    /// The commits of change sets at which their rebase onto the base stops, though they may merge into it.
    package var brokenRebases: [ChangeSetID: ObjectID] { knowledge.brokenRebases }

    /// What must land before those that conflict with the base and merge behind others, in this order.
    package var behind: [ChangeSetID: [ChangeSetID]] { knowledge.behind }
    /// Why some are held whatever their merges come to.
    package var withheld: [ChangeSetID: Withholding] { facts.withheld }

    /// Returns the change sets of some ids, in the order of the ids; one that was not selected is left out.
    package func changeSets(_ ids: some Sequence<ChangeSetID>) -> [AssessedChangeSet] {
        ids.compactMap { id in changeSets.first { $0.id == id } }
    }
}
