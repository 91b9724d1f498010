/// What keeps its order: of different places from 1 up, a longest increasing subsequence, and of those one with the most
/// preferred members.
struct OrderKept {
    /// How long a run is, then how many of its members are preferred.
    private struct Score: Comparable {
        var length = 0
        var preferred = 0

        static func < (first: Score, second: Score) -> Bool {
            (first.length, first.preferred) < (second.length, second.preferred)
        }
    }

    /// The best run that ends at or before a place, for stretches of places: a Fenwick tree, so that all takes n log n.
    private var best: [(score: Score, end: Int?)]
    private var previous: [Int?] = []
    /// The places that are kept, in order.
    private(set) var places: [Int] = []

    init(_ members: [(place: Int, isPreferred: Bool)]) {
        let largest = members.map(\.place).max() ?? 0
        best = Array(repeating: (Score(), nil), count: largest + 1)
        for (index, member) in members.enumerated() {
            let before = bestRun(endingBefore: member.place)
            previous.append(before.end)
            let preferred = before.score.preferred + (member.isPreferred ? 1 : 0)
            record(Score(length: before.score.length + 1, preferred: preferred), end: index, at: member.place)
        }
        var next = bestRun(endingBefore: largest + 1).end
        while let index = next {
            places.append(members[index].place)
            next = previous[index]
        }
        places.reverse()
    }

    private func bestRun(endingBefore place: Int) -> (score: Score, end: Int?) {
        var found: (score: Score, end: Int?) = (Score(), nil)
        var node = place - 1
        while node > 0 {
            if found.score < best[node].score { found = best[node] }
            node -= node & -node
        }
        return found
    }

    private mutating func record(_ score: Score, end: Int, at place: Int) {
        var node = place
        while node < best.count {
            if best[node].score < score { best[node] = (score, end) }
            node += node & -node
        }
    }
}
