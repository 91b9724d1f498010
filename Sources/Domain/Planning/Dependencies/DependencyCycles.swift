/// The change sets that need themselves by way of others.
struct DependencyCycles: Sendable {
    private let targets: [[Int]]
    private let reachable: [Bitset]

    init(_ graph: DependencyGraph) {
        let targets = graph.targets
        self.targets = targets
        reachable = targets.map { targets.reached(from: $0) }
    }

    /// Returns how a change set needs itself; nil when it does not.
    func cycle(through position: Int) -> DependencyCycle? {
        guard reachable[position].contains(position) else { return nil }
        let path = shortestPath(from: position)
        let rest = reachable[position].filter {
            $0 != position && reachable[$0].contains(position) && !path.contains($0)
        }
        return DependencyCycle(path: path, rest: rest)
    }

    /// Breadth first, neighbours in the order of the edges; the start itself is left out.
    private func shortestPath(from start: Int) -> [Int] {
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

/// How a change set needs itself.
struct DependencyCycle: Hashable, Sendable {
    /// The others of a shortest cycle through it, in the order in which one needs the next.
    let path: [Int]
    /// Those that stand in further cycles with it, in selection order.
    let rest: [Int]

    /// All that it can't be freed from.
    var others: [Int] { path + rest }
}
