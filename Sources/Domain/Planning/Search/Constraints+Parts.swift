extension Constraints {
    /// Returns the parts of the open vertices that have nothing to do with each other any more, the smallest first.
    func parts(of state: State) -> [Bitset] {
        var rest = state.open
        var result: [Bitset] = []
        while let first = rest.first {
            let part = part(around: first, of: rest, in: state)
            if part == state.open { return [part] }
            rest.subtract(part)
            result.append(part)
        }
        return result.count < 2 ? result : result.map { ($0.count, $0) }.sorted { $0.0 < $1.0 }.map { $0.1 }
    }

    private func part(around first: Int, of rest: Bitset, in state: State) -> Bitset {
        var part = Bitset([first], capacity: count)
        var waiting = [first]
        while let vertex = waiting.popLast() {
            for place in rivalLists.range(vertex) {
                let rival = rivalLists.neighbours[place]
                if rest.contains(rival), part.insert(rival) { waiting.append(rival) }
            }
            guard hasNeeds || !clashesOf[vertex].isEmpty else { continue }
            var near = needs[vertex]
            near.formUnion(neededBy[vertex])
            for clash in clashesOf[vertex] {
                if let pending = pending(clash, in: state) { near.formUnion(pending) }
            }
            near.formIntersection(rest)
            for member in near where part.insert(member) { waiting.append(member) }
        }
        return part
    }
}
