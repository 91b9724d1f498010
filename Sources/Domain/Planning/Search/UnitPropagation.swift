/// Finds clauses that cannot all hold: one after the other is reduced to its last member, that member is chosen, and its
/// rivals are struck from the clauses, until one has no member left.
struct UnitPropagation: Sendable {
    /// The clauses found to contradict each other.
    private(set) var contradiction: [Int] = []
    /// How many vertices were struck or looked at so far.
    private(set) var work = 0

    private static let closed = -3, free = -2, byClash = -1

    private let rivals: AdjacencyLists
    /// The clause that struck each vertex; `free`, `byClash`, or `closed` if it isn't open.
    private var struckBy: [Int]
    /// The clash that struck each vertex, where one did.
    private var clashOf: [Int]
    /// The clause by which each vertex is chosen; -1 if it isn't.
    private var chosenBy: [Int]
    /// How many members of each clause are not struck.
    private var left: [Int] = []
    /// How many clauses of each group have no member left, at its first clause.
    private var failed: [Int] = []
    private var queue: [Int] = []
    private var struck: [Int] = []
    private var chosen: [Int] = []
    private var isMarked: [Bool] = []
    private var trace: [Int] = []
    /// The open members of each clash that can still become whole; empty for the others.
    private var pending: [[Int]] = []
    private var clashesOf: [[Int]]

    init(_ constraints: Constraints) {
        rivals = constraints.rivalLists
        struckBy = Array(repeating: Self.closed, count: constraints.count)
        chosenBy = Array(repeating: -1, count: constraints.count)
        clashOf = Array(repeating: -1, count: constraints.count)
        clashesOf = constraints.clashesOf
        pending = constraints.clashes.map { _ in [] }
    }

    /// Makes ready for clauses over the open vertices of a state.
    mutating func begin(_ state: Constraints.State, in constraints: Constraints) {
        for vertex in struckBy.indices { struckBy[vertex] = Self.closed }
        for vertex in state.open { struckBy[vertex] = Self.free }
        for clash in pending.indices { pending[clash] = constraints.pending(clash, in: state).map(Array.init) ?? [] }
        left.removeAll(keepingCapacity: true)
        failed.removeAll(keepingCapacity: true)
        isMarked.removeAll(keepingCapacity: true)
        work += state.open.count
    }

    /// Looks for a contradiction that begins with the members of a clause.
    mutating func findContradiction(from clause: Int, in clauses: SoftClauses) -> Bool {
        while left.count < clauses.count {
            left.append(clauses.places(of: left.count).count)
            failed.append(0)
            isMarked.append(false)
        }
        contradiction.removeAll(keepingCapacity: true)
        defer { undo(to: (0, 0), in: clauses) }
        guard left[clause] == 1 else { return failsWhole(clause, in: clauses) }
        queue.append(clause)
        if propagate(in: clauses) { return true }
        for unit in clauses.units where unit != clause && left[unit] == 1 {
            reach(unit, in: clauses)
        }
        return propagate(in: clauses)
    }

    /// Whether each member of a clause leads to a contradiction.
    private mutating func failsWhole(_ clause: Int, in clauses: SoftClauses) -> Bool {
        let mark = (struck: struck.count, chosen: chosen.count)
        contradiction.removeAll(keepingCapacity: true)
        for place in clauses.places(of: clause) where struckBy[clauses.members[place]] == Self.free {
            guard chosenBy[clauses.members[place]] < 0 else { return forget() }
            let fails = choose(clauses.members[place], by: clause, in: clauses) || propagate(in: clauses)
            undo(to: mark, in: clauses)
            guard fails else { return forget() }
        }
        let group = clauses.groups[clause]
        if !contradiction.contains(group) { contradiction.append(group) }
        return true
    }

    private mutating func forget() -> Bool {
        contradiction.removeAll(keepingCapacity: true)
        return false
    }

    /// Goes through the queue; true when a clause has lost its last member.
    private mutating func propagate(in clauses: SoftClauses) -> Bool {
        var next = 0
        defer { queue.removeAll(keepingCapacity: true) }
        while next < queue.count {
            let clause = queue[next]
            next += 1
            for place in clauses.places(of: clause) where struckBy[clauses.members[place]] == Self.free {
                let vertex = clauses.members[place]
                if chosenBy[vertex] < 0, choose(vertex, by: clause, in: clauses) { return true }
                break
            }
        }
        return false
    }

    /// Chooses a vertex and strikes what that rules out; true when a clause loses its last member.
    private mutating func choose(_ vertex: Int, by clause: Int, in clauses: SoftClauses) -> Bool {
        chosenBy[vertex] = clause
        chosen.append(vertex)
        let range = rivals.range(vertex)
        work += range.count
        for place in range {
            let rival = rivals.neighbours[place]
            if struckBy[rival] == Self.free, strike(rival, by: clause, in: clauses) { return true }
        }
        for clash in clashesOf[vertex] where !pending[clash].isEmpty {
            let missing = pending[clash].filter { chosenBy[$0] < 0 }
            guard missing.count <= 1 else { continue }
            guard let last = missing.first else { continue }
            guard struckBy[last] == Self.free else { continue }
            clashOf[last] = clash
            if strike(last, by: Self.byClash, in: clauses) { return true }
        }
        return false
    }

    /// Strikes a vertex from its clauses; true when more clauses of a group fail than were paid for.
    private mutating func strike(_ vertex: Int, by clause: Int, in clauses: SoftClauses) -> Bool {
        struckBy[vertex] = clause
        struck.append(vertex)
        var place = clauses.lastPlace[vertex]
        var overdrawn = -1
        while place >= 0 {
            let owner = clauses.owners[place]
            place = clauses.placeBefore[place]
            left[owner] -= 1
            if left[owner] == 1 { reach(owner, in: clauses) }
            if left[owner] == 0, clauses.weights[owner] > 0, fail(owner, in: clauses) { overdrawn = owner }
        }
        if overdrawn >= 0 { explain(overdrawn, in: clauses) }
        return overdrawn >= 0
    }

    /// Puts a clause with one member left in the queue, if no more clauses of its group may fail.
    private mutating func reach(_ clause: Int, in clauses: SoftClauses) {
        let group = clauses.groups[clause]
        if clauses.weights[clause] > 0, failed[group] == clauses.paid[group] { queue.append(clause) }
    }

    /// Counts a clause that fails; true when that is one too many.
    private mutating func fail(_ clause: Int, in clauses: SoftClauses) -> Bool {
        let group = clauses.groups[clause]
        failed[group] += 1
        guard failed[group] == clauses.paid[group] else { return failed[group] > clauses.paid[group] }
        var other = clauses.nextInGroup[clause]
        while other != clause {
            if left[other] == 1 { queue.append(other) }
            other = clauses.nextInGroup[other]
        }
        return false
    }

    /// Adds the groups that made a group fail to the contradiction.
    private mutating func explain(_ overdrawn: Int, in clauses: SoftClauses) {
        trace.removeAll(keepingCapacity: true)
        mark(overdrawn)
        var next = 0
        while next < trace.count {
            let clause = trace[next]
            next += 1
            for place in clauses.places(of: clause) {
                let vertex = clauses.members[place]
                if struckBy[vertex] >= 0 { mark(struckBy[vertex]) }
                if struckBy[vertex] == Self.byClash {
                    for member in pending[clashOf[vertex]] where member != vertex { mark(chosenBy[member]) }
                }
            }
            guard clauses.paid[clauses.groups[clause]] > 0 else { continue }
            var other = clauses.nextInGroup[clause]
            while other != clause {
                if left[other] == 0 { mark(other) }
                other = clauses.nextInGroup[other]
            }
        }
        for clause in trace {
            isMarked[clause] = false
            if !contradiction.contains(clauses.groups[clause]) { contradiction.append(clauses.groups[clause]) }
        }
    }

    private mutating func mark(_ clause: Int) {
        guard !isMarked[clause] else { return }
        isMarked[clause] = true
        trace.append(clause)
    }

    private mutating func undo(to mark: (struck: Int, chosen: Int), in clauses: SoftClauses) {
        queue.removeAll(keepingCapacity: true)
        while struck.count > mark.struck, let vertex = struck.popLast() {
            struckBy[vertex] = Self.free
            var place = clauses.lastPlace[vertex]
            while place >= 0 {
                let owner = clauses.owners[place]
                if left[owner] == 0, clauses.weights[owner] > 0 { failed[clauses.groups[owner]] -= 1 }
                left[owner] += 1
                place = clauses.placeBefore[place]
            }
        }
        while chosen.count > mark.chosen, let vertex = chosen.popLast() { chosenBy[vertex] = -1 }
    }
}
