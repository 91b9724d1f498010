/// Bounds what open vertices can still be worth, and finds those to branch on.
///
/// Cliques of rivals cover the vertices, each clique with a part of its members' weights: at most one of a clique is
/// chosen, so the weights of the cliques bound every choice (Babel, "A fast algorithm for the maximum weight clique
/// problem", 1994). Read as soft clauses, "one of these is chosen", cliques that contradict each other lower the bound
/// further: unit propagation finds them (Li and Quan, "An efficient branch-and-bound algorithm based on MaxSAT for the
/// maximum clique problem", 2010; with weights: Jiang, Li, Liu and Manyà, "A two-stage MaxSAT reasoning approach for the
/// maximum weight clique problem", 2018). Clauses of one contradiction are kept as a group of which one more may fail, as
/// in Narodytska and Bacchus, "Maximum satisfiability using core-guided MaxSAT resolution", 2014. Only vertices that no
/// contradiction pays for need a branch.
struct CliqueBound: Sendable {
    let constraints: Constraints
    var clauses: SoftClauses
    var propagation: UnitPropagation
    /// The vertices that could yet join the clique at hand.
    private var mates: Bitset
    /// How many open rivals each vertex has.
    private var degrees: [Int]
    /// How many vertices were looked at so far.
    var work: Int { propagation.work }

    init(_ constraints: Constraints) {
        self.constraints = constraints
        clauses = SoftClauses(count: constraints.count)
        propagation = UnitPropagation(constraints)
        degrees = constraints.weights
        mates = Bitset(capacity: constraints.count)
    }

    /// Returns the open vertices one of which any choice worth more than `budget` must hold, in ascending order; none
    /// when no choice is.
    mutating func branching(in state: Constraints.State, within budget: Int) -> [Int] {
        guard budget >= 0 else { return Array(state.open) }
        let order = byDegree(state.open)
        let rest = cover(state.open, order, within: budget)
        guard !rest.isEmpty else { return [] }
        propagation.begin(state, in: constraints)
        return order.filter { rest.contains($0) && !pays(for: $0) }
    }

    /// Returns a weight that no choice from a state exceeds: the least that several budgets lead to.
    mutating func upperBound(_ state: Constraints.State) -> Int {
        let order = byDegree(state.open)
        _ = cover(state.open, order, within: .max)
        let total = clauses.total
        var least = total
        for sixteenth in 13...16 where least > 1 {
            let budget = total / 16 * sixteenth + total % 16 * sixteenth / 16
            let rest = cover(state.open, order, within: budget)
            propagation.begin(state, in: constraints)
            var bound = budget
            for vertex in order where rest.contains(vertex) { bound += unpaid(for: vertex) }
            least = min(least, bound - saved())
        }
        return state.weight + least
    }

    /// Adds what is left of a vertex; returns by how much that raises the bound.
    private mutating func unpaid(for vertex: Int) -> Int {
        let mark = clauses.beginTrial(with: vertex)
        var owed = clauses.residual[vertex]
        while owed > 0, clauses.weights[mark.clause] > 0,
            propagation.findContradiction(from: mark.clause, in: clauses)
        {
            owed -= clauses.lower(propagation.contradiction, owed: owed)
        }
        return owed
    }

    /// Returns by how much contradictions that begin with any clause lower the bound.
    private mutating func saved() -> Int {
        var saved = 0
        for clause in 0..<clauses.count {
            while clauses.weights[clause] > 0, clauses.paid[clauses.groups[clause]] == 0,
                propagation.findContradiction(from: clause, in: clauses)
            {
                saved += clauses.lower(propagation.contradiction, owed: 0)
            }
        }
        return saved
    }

    /// Returns the vertices with the fewest open rivals first. They are covered first, and with each other: what is left
    /// to branch on rules out much.
    private mutating func byDegree(_ open: Bitset) -> [Int] {
        // Sorted as one number each, which is quicker than as pairs.
        for vertex in open { degrees[vertex] = constraints.rivals[vertex].intersectionCount(open) }
        var keys = open.map { degrees[$0] << 32 | $0 }
        keys.sort()
        return keys.map { $0 & 0xFFFF_FFFF }
    }

    /// Returns the one with the fewest open rivals.
    private func easiest(_ mates: Bitset) -> Int? {
        var best: Int?
        for mate in mates where best.map({ degrees[mate] < degrees[$0] }) ?? true { best = mate }
        return best
    }

    /// Covers vertices with cliques until their weights reach the budget; returns those not wholly covered.
    private mutating func cover(_ open: Bitset, _ order: [Int], within budget: Int) -> Bitset {
        clauses.removeAll(of: open, weights: constraints.weights)
        var rest = open
        var left = budget
        var next = 0
        while left > 0, next < order.count {
            let vertex = order[next]
            guard rest.contains(vertex) else {
                next += 1
                continue
            }
            clauses.begin()
            var share = min(clauses.residual[vertex], left)
            clauses.add(vertex)
            mates.become(constraints.rivals[vertex], and: rest)
            while let mate = easiest(mates) {
                clauses.add(mate)
                share = min(share, clauses.residual[mate])
                mates.formIntersection(constraints.rivals[mate])
            }
            clauses.end(share, removingCoveredFrom: &rest)
            left -= share
        }
        return rest
    }

    /// Whether contradictions among the cliques lower the bound by as much as one more vertex would raise it.
    private mutating func pays(for vertex: Int) -> Bool {
        let mark = clauses.beginTrial(with: vertex)
        var owed = clauses.residual[vertex]
        while owed > 0 {
            guard clauses.weights[mark.clause] > 0,
                propagation.findContradiction(from: mark.clause, in: clauses)
            else {
                clauses.undo(mark)
                return false
            }
            owed -= clauses.lower(propagation.contradiction, owed: owed)
        }
        return true
    }
}
