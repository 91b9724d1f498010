/// The change sets that need themselves by way of others.
struct DependencyCycles: Sendable {
    private let targets: [[SelectionIndex]]
    private let reachable: [SelectionSet]

    init(_ graph: DependencyGraph) {
        let targets = graph.targets
        self.targets = targets
        reachable = targets.map { targets.reached(from: $0) }
    }

    /// Returns how a change set needs itself; nil when it does not.
    func cycle(through index: SelectionIndex) -> DependencyCycle? {
        guard reachable[index].contains(index) else { return nil }
        let path = shortestPath(from: index)
        let rest = reachable[index].filter {
            $0 != index && reachable[$0].contains(index) && !path.contains($0)
        }
        return DependencyCycle(path: path, rest: rest)
    }

    /// Breadth first, neighbours in the order of the edges; the start itself is left out.
    private func shortestPath(from start: SelectionIndex) -> [SelectionIndex] {
        var previous: [SelectionIndex: SelectionIndex] = [:]
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

    private func path(
        to end: SelectionIndex, from start: SelectionIndex, _ previous: [SelectionIndex: SelectionIndex]
    ) -> [SelectionIndex] {
        var result: [SelectionIndex] = []
        var current = end
        while current != start, let before = previous[current] {
            result.append(current)
            current = before
        }
        return result.reversed()
    }
}

/// How a change set needs itself.
struct DependencyCycle: Hashable, Sendable {
    /// The others of a shortest cycle through it, in the order in which one needs the next.
    let path: [SelectionIndex]
    /// Those that stand in further cycles with it, in selection order.
    let rest: [SelectionIndex]

    /// All that it can't be freed from.
    var others: [SelectionIndex] { path + rest }
}
