/// The change sets that need themselves by way of others.
struct DependencyCycles: Sendable {
    private let targets: [[Int]]
    private let reachable: [Bitset]

    init(_ graph: DependencyGraph) {
        let targets = graph.targets
        self.targets = targets
        reachable = targets.indices.map { start in
            var seen = Bitset(capacity: targets.count)
            var waiting = targets[start]
            while let next = waiting.popLast() {
                if seen.insert(next) { waiting += targets[next] }
            }
            return seen
        }
    }

    /// Returns those that stand in cycles with a change set: first those of a shortest cycle through it, in its order, then
    /// the others in selection order. Nil when it stands in none.
    func others(of position: Int) -> [Int]? {
        guard reachable[position].contains(position) else { return nil }
        let shortest = shortestCycle(through: position)
        let rest = reachable[position].filter {
            $0 != position && reachable[$0].contains(position) && !shortest.contains($0)
        }
        return shortest + rest
    }

    /// Breadth first, neighbours in the order of the edges; the start itself is left out.
    private func shortestCycle(through start: Int) -> [Int] {
        var previous: [Int: Int] = [:]
        var queue = [start]
        var head = 0
        while head < queue.count {
            let current = queue[head]
            head += 1
            for next in targets[current] {
                if next == start { return path(to: current, from: start, previous) }
                guard previous[next] == nil else { continue }
                previous[next] = current
                queue.append(next)
            }
        }
        return []
    }

    private func path(to end: Int, from start: Int, _ previous: [Int: Int]) -> [Int] {
        var result: [Int] = []
        var current = end
        while current != start, let before = previous[current] {
            result.append(current)
            current = before
        }
        return result.reversed()
    }
}
