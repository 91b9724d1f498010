/// A largest choice of vertices that may all be chosen together, and among the largest the most wanted one.
struct CompatibleSet: Hashable, Sendable {
    /// The chosen vertices, in the order of preference.
    let chosen: [Int]
    /// No choice is larger than this.
    let upperBound: Int

    /// What the search for the size, and again the search for the most wanted choice, may look at.
    static let defaultEffort = 2_000_000

    /// Searches part by part, the smallest first, so that one large part can't take what the others need.
    ///
    /// Among the largest choices the one is taken that has the first vertex if any has it, of those the one that has
    /// the second, and so on. Where the effort runs out, the best choice found is taken.
    init(of problem: Compatibility, effort: Int = Self.defaultEffort) {
        let parts = problem.parts().sorted { ($0.count, $0[0]) < ($1.count, $1[0]) }
        var (sizing, preferring) = (SearchEffort(effort), SearchEffort(effort))
        var chosen: [Int] = []
        var bound = 0
        for (part, members) in zip(problem.separated(into: parts), parts) {
            let constraints = Constraints(part)
            var search = CompatibilitySearch(constraints, effort: sizing)
            let largest = search.largest()
            sizing = search.effort
            search.effort = preferring
            let choice = search.mostWanted(asLargeAs: largest.choice)
            preferring = search.effort
            chosen += members.indices.filter { choice.contains(constraints.preference[$0]) }.map { members[$0] }
            bound += largest.upperBound
        }
        self.chosen = chosen.sorted()
        upperBound = bound
    }
}
