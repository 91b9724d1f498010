extension LocalSearch {
    /// Puts two vertices in the place of one where that gains, near what the round has moved.
    mutating func improve() {
        var waiting = recentlyAdded
        var steps = 0
        while let vertex = waiting.popLast(), steps < 100 {
            guard isChosen[vertex], let (one, other) = betterPair(inPlaceOf: vertex) else { continue }
            steps += 1
            force(one)
            force(other)
            fillLoose()
            waiting += [one, other]
        }
    }

    /// Two vertices whose only chosen rival is this one, no rivals of each other, and worth more than it.
    private mutating func betterPair(inPlaceOf vertex: Int) -> (Int, Int)? {
        if constraints.hasNeeds, constraints.neededBy[vertex].contains(where: { $0 != vertex && isChosen[$0] }) {
            return nil
        }
        let range = constraints.rivalLists.range(vertex)
        spend(range.count)
        let tight = range.map { constraints.rivalLists.neighbours[$0] }.filter {
            rivalCounts[$0] == 1 && isOpen($0)
        }
        for (place, one) in tight.enumerated() {
            for other in tight[(place + 1)...] where !constraints.rivals[one].contains(other) {
                if constraints.weights[one] + constraints.weights[other] > constraints.weights[vertex] {
                    return (one, other)
                }
            }
        }
        return nil
    }
}
