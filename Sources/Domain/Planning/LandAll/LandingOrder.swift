/// An order of all change sets in which each clash stands on the side where it costs least.
///
/// An order costs, first, the places to resolve by hand: of each change set those at which it clashes with the ones
/// before it. Among equal orders that one is better in which fewer change sets adapt to one of a higher layer. Parts of
/// the clash graph that hang together by clashes or hard edges are ordered by themselves: small ones exactly, by dynamic
/// programming over their subsets (Held and Karp, 1962, as for all orders whose next cost depends on the set before
/// alone), larger ones by moving members before or behind their partners for as long as that gains.
struct LandingOrder {
    /// What an order costs; smaller is better.
    struct Cost: Comparable {
        var manual = 0
        var uphill = 0

        static func < (one: Cost, other: Cost) -> Bool { (one.manual, one.uphill) < (other.manual, other.uphill) }

        static func + (one: Cost, other: Cost) -> Cost {
            Cost(manual: one.manual + other.manual, uphill: one.uphill + other.uphill)
        }
    }

    /// The largest part that is ordered exactly: 4,096 subsets.
    static let mostExact = 12

    let table: ClashTable
    /// The place of each change set's layer, 0 the lowest.
    let layerRanks: [Int]
    /// What each change set can't come before.
    let targets: [[SelectionIndex]]

    /// Returns what one change set costs behind others.
    func cost(of index: SelectionIndex, behind earlier: some Collection<SelectionIndex>) -> Cost {
        let partners = earlier.filter { !table.conflicts(of: index, behind: $0).isEmpty }
        guard !partners.isEmpty else { return Cost() }
        return Cost(
            manual: table.manual(index, behind: partners),
            uphill: partners.count { layerRanks[$0] > layerRanks[index] })
    }

    /// Returns what a whole order costs.
    func cost(of order: [SelectionIndex]) -> Cost {
        var earlier: Set<SelectionIndex> = []
        var cost = Cost()
        for index in order {
            cost = cost + self.cost(of: index, behind: table.partners[index].filter(earlier.contains))
            earlier.insert(index)
        }
        return cost
    }

    /// Returns the members of a part in an order that costs least, the given one where none costs less.
    ///
    /// - Parameter members: in an order that keeps the hard edges.
    func best(of members: [SelectionIndex]) -> [SelectionIndex] {
        guard members.count > 1 else { return members }
        let found = members.count <= Self.mostExact ? exact(members) : improved(members)
        return cost(of: found) < cost(of: members) ? found : members
    }

    private func exact(_ members: [SelectionIndex]) -> [SelectionIndex] {
        let places = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
        let needs = members.map { member in targets[member].compactMap { places[$0] }.reduce(0) { $0 | 1 << $1 } }
        var best = Array(repeating: (cost: Cost?.none, last: 0), count: 1 << members.count)
        best[0] = (Cost(), 0)
        for set in best.indices {
            guard let cost = best[set].cost else { continue }
            let earlier = members.indices.filter { set & 1 << $0 != 0 }.map { members[$0] }
            for next in members.indices where set & 1 << next == 0 && needs[next] & ~set == 0 {
                let total = cost + self.cost(of: members[next], behind: earlier)
                let larger = set | 1 << next
                if best[larger].cost.map({ total < $0 }) ?? true { best[larger] = (total, next) }
            }
        }
        var (order, set) = ([SelectionIndex](), best.count - 1)
        while set != 0 {
            order.append(members[best[set].last])
            set &= ~(1 << best[set].last)
        }
        return order.reversed()
    }
}
