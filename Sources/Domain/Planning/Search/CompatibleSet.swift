/// A heaviest choice of vertices that may all be chosen together, and among the heaviest the most wanted one.
struct CompatibleSet: Hashable, Sendable {
    /// The chosen vertices, in the order of preference.
    let chosen: [Int]
    /// No choice is worth more than this.
    let upperBound: Int

    /// Searches part by part, the smallest first, so that one large part can't take what the others need.
    ///
    /// Among the heaviest choices the one is taken that has the first vertex if any has it, of those the one that has
    /// the second, and so on. Where the effort runs out, the best choice found is taken.
    init(of problem: Compatibility, effort: inout PlanEffort) {
        let parts = problem.parts().sorted { ($0.count, $0[0]) < ($1.count, $1[0]) }
        let reserve = effort.left.left / 8
        var chosen: [Int] = []
        var bound = 0
        for (part, members) in zip(problem.separated(into: parts), parts) {
            let known = effort.part(part, leaving: reserve)
            chosen += known.chosen.map { members[$0] }
            bound += known.upperBound
        }
        self.chosen = chosen.sorted()
        upperBound = bound
    }

    /// Searches with an effort of its own.
    init(of problem: Compatibility, effort: Int = PlanEffort.unitsPerSecond) {
        var effort = PlanEffort(units: effort)
        self.init(of: problem, effort: &effort)
    }

    /// Returns a weight that no choice exceeds, without a search.
    static func upperBound(of problem: Compatibility) -> Int {
        problem.separated(into: problem.parts()).reduce(0) { sum, part in
            let constraints = Constraints(part)
            var bound = CliqueBound(constraints)
            return sum + bound.upperBound(constraints.start)
        }
    }
}
