import Domain

/// Which change sets share commits that the base lacks.
struct Stacks {
    /// Two that share some, in the order in which they land.
    struct Pair {
        let first: Int
        let second: Int
        /// Whether the second contains the first whole.
        let isContainment: Bool
    }

    /// The pairs that share commits and can land, ordered by what the second contains. Of those that one contains only the
    /// uppermost stand in a pair with it: the others lie below.
    private(set) var sharing: [Pair] = []
    private let changeSets: [AssessedChangeSet]
    private let own: [Set<ObjectID>]

    init(_ problem: PlanProblem) {
        changeSets = problem.changeSets
        own = changeSets.map { $0.verdict.isClean ? Set($0.changeSet.ownCommits) : [] }
        var owners: [ObjectID: [Int]] = [:]
        for (place, commits) in own.enumerated() { for commit in commits { owners[commit, default: []].append(place) } }
        var partners: Set<[Int]> = []
        for places in owners.values where places.count > 1 {
            for first in places { for second in places where first < second { partners.insert([first, second]) } }
        }
        for pair in partners.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            if let found = self.pair(pair[0], pair[1]) { sharing.append(found) }
        }
        sharing.sort { (own[$0.second].count, $0.second, $0.first) < (own[$1.second].count, $1.second, $1.first) }
    }

    private func pair(_ one: Int, _ other: Int) -> Pair? {
        if contains(one, other) {
            return isUppermost(other, in: one) ? Pair(first: other, second: one, isContainment: true) : nil
        }
        if contains(other, one) {
            return isUppermost(one, in: other) ? Pair(first: one, second: other, isContainment: true) : nil
        }
        return Pair(first: one, second: other, isContainment: false)
    }

    private func contains(_ outer: Int, _ inner: Int) -> Bool {
        own[outer].contains(changeSets[inner].changeSet.commit)
    }

    private func isUppermost(_ inner: Int, in outer: Int) -> Bool {
        !changeSets.indices.contains { between in
            between != inner && between != outer && contains(outer, between) && contains(between, inner)
        }
    }

    /// Returns what one of two contains beside the other, those that hold the fewest commits first.
    func below(_ first: Int, _ second: Int) -> [Int] {
        changeSets.indices.filter { place in
            place != first && place != second && !own[place].isEmpty
                && (contains(first, place) || contains(second, place))
        }
        .sorted { (own[$0].count, $0) < (own[$1].count, $1) }
    }

    /// Returns the members of a pair of which one is rebased and that share nothing; nil for another pair.
    func rebasedPair(_ pair: PairVerdict, _ problem: PlanProblem, _ methods: MergeMethods) -> [AssessedChangeSet]? {
        guard let first = changeSets.firstIndex(where: { $0.id == pair.first }),
            let second = changeSets.firstIndex(where: { $0.id == pair.second }),
            own[first].isDisjoint(with: own[second])
        else { return nil }
        let both = [changeSets[first], changeSets[second]]
        return both.contains { methods.method(of: $0.changeSet) == .rebase } ? both : nil
    }
}
