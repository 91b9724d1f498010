/// Branch and bound for a largest choice within one part.
struct CompatibilitySearch: Sendable {
    let constraints: Constraints
    var effort: SearchEffort

    init(_ constraints: Constraints, effort: SearchEffort) {
        self.constraints = constraints
        self.effort = effort
    }

    /// Returns the largest choice found, and a size that no choice exceeds: its own, unless the effort ran out.
    mutating func largest() -> (choice: Bitset, upperBound: Int) {
        let start = constraints.start
        let reduced = constraints.reduced(start, spending: &effort)
        let bound = constraints.upperBound(reduced)
        let greedy = bestGreedyChoice(from: reduced, enough: bound)
        guard greedy.count < bound else { return (greedy, greedy.count) }
        let better = choice(from: reduced, atLeast: greedy.count + 1, enough: bound)
        let best = better ?? greedy
        return (best, effort.isExhausted ? bound : best.count)
    }

    /// Goes greedily from every first vertex: most often that finds a largest choice, and the search has only to prove
    /// it.
    private mutating func bestGreedyChoice(from state: Constraints.State, enough: Int) -> Bitset {
        var best = constraints.greedyChoice(from: state)
        let reserve = effort.left / 2
        for vertex in state.open where best.count < enough && effort.left > reserve {
            guard let next = constraints.choosing(vertex, in: state) else { continue }
            // A greedy run looks at all open vertices once for each that it takes.
            effort.spend(state.open.count * best.count / 4)
            let other = constraints.greedyChoice(from: next)
            if other.count > best.count { best = other }
        }
        return best
    }

    /// Returns, of the choices as large as a known one, that which has the first vertex in the order of preference if
    /// any has it, of those the one with the second, and so on.
    mutating func mostWanted(asLargeAs known: Bitset) -> Bitset {
        let size = known.count
        var witness = known
        var state = constraints.start
        for vertex in constraints.preference where state.open.contains(vertex) {
            guard let next = constraints.choosing(vertex, in: state) else {
                state = constraints.leaving(vertex, in: state)
                continue
            }
            if witness.contains(vertex) {
                state = next
            } else if let other = limitedChoice(from: next, size: size) {
                (state, witness) = (next, other)
            } else {
                state = constraints.leaving(vertex, in: state)
            }
        }
        return completed(witness)
    }

    /// Adds what still fits, in the order of preference. Nothing does, unless the effort ran out.
    private func completed(_ choice: Bitset) -> Bitset {
        var state = constraints.start
        for vertex in choice { state = constraints.choosing(vertex, in: state) ?? state }
        for vertex in constraints.preference where state.open.contains(vertex) {
            state = constraints.choosing(vertex, in: state) ?? constraints.leaving(vertex, in: state)
        }
        return state.chosen
    }

    /// One question may take a quarter of what is left: a hard one must not keep the later ones from being asked.
    private mutating func limitedChoice(from state: Constraints.State, size: Int) -> Bitset? {
        let before = effort.left
        guard before > 0 else { return nil }
        effort = SearchEffort(before / 4 + 1)
        let limit = effort.left
        defer { effort = SearchEffort(before - (limit - effort.left)) }
        return choice(from: state, atLeast: size, enough: size)
    }

    /// Returns a largest choice that a state leads to, or any of at least `enough`; nil when none has `atLeast`, or
    /// when the effort ran out before one was found.
    mutating func choice(from state: Constraints.State, atLeast: Int, enough: Int) -> Bitset? {
        guard !effort.isExhausted else { return nil }
        effort.spend(state.open.count + 1)
        let state = constraints.reduced(state, spending: &effort)
        guard let branch = branchVertex(in: state) else { return state.chosen.count >= atLeast ? state.chosen : nil }
        guard constraints.upperBound(state) >= atLeast else { return nil }
        let parts = constraints.parts(of: state)
        if parts.count > 1 { return choice(from: state, parts: parts, atLeast: atLeast, enough: enough) }

        var best = choice(from: constraints.leaving(branch, in: state), atLeast: atLeast, enough: enough)
        if let best, best.count >= enough { return best }
        if let next = constraints.choosing(branch, in: state),
            let other = choice(from: next, atLeast: best.map { $0.count + 1 } ?? atLeast, enough: enough)
        {
            best = other
        }
        return best
    }

    private mutating func choice(
        from state: Constraints.State, parts: [Bitset], atLeast: Int, enough: Int
    ) -> Bitset? {
        let bounds = parts.map { constraints.upperBound(.init(chosen: state.chosen, open: $0)) - state.chosen.count }
        var hope = bounds.reduce(0, +)
        var chosen = state.chosen
        for (part, bound) in zip(parts, bounds) {
            hope -= bound
            let isLast = hope == 0
            let found = choice(
                from: .init(chosen: chosen, open: part), atLeast: atLeast - hope, enough: isLast ? enough : .max)
            guard let found else { return nil }
            chosen = found
        }
        return chosen
    }

    /// The open vertex with the most rivals, of those the one in the most pending clashes.
    private func branchVertex(in state: Constraints.State) -> Int? {
        var best: (vertex: Int, weight: (Int, Int))?
        for vertex in state.open {
            let rivals = constraints.rivals[vertex].intersectionCount(state.open)
            let clashes = constraints.clashesOf[vertex].count { constraints.pending($0, in: state) != nil }
            if best.map({ $0.weight < (rivals, clashes) }) ?? true { best = (vertex, (rivals, clashes)) }
        }
        return best?.vertex
    }
}
