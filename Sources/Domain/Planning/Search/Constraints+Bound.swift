extension Constraints {
    /// Returns how many vertices a state can lead to at most: one of each clique of rivals that covers the open ones,
    /// less one for each clash among vertices that no clique holds together.
    func upperBound(_ state: State) -> Int {
        var rest = state.open
        var alone = Bitset(capacity: count)
        var cliques = 0
        while let vertex = rest.first {
            rest.remove(vertex)
            cliques += 1
            var mates = rivals[vertex].intersection(rest)
            if mates.isEmpty { alone.insert(vertex) }
            while let mate = mates.first {
                rest.remove(mate)
                mates.formIntersection(rivals[mate])
            }
        }
        for clash in clashes where cliques > 0 {
            let missing = clash.subtracting(state.chosen)
            guard !missing.isEmpty, missing.isSubset(of: alone) else { continue }
            alone.subtract(missing)
            cliques -= 1
        }
        return state.chosen.count + cliques
    }

    /// Returns a choice made by always taking the vertex that rules out the fewest others.
    func greedyChoice(from state: State) -> Bitset {
        var current = state
        while let vertex = leastCostly(in: current) {
            current = choosing(vertex, in: current) ?? leaving(vertex, in: current)
        }
        return current.chosen
    }

    private func leastCostly(in state: State) -> Int? {
        var best: (vertex: Int, cost: Int)?
        for vertex in state.open {
            let gain = needs[vertex].intersectionCount(state.open)
            let cost = rivals[vertex].intersectionCount(state.open) - gain
            if cost < best?.cost ?? .max { best = (vertex, cost) }
        }
        return best?.vertex
    }

    /// Returns the parts of the open vertices that have nothing to do with each other any more.
    func parts(of state: State) -> [Bitset] {
        var rest = state.open
        var result: [Bitset] = []
        while let first = rest.first {
            var part = Bitset(capacity: count)
            var border = Bitset([first], capacity: count)
            while let vertex = border.first {
                border.remove(vertex)
                part.insert(vertex)
                var near = rivals[vertex]
                near.formUnion(needs[vertex])
                near.formUnion(neededBy[vertex])
                for clash in clashesOf[vertex] {
                    if let pending = pending(clash, in: state) { near.formUnion(pending) }
                }
                near.formIntersection(rest)
                near.subtract(part)
                border.formUnion(near)
            }
            rest.subtract(part)
            result.append(part)
        }
        return result
    }
}
