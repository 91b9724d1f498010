/// What may be chosen together, and what each choice is worth. Vertices count from 0 in the order of preference: the
/// first is wanted most.
struct Compatibility: Sendable {
    /// How many vertices there are.
    let count: Int
    /// What choosing each vertex is worth; above 0.
    let weights: [Int]
    /// Pairs of which at most one may be chosen.
    let rivals: [(Int, Int)]
    /// Sets that may not be chosen whole.
    let clashes: [[Int]]
    /// What each vertex can't be chosen without.
    let needs: [[Int]]

    /// Makes a problem; without weights every vertex is worth 1.
    init(count: Int, weights: [Int]? = nil, rivals: [(Int, Int)], clashes: [[Int]], needs: [[Int]]) {
        self.count = count
        self.weights = weights ?? Array(repeating: 1, count: count)
        self.rivals = rivals
        self.clashes = clashes
        self.needs = needs
    }

    /// All of it as numbers, the same for the same problem only.
    var key: [Int] {
        let sets = clashes.map { [$0.count] + $0 } + needs.map { [$0.count] + $0 }
        return [count, rivals.count, clashes.count] + weights + rivals.flatMap { [$0, $1] } + sets.joined()
    }

    /// Returns the same problem with other weights.
    func weighing(_ weights: [Int]?) -> Compatibility {
        Compatibility(count: count, weights: weights, rivals: rivals, clashes: clashes, needs: needs)
    }

    /// Returns the parts that have nothing to do with each other, each ascending; they cover all vertices.
    func parts() -> [[Int]] {
        var leader = Array(0..<count)
        func find(_ vertex: Int) -> Int {
            var current = vertex
            while leader[current] != current {
                leader[current] = leader[leader[current]]
                current = leader[current]
            }
            return current
        }
        func join(_ one: Int, _ other: Int) {
            let (first, second) = (find(one), find(other))
            leader[max(first, second)] = min(first, second)
        }
        for (one, other) in rivals { join(one, other) }
        for clash in clashes { for member in clash { join(clash[0], member) } }
        for (vertex, needed) in needs.enumerated() { for other in needed { join(vertex, other) } }
        var members = Array(repeating: [Int](), count: count)
        for vertex in 0..<count { members[find(vertex)].append(vertex) }
        return members.filter { !$0.isEmpty }
    }

    /// Returns the problem of each part, its vertices numbered anew in the same order.
    func separated(into parts: [[Int]]) -> [Compatibility] {
        var place = Array(repeating: (part: 0, vertex: 0), count: count)
        for (part, members) in parts.enumerated() {
            for (vertex, member) in members.enumerated() { place[member] = (part, vertex) }
        }
        var rivals = Array(repeating: [(Int, Int)](), count: parts.count)
        var clashes = Array(repeating: [[Int]](), count: parts.count)
        for (one, other) in self.rivals { rivals[place[one].part].append((place[one].vertex, place[other].vertex)) }
        for clash in self.clashes {
            guard let first = clash.first else { continue }
            clashes[place[first].part].append(clash.map { place[$0].vertex })
        }
        return parts.indices.map { part in
            Compatibility(
                count: parts[part].count, weights: parts[part].map { weights[$0] }, rivals: rivals[part],
                clashes: clashes[part],
                needs: parts[part].map { member in needs[member].map { place[$0].vertex } })
        }
    }
}
