/// The change sets that need themselves by way of others.
struct DependencyCycles: Sendable {
    private let targets: [[SelectionIndex]]
    private let knots: Knots

    init(_ graph: DependencyGraph) {
        targets = graph.targets
        knots = Knots(targets)
    }

    /// Returns how a change set needs itself; nil when it does not.
    func cycle(through index: SelectionIndex) -> DependencyCycle? {
        let members = knots.members(with: index)
        guard members.count > 1 else { return nil }
        let (path, isWhole) = shortestPath(from: index)
        var rest: [SelectionIndex] = []
        // Few are looked at, however many there are: all but those of the path are taken.
        for member in members where member != index && !path.contains(member) {
            guard path.count + rest.count < DependencyCycle.limit else { break }
            rest.append(member)
        }
        return DependencyCycle(
            path: path, isWhole: isWhole, rest: rest, more: members.count - 1 - path.count - rest.count)
    }

    /// Breadth first, neighbours in the order of the edges; the start itself is left out. Of a cycle that is longer than
    /// what is told, its start.
    private func shortestPath(from start: SelectionIndex) -> (path: [SelectionIndex], isWhole: Bool) {
        var previous: [SelectionIndex: SelectionIndex] = [:]
        var (level, depth) = ([start], 0)
        while !level.isEmpty {
            var following: [SelectionIndex] = []
            for current in level {
                for next in targets[current] where knots.areTied(start, next) {
                    if next == start { return (path(to: current, from: start, previous), true) }
                    guard previous[next] == nil else { continue }
                    previous[next] = current
                    following.append(next)
                }
            }
            (level, depth) = (following, depth + 1)
            if depth > DependencyCycle.limit, let last = level.first {
                return (path(to: last, from: start, previous).dropLast(), false)
            }
        }
        return ([], true)
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
    /// So many others are told at most: a ring of thousands would tell millions.
    static let limit = 12

    /// The others of a shortest cycle through it, in the order in which one needs the next.
    let path: [SelectionIndex]
    /// Whether the last of the path needs the change set itself; else the cycle goes on.
    let isWhole: Bool
    /// Those that stand in further cycles with it, in selection order.
    let rest: [SelectionIndex]
    /// How many more there are that it can't be freed from.
    let more: Int

    /// All that are told of those that it can't be freed from.
    var others: [SelectionIndex] { path + rest }
}
