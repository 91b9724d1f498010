/// How far the predictions of a plan came true.
package struct PlanScore: Hashable, Sendable {
    /// The plan.
    package let document: PlanDocument
    /// The base as it is now.
    package let baseNow: Base
    /// How many commits its first-parent line got since; nil where the plan's base is not on it.
    package let commits: Int?
    /// The change sets of the plan: those that landed in the order in which they did, then the others in the plan's.
    package let changeSets: [ScoredChangeSet]

    package init(document: PlanDocument, baseNow: Base, commits: Int?, changeSets: [ScoredChangeSet]) {
        self.document = document
        self.baseNow = baseNow
        self.commits = commits
        self.changeSets = changeSets
    }

    /// The counts.
    package var counts: ScoreCounts { ScoreCounts(changeSets) }
}
