/// A `Compatibility` made ready for search: everything that follows from choosing or leaving a vertex, as bitsets.
///
/// Vertices are numbered by how many rivals they have, fewest first, which suits the greedy steps and the bounds;
/// `preference` leads back.
struct Constraints: Sendable {
    /// What is decided so far: the chosen ones and what they are worth, and those that may still be chosen; the rest is
    /// left.
    struct State: Hashable, Sendable {
        var chosen: Bitset
        var weight = 0
        var open: Bitset
    }

    /// How many vertices there are.
    let count: Int
    /// What each vertex is worth.
    let weights: [Int]
    /// The vertices in the order of preference.
    let preference: [Int]
    /// What can't be chosen beside each vertex, by way of all that the two need.
    let rivals: [Bitset]
    /// The same as lists.
    let rivalLists: AdjacencyLists
    /// Each vertex with all that it needs.
    let needs: [Bitset]
    /// Each vertex with all that needs it.
    let neededBy: [Bitset]
    /// Whether a vertex needs another one.
    let hasNeeds: Bool
    /// The sets that may not be chosen whole.
    let clashes: [Bitset]
    /// The clashes that each vertex is a member of.
    let clashesOf: [[Int]]

    init(_ problem: Compatibility) {
        let count = problem.count
        let vertexOf = Self.numbering(of: problem)
        let needs = Self.closure(of: problem.needs, numbered: vertexOf)
        var neededBy = Array(repeating: Bitset(capacity: count), count: count)
        for vertex in 0..<count { for need in needs[vertex] { neededBy[need].insert(vertex) } }
        self.count = count
        preference = vertexOf
        var weights = Array(repeating: 0, count: count)
        for vertex in 0..<count { weights[vertexOf[vertex]] = problem.weights[vertex] }
        self.weights = weights
        self.needs = needs
        self.neededBy = neededBy
        hasNeeds = problem.needs.contains { !$0.isEmpty }
        let rivals = Self.rivals(
            problem.rivals.map { (vertexOf[$0], vertexOf[$1]) }, needs: needs, neededBy: neededBy)
        self.rivals = rivals
        rivalLists = AdjacencyLists(rivals)
        let clashes = Set(problem.clashes.map { Bitset($0.map { vertexOf[$0] }, capacity: count) })
            .sorted { $0.words.lexicographicallyPrecedes($1.words) }
        self.clashes = clashes
        clashesOf = (0..<count).map { vertex in clashes.indices.filter { clashes[$0].contains(vertex) } }
    }

    /// The state in which nothing is decided but what nobody can choose.
    var start: State {
        var state = State(chosen: Bitset(capacity: count), open: Bitset(0..<count, capacity: count))
        for vertex in 0..<count {
            let isImpossible =
                rivals[vertex].intersects(needs[vertex]) || clashes.contains { $0.isSubset(of: needs[vertex]) }
            if isImpossible { state.open.subtract(neededBy[vertex]) }
        }
        return state
    }

    /// Returns what a choice is worth.
    func weight(of choice: Bitset) -> Int { choice.reduce(0) { $0 + weights[$1] } }

    /// Returns the state after choosing an open vertex with all that it needs; nil when a clash would be whole.
    func choosing(_ vertex: Int, in state: State) -> State? {
        let added = needs[vertex].subtracting(state.chosen)
        guard added.isSubset(of: state.open) else { return nil }
        var result = state
        result.chosen.formUnion(added)
        result.open.subtract(added)
        result.open.subtract(rivals[vertex])
        for member in added {
            result.weight += weights[member]
            for clash in clashesOf[member] {
                let missing = clashes[clash].subtracting(result.chosen)
                guard let last = missing.first else { return nil }
                if missing.count == 1 { result.open.subtract(neededBy[last]) }
            }
        }
        return result
    }

    /// Returns the state after leaving a vertex, and with it all that needs it.
    func leaving(_ vertex: Int, in state: State) -> State {
        State(chosen: state.chosen, weight: state.weight, open: state.open.subtracting(neededBy[vertex]))
    }

    /// The members of a clash that are not yet chosen; nil when it can't become whole any more.
    func pending(_ clash: Int, in state: State) -> Bitset? {
        let missing = clashes[clash].subtracting(state.chosen)
        return missing.isSubset(of: state.open) ? missing : nil
    }

    private static func numbering(of problem: Compatibility) -> [Int] {
        var degrees = Array(repeating: 0, count: problem.count)
        for (one, other) in problem.rivals {
            degrees[one] += 1
            degrees[other] += 1
        }
        return (0..<problem.count).places { (degrees[$0], $0) < (degrees[$1], $1) }
    }

    private static func closure(of needs: [[Int]], numbered vertexOf: [Int]) -> [Bitset] {
        var result = needs.map { _ in Bitset(capacity: needs.count) }
        for start in needs.indices {
            var waiting = [start]
            while let next = waiting.popLast() {
                if result[vertexOf[start]].insert(vertexOf[next]) { waiting += needs[next] }
            }
        }
        return result
    }

    private static func rivals(_ pairs: [(Int, Int)], needs: [Bitset], neededBy: [Bitset]) -> [Bitset] {
        var result = needs.map { _ in Bitset(capacity: needs.count) }
        for (one, other) in pairs {
            for dependent in neededBy[one] { result[dependent].formUnion(neededBy[other]) }
            for dependent in neededBy[other] { result[dependent].formUnion(neededBy[one]) }
        }
        return result
    }
}
