/// How long a run's searches for the best set may go on, and what they have found so far.
///
/// Counted in vertices looked at, not in time, so that the same input gives the same plan on every machine: a second
/// stands for as many as an ordinary machine looks at in one.
package struct PlanEffort: Sendable {
    /// How many vertices a second stands for.
    package static let unitsPerSecond = 30_000_000

    private(set) var left: SearchEffort
    private var known: [[Int]: Part] = [:]

    /// What is known of a part.
    struct Part: Sendable {
        /// The vertices chosen.
        let chosen: [Int]
        /// No choice is worth more than this.
        let upperBound: Int
    }

    /// Makes an effort of so many seconds; without any, a short local search decides.
    package init(seconds: Double = 2) {
        let most = Double(Int.max / 1024 / Self.unitsPerSecond)
        self.init(units: Int(max(0, min(seconds, most)) * Double(Self.unitsPerSecond)))
    }

    init(units: Int) { left = SearchEffort(units) }

    /// Returns what is known of a part; if nothing, finds it out.
    ///
    /// A draft's searches leave an eighth of the effort, so that the next draft has some when a rehearsal found new
    /// clashes. Parts that these don't touch are not searched again.
    mutating func part(_ problem: Compatibility, leaving reserve: Int) -> Part {
        let key = problem.key
        if let part = known[key] { return part }
        let constraints = Constraints(problem)
        let given = SearchEffort(max(0, left.left - reserve))
        var search = CompatibilitySearch(constraints, effort: given)
        let heaviest = search.heaviest()
        let isProven = constraints.weight(of: heaviest.choice) == heaviest.upperBound
        let choice = isProven ? search.mostWanted(asHeavyAs: heaviest.choice) : heaviest.choice
        left.spend(given.left - max(0, search.effort.left))
        let part = Part(
            chosen: (0..<problem.count).filter { choice.contains(constraints.preference[$0]) },
            upperBound: heaviest.upperBound)
        known[key] = part
        return part
    }
}
