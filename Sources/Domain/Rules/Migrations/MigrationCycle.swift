/// `migrations/cycle`: migrations that come after each other in a circle, so that none can run first.
enum MigrationCycle {
    /// Returns the circles of a line, each once.
    static func violations(in series: MigrationSeries) -> [Violation] {
        circles(series.parents).map { members in
            let migrations = members.map { series.members[$0] }
            return Violation(
                MigrationRules.cycle, .error, .migrations(.cycle(migrations.map(\.facts.revision))),
                at: migrations.map(\.place))
        }
    }

    /// Takes away all that lead nowhere, from the first ones on; then walks back from each that is left until one comes again.
    private static func circles(_ parents: [[Int]]) -> [[Int]] {
        var open = parents.map(\.count)
        guard open.contains(where: { $0 > 0 }) else { return [] }
        var children = [[Int]](repeating: [], count: parents.count)
        for (child, parents) in parents.enumerated() { for parent in parents { children[parent].append(child) } }
        var free = open.indices.filter { open[$0] == 0 }
        while let next = free.popLast() {
            for child in children[next] {
                open[child] -= 1
                if open[child] == 0 { free.append(child) }
            }
        }
        var circles: [[Int]] = []
        var seen: Set<Int> = []
        for start in open.indices where open[start] > 0 && !seen.contains(start) {
            var walk: [Int] = []
            var next: Int? = start
            while let current = next, seen.insert(current).inserted {
                walk.append(current)
                next = parents[current].first { open[$0] > 0 }
            }
            guard let next, let first = walk.firstIndex(of: next) else { continue }
            let circle = walk[first...]
            let least = circle.indices.min { circle[$0] < circle[$1] } ?? first
            circles.append(Array(circle[least...] + circle[..<least]))
        }
        return circles
    }
}
