/// Improves a choice by small changes, never worse than the best it has seen.
///
/// Iterated local search: a vertex is forced in and its rivals out, what fits is added, and one chosen vertex gives way to
/// two others where that gains (Andrade, Resende and Werneck, "Fast local search for the maximum independent set
/// problem", 2012; with weights: Nogueira, Pinheiro and Subramanian, "A hybrid iterated local search heuristic for the
/// maximum weight independent set problem", 2018). Its dice have a fixed seed: every run of it ends alike.
struct LocalSearch: Sendable {
    let constraints: Constraints
    /// The best choice so far, with what was chosen before.
    private(set) var best: Bitset
    /// What that is worth.
    private(set) var bestWeight: Int
    /// How many vertices were looked at so far.
    private(set) var work = 0

    private let state: Constraints.State
    private let open: [Int]
    var isChosen: [Bool]
    /// How many chosen rivals each vertex has, and what they are worth.
    private(set) var rivalCounts: [Int]
    private var rivalWeights: [Int]
    private(set) var weight: Int
    private var lastMoved: [Int]
    private var round = 1
    private var journal: [Int] = []
    /// Vertices that may fit now.
    private var loose: [Int] = []
    private var dice = Dice()
    private let meanWeight: Int

    /// Starts from a state, and from a choice that it leads to.
    init(_ constraints: Constraints, from state: Constraints.State, with choice: Bitset) {
        self.constraints = constraints
        self.state = state
        open = Array(state.open)
        best = choice
        bestWeight = constraints.weight(of: choice)
        weight = state.weight
        isChosen = Array(repeating: false, count: constraints.count)
        rivalCounts = Array(repeating: 0, count: constraints.count)
        rivalWeights = rivalCounts
        lastMoved = rivalCounts
        meanWeight = max(1, open.reduce(0) { $0 + constraints.weights[$1] } / max(1, open.count))
        for vertex in state.chosen { isChosen[vertex] = true }
        for vertex in choice where !isChosen[vertex] { add(vertex) }
        journal = []
    }

    /// Makes some rounds; ends early when a choice is worth enough.
    mutating func run(rounds: Int, enough: Int) {
        guard !open.isEmpty else { return }
        fill(open)
        note()
        let last = round + rounds
        while round < last, bestWeight < enough {
            round += 1
            journal.removeAll(keepingCapacity: true)
            let before = weight
            shake()
            fillLoose()
            improve()
            if weight > bestWeight { note() } else if weight < before, !accepts(loss: before - weight) { takeBack() }
        }
    }

    private mutating func note() {
        guard weight > bestWeight else { return }
        bestWeight = weight
        best = Bitset(isChosen.indices.filter { isChosen[$0] }, capacity: constraints.count)
    }

    /// The more a round lost, and the further it is from the best, the more seldom it is kept.
    private mutating func accepts(loss: Int) -> Bool {
        let (small, large) = (loss / meanWeight + 1, (bestWeight - weight) / meanWeight + 1)
        return small < 1000 && large < 1000 && dice.roll(1 + small * large) == 0
    }

    /// Forces vertices in, most often one, that have been out the longest of a few picked.
    private mutating func shake() {
        var times = dice.roll(2 * max(open.count, 8)) == 0 ? 2 + dice.roll(3) : 1
        while times > 0 {
            times -= 1
            var pick: Int?
            for _ in 0..<4 {
                let vertex = open[dice.roll(open.count)]
                if !isChosen[vertex], pick.map({ lastMoved[vertex] < lastMoved[$0] }) ?? true { pick = vertex }
            }
            if let pick { force(pick) }
        }
    }

    /// Chooses a vertex with all that it needs, in place of all that it can't stand beside.
    mutating func force(_ vertex: Int) {
        let range = constraints.rivalLists.range(vertex)
        work += range.count
        for place in range where isChosen[constraints.rivalLists.neighbours[place]] {
            remove(constraints.rivalLists.neighbours[place])
        }
        guard constraints.hasNeeds || !constraints.clashes.isEmpty else { return add(vertex) }
        for need in constraints.needs[vertex] where !isChosen[need] { add(need) }
        for need in constraints.needs[vertex] {
            for clash in constraints.clashesOf[need] { breakUp(clash, for: vertex) }
        }
    }

    /// Takes a member out of a clash that is whole, with all that needs it.
    private mutating func breakUp(_ clash: Int, for vertex: Int) {
        guard constraints.clashes[clash].allSatisfy({ isChosen[$0] }) else { return }
        let outer = constraints.clashes[clash].filter {
            !constraints.needs[vertex].contains($0) && state.open.contains($0)
        }
        // A clash within what one vertex needs is never open, and one with what was chosen before has closed its last.
        let member = outer.isEmpty ? vertex : outer[dice.roll(outer.count)]
        for dependent in constraints.neededBy[member] where isChosen[dependent] { remove(dependent) }
    }

    /// Whether a vertex could be added with all that it needs.
    private func fits(_ vertex: Int) -> Bool {
        guard !isChosen[vertex], rivalCounts[vertex] == 0, state.open.contains(vertex) else { return false }
        guard !constraints.clashes.isEmpty else { return true }
        return !constraints.needs[vertex].contains { need in
            constraints.clashesOf[need].contains { clash in
                constraints.clashes[clash].allSatisfy { isChosen[$0] || constraints.needs[vertex].contains($0) }
            }
        }
    }

    private mutating func fill(_ vertices: [Int]) {
        for vertex in vertices where fits(vertex) { force(vertex) }
    }

    /// Adds what fits since rivals of it were taken out, and what is worth more than its rivals.
    mutating func fillLoose() {
        while let vertex = loose.popLast() {
            if fits(vertex) || gainsAlone(vertex) { force(vertex) }
        }
    }

    private func gainsAlone(_ vertex: Int) -> Bool {
        !isChosen[vertex] && state.open.contains(vertex) && constraints.weights[vertex] > rivalWeights[vertex]
            && constraints.clashes.isEmpty
    }

    mutating func add(_ vertex: Int) {
        isChosen[vertex] = true
        weight += constraints.weights[vertex]
        lastMoved[vertex] = round
        journal.append(vertex)
        let range = constraints.rivalLists.range(vertex)
        work += range.count
        for place in range {
            let rival = constraints.rivalLists.neighbours[place]
            rivalCounts[rival] += 1
            rivalWeights[rival] += constraints.weights[vertex]
        }
    }

    mutating func remove(_ vertex: Int) {
        isChosen[vertex] = false
        weight -= constraints.weights[vertex]
        lastMoved[vertex] = round
        journal.append(vertex)
        let range = constraints.rivalLists.range(vertex)
        work += range.count
        for place in range {
            let rival = constraints.rivalLists.neighbours[place]
            rivalCounts[rival] -= 1
            rivalWeights[rival] -= constraints.weights[vertex]
            loose.append(rival)
        }
    }

    /// The vertices that the round has moved and that are chosen, and the chosen rivals of those that it took out.
    var recentlyAdded: [Int] {
        journal.flatMap { vertex -> [Int] in
            if isChosen[vertex] { return [vertex] }
            return constraints.rivalLists.range(vertex).map { constraints.rivalLists.neighbours[$0] }.filter {
                isChosen[$0] && rivalCounts[vertex] <= 2
            }
        }
    }

    func isOpen(_ vertex: Int) -> Bool { state.open.contains(vertex) }

    mutating func spend(_ amount: Int) { work += amount }

    private mutating func takeBack() {
        for vertex in journal.reversed() { if isChosen[vertex] { remove(vertex) } else { add(vertex) } }
        loose.removeAll(keepingCapacity: true)
    }
}

extension LocalSearch {
    /// Numbers that look random, the same on every run (Steele, Lea and Flood's SplitMix64, 2014).
    struct Dice: Sendable {
        private var state: UInt64 = 1

        /// Returns a number below another one.
        mutating func roll(_ bound: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int(truncatingIfNeeded: (mixed ^ (mixed >> 31)) % UInt64(bound))
        }
    }
}
