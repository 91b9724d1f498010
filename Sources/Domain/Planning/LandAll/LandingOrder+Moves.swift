extension LandingOrder {
    /// Rounds of moves: each goes over all members once, and nearly all gain is made in the first two.
    private static let mostRounds = 8

    /// Returns an order in which no single move of a member gains, or the best of so many rounds of moves.
    func improved(_ members: [SelectionIndex]) -> [SelectionIndex] {
        var order = members
        for _ in 0..<Self.mostRounds {
            let before = order
            for member in members { order = moved(member, in: order) }
            if order == before { break }
        }
        return order
    }

    /// Returns the order after the best move of one member to a place beside one of its partners; the same where none
    /// gains.
    ///
    /// A move changes the costs of the member and of its partners alone, and of a partner only by the side on which the
    /// member stands: so each is worked out once for either side.
    private func moved(_ member: SelectionIndex, in order: [SelectionIndex]) -> [SelectionIndex] {
        let rest = order.filter { $0 != member }
        let place = Dictionary(uniqueKeysWithValues: rest.enumerated().map { ($1, $0) })
        let partners = table.partners[member].filter { place[$0] != nil }.sorted { place[$0] ?? 0 < place[$1] ?? 0 }
        guard !partners.isEmpty, let current = order.firstIndex(of: member) else { return order }
        let lowest = targets[member].compactMap { place[$0] }.max().map { $0 + 1 } ?? 0
        let highest = rest.firstIndex { targets[$0].contains(member) } ?? rest.count

        var cost = partners.reduce(Cost()) { $0 + behind(member, isBefore: true, of: $1, place) }
        var best: (place: Int, cost: Cost)?
        var now: Cost?
        for number in 0...partners.count {
            if number > 0 { cost = turned(cost, partners[number - 1], member, place) }
            let start = number == 0 ? 0 : (place[partners[number - 1]] ?? 0) + 1
            let end = number == partners.count ? rest.count : place[partners[number]] ?? rest.count
            let total = cost + self.cost(of: member, behind: partners[..<number])
            if (start...end).contains(current) { now = total }
            let target = max(start, lowest)
            if target <= min(end, highest), total < best?.cost ?? Cost(manual: .max) { best = (target, total) }
        }
        guard let best, let now, best.cost < now else { return order }
        var result = rest
        result.insert(member, at: best.place)
        return result
    }

    /// Returns the sum after the member has gone from before a partner to behind it.
    private func turned(
        _ sum: Cost, _ partner: SelectionIndex, _ member: SelectionIndex, _ place: [SelectionIndex: Int]
    ) -> Cost {
        let before = behind(member, isBefore: true, of: partner, place)
        let after = behind(member, isBefore: false, of: partner, place)
        return Cost(
            manual: sum.manual - before.manual + after.manual, uphill: sum.uphill - before.uphill + after.uphill)
    }

    /// Returns what a partner costs where it stands, with the member on one side of it.
    private func behind(
        _ member: SelectionIndex, isBefore: Bool, of partner: SelectionIndex, _ place: [SelectionIndex: Int]
    ) -> Cost {
        let limit = place[partner] ?? 0
        let earlier = table.partners[partner].filter { other in
            other == member ? isBefore : place[other].map { $0 < limit } ?? false
        }
        return cost(of: partner, behind: earlier)
    }
}
