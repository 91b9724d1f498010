/// Branch and bound for a choice of the greatest weight within one part.
struct CompatibilitySearch: Sendable {
    let constraints: Constraints
    var effort: SearchEffort
    private var bound: CliqueBound

    init(_ constraints: Constraints, effort: SearchEffort) {
        self.constraints = constraints
        self.effort = effort
        bound = CliqueBound(constraints)
    }

    /// Returns the best choice found, and a weight that no choice exceeds: its own, unless the effort ran out.
    ///
    /// Local search finds it, most often; the rest is the proof. A part of the local search is free, so that without
    /// any effort the answer is a good one too.
    mutating func heaviest() -> (choice: Bitset, upperBound: Int) {
        let start = constraints.reduced(constraints.start, comparing: .max, spending: &effort)
        let limit = upperBound(start)
        var local = LocalSearch(constraints, from: start, with: start.chosen)
        local.run(rounds: 10 * constraints.count, enough: limit)
        guard local.bestWeight < limit, !effort.isExhausted else { return (completed(local.best), limit) }
        improve(&local, spending: effort.left / 8, rounds: 40 * constraints.count, enough: limit)
        guard local.bestWeight < limit else { return (local.best, limit) }

        // What the proof may not use: where it fails, local search goes on. Small parts have no use for much of it.
        let reserve = min(effort.left / 4, 20_000 * constraints.count)
        effort.spend(reserve)
        let better = choice(from: start, atLeast: local.bestWeight + 1, enough: limit)
        let isProven = !effort.isExhausted
        effort.spend(-reserve)
        let best = better ?? local.best
        if isProven { return (best, constraints.weight(of: best)) }
        var last = better.map { LocalSearch(constraints, from: start, with: $0) } ?? local
        improve(&last, spending: effort.left / 2, rounds: .max / 2, enough: limit)
        return (completed(last.best), limit)
    }

    /// Returns a weight that no choice from a state exceeds.
    mutating func upperBound(_ state: Constraints.State) -> Int {
        let before = bound.work
        defer { effort.spend(bound.work - before) }
        return bound.upperBound(state)
    }

    /// Lets a local search go on, a hundred rounds at a time.
    private mutating func improve(_ local: inout LocalSearch, spending most: Int, rounds: Int, enough: Int) {
        let start = local.work
        var rounds = rounds
        while rounds > 0, local.work - start < most, local.bestWeight < enough {
            local.run(rounds: 100, enough: enough)
            rounds -= 100
        }
        effort.spend(local.work - start)
    }

    /// Returns the heaviest choice that a state leads to, or any worth at least `enough`; nil when none is worth
    /// `atLeast`, or when the effort ran out before one was found.
    mutating func choice(from state: Constraints.State, atLeast: Int, enough: Int) -> Bitset? {
        guard !effort.isExhausted else { return nil }
        effort.spend(state.open.count + 1)
        let state = constraints.reduced(state, comparing: 4, spending: &effort)
        let own = state.weight >= atLeast ? state.chosen : nil
        if state.open.isEmpty || (own != nil && state.weight >= enough) { return own }
        let target = own == nil ? atLeast : state.weight + 1
        return branched(from: state, atLeast: target, enough: enough) ?? own
    }

    /// Tries each vertex that the bound does not rule out, without those tried before.
    private mutating func branched(from state: Constraints.State, atLeast: Int, enough: Int) -> Bitset? {
        let before = bound.work
        let branches = bound.branching(in: state, within: atLeast - 1 - state.weight)
        effort.spend(bound.work - before)
        var (best, target, rest) = (Bitset?.none, atLeast, state)
        for vertex in branches.reversed() where rest.open.contains(vertex) {
            if let next = constraints.choosing(vertex, in: rest),
                let found = choice(from: next, atLeast: target, enough: enough)
            {
                best = found
                target = constraints.weight(of: found) + 1
                if target > enough { return best }
            }
            rest = constraints.leaving(vertex, in: rest)
        }
        return best
    }

    private mutating func choice(
        from state: Constraints.State, parts: [Bitset], atLeast: Int, enough: Int
    ) -> Bitset? {
        let bounds = parts.map { upperBound(.init(chosen: state.chosen, open: $0)) }
        var hope = bounds.reduce(0, +)
        guard state.weight + hope >= atLeast else { return nil }
        var (chosen, weight) = (state.chosen, state.weight)
        for (place, part) in parts.enumerated() {
            hope -= bounds[place]
            let isLast = place == parts.count - 1
            let found = choice(
                from: .init(chosen: chosen, weight: weight, open: part), atLeast: atLeast - hope,
                enough: isLast ? enough : .max)
            guard let found else { return nil }
            (chosen, weight) = (found, constraints.weight(of: found))
        }
        return chosen
    }
}
