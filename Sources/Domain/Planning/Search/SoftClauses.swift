/// Cliques of rivals as weighted clauses, "one of these is chosen", in flat arrays that are used again and again.
struct SoftClauses: Sendable {
    /// Where a trial began.
    struct Mark {
        let clause: Int
        fileprivate let change: Int
    }

    /// The weight of each clause; 0 when contradictions have used it up.
    private(set) var weights: [Int] = []
    /// The members of all clauses, clause by clause.
    private(set) var members: [Int] = []
    /// Where the members of each clause begin, and after the last clause where they end.
    private(set) var starts: [Int] = [0]
    /// The clause of each member's place.
    private(set) var owners: [Int] = []
    /// For each vertex the last of its places, and for each place the one before it; -1 at the end.
    private(set) var lastPlace: [Int]
    private(set) var placeBefore: [Int] = []
    /// The clauses of one member.
    private(set) var units: [Int] = []
    /// What of each vertex's weight no clause covers yet.
    private(set) var residual: [Int]
    /// The first clause of each clause's group: those that were found to contradict each other.
    private(set) var groups: [Int] = []
    /// How many clauses of a group the bound counts as not holding, at its first clause.
    private(set) var paid: [Int] = []
    /// The next clause of the same group, in a ring.
    private(set) var nextInGroup: [Int] = []
    private var changes: [(clause: Int, weight: Int)] = []

    init(count vertices: Int) {
        lastPlace = Array(repeating: -1, count: vertices)
        residual = Array(repeating: 0, count: vertices)
    }

    /// How many clauses there are.
    var count: Int { weights.count }

    /// The weight of all clauses.
    var total: Int { weights.reduce(0, +) }

    /// Returns the places of a clause's members.
    func places(of clause: Int) -> Range<Int> { starts[clause]..<starts[clause + 1] }

    /// Starts anew, for these vertices.
    mutating func removeAll(of vertices: Bitset, weights vertexWeights: [Int]) {
        weights.removeAll(keepingCapacity: true)
        members.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        starts.append(0)
        owners.removeAll(keepingCapacity: true)
        placeBefore.removeAll(keepingCapacity: true)
        units.removeAll(keepingCapacity: true)
        groups.removeAll(keepingCapacity: true)
        paid.removeAll(keepingCapacity: true)
        nextInGroup.removeAll(keepingCapacity: true)
        changes.removeAll(keepingCapacity: true)
        for vertex in vertices {
            lastPlace[vertex] = -1
            residual[vertex] = vertexWeights[vertex]
        }
    }

    /// Begins a clause.
    mutating func begin() {
        groups.append(weights.count)
        nextInGroup.append(weights.count)
        paid.append(0)
        weights.append(0)
    }

    /// Adds a member to the clause begun.
    mutating func add(_ vertex: Int) {
        placeBefore.append(lastPlace[vertex])
        lastPlace[vertex] = members.count
        members.append(vertex)
        owners.append(weights.count - 1)
    }

    /// Ends a clause with its weight, and removes the members that are wholly covered now from a set.
    mutating func end(_ weight: Int, removingCoveredFrom rest: inout Bitset) {
        let clause = weights.count - 1
        weights[clause] = weight
        starts.append(members.count)
        let places = places(of: clause)
        if places.count == 1 { units.append(clause) }
        for place in places {
            residual[members[place]] -= weight
            if residual[members[place]] == 0 { rest.remove(members[place]) }
        }
    }

    /// Lowers groups that contradict each other by the least of their weights; returns that.
    ///
    /// Groups of that weight, if no more is owed, are not used up but joined: one more of their clauses than was paid for
    /// fails, and only a contradiction among more than those counts again.
    mutating func lower(_ contradiction: [Int], owed: Int) -> Int {
        let least = contradiction.reduce(Int.max) { min($0, weights[$1]) }
        if least >= owed, contradiction.allSatisfy({ weights[$0] == least }) {
            join(contradiction)
            return least
        }
        for group in contradiction {
            var clause = group
            repeat {
                changes.append((clause, weights[clause]))
                weights[clause] -= least
                clause = nextInGroup[clause]
            } while clause != group
        }
        return least
    }

    private mutating func join(_ members: [Int]) {
        guard let first = members.first else { return }
        paid[first] = members.reduce(1) { $0 + paid[$1] }
        for group in members.dropFirst() {
            var clause = group
            repeat {
                groups[clause] = first
                clause = nextInGroup[clause]
            } while clause != group
            nextInGroup.swapAt(first, group)
        }
    }

    /// Adds a clause of one vertex, for what of its weight is not covered.
    mutating func beginTrial(with vertex: Int) -> Mark {
        let mark = Mark(clause: count, change: changes.count)
        begin()
        add(vertex)
        weights[mark.clause] = residual[vertex]
        starts.append(members.count)
        units.append(mark.clause)
        return mark
    }

    /// Takes a trial back.
    mutating func undo(_ mark: Mark) {
        while changes.count > mark.change, let change = changes.popLast() { weights[change.clause] = change.weight }
        weights[mark.clause] = 0
    }
}
