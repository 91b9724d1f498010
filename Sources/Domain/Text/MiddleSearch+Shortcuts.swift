extension MiddleSearch {
    /// A path counts as promising if it got this many times further than it cost.
    private static let leastGain = 4

    /// Returns the place that the best of the promising paths reached, from the start if there is one, else from the end.
    func promisingSplit(cost: Int) -> Split? {
        if let place = bestPlace(of: forward, cost: cost, gain: gainForward, endsLongRun) {
            return Split(base: place.base, side: place.side, isStartExact: true, isEndExact: false)
        }
        if let place = bestPlace(of: backward, cost: cost, gain: gainBackward, startsLongRun) {
            return Split(base: place.base, side: place.side, isStartExact: false, isEndExact: true)
        }
        return nil
    }

    /// Returns the place that the furthest of all paths reached.
    func furthestSplit() -> Split {
        let ahead = furthestForward()
        let behind = furthestBackward()
        let gain = ahead.base + ahead.side - (baseBox.lowerBound + sideBox.lowerBound)
        let backwardGain = baseBox.upperBound + sideBox.upperBound - (behind.base + behind.side)
        return backwardGain < gain
            ? Split(base: ahead.base, side: ahead.side, isStartExact: true, isEndExact: false)
            : Split(base: behind.base, side: behind.side, isStartExact: false, isEndExact: true)
    }

    /// A position in both sequences.
    private typealias Place = (base: Int, side: Int)

    private func bestPlace(
        of frontier: Frontier, cost: Int, gain: (Place) -> Int, _ isAtLongRun: (Place) -> Bool
    ) -> Place? {
        var best: Place?
        var highestGain = Self.leastGain * cost
        for diagonal in frontier.reachedDownward {
            let place = (base: frontier[diagonal], side: frontier[diagonal] - diagonal)
            let gain = gain(place) - abs(diagonal - frontier.middle)
            if gain > highestGain, isAtLongRun(place) { (best, highestGain) = (place, gain) }
        }
        return best
    }

    private func gainForward(_ place: Place) -> Int {
        place.base - baseBox.lowerBound + place.side - sideBox.lowerBound
    }

    private func gainBackward(_ place: Place) -> Int {
        baseBox.upperBound - place.base + sideBox.upperBound - place.side
    }

    /// Returns whether a long run of equal elements ends at a place inside the part.
    private func endsLongRun(_ place: Place) -> Bool {
        guard place.base - baseBox.lowerBound >= Self.longRun, place.base < baseBox.upperBound,
            place.side - sideBox.lowerBound >= Self.longRun, place.side < sideBox.upperBound
        else { return false }
        return (1...Self.longRun).allSatisfy { base[place.base - $0] == side[place.side - $0] }
    }

    /// Returns whether a long run of equal elements starts at a place inside the part.
    private func startsLongRun(_ place: Place) -> Bool {
        guard baseBox.upperBound - place.base >= Self.longRun, place.base > baseBox.lowerBound,
            sideBox.upperBound - place.side >= Self.longRun, place.side > sideBox.lowerBound
        else { return false }
        return (0..<Self.longRun).allSatisfy { base[place.base + $0] == side[place.side + $0] }
    }

    private func furthestForward() -> Place {
        var best: Place = (-1, 0)
        for diagonal in forward.reachedDownward {
            // A path may have left the part at its lower end.
            let line = min(forward[diagonal], baseBox.upperBound, sideBox.upperBound + diagonal)
            if line + line - diagonal > best.base + best.side { best = (line, line - diagonal) }
        }
        return best
    }

    private func furthestBackward() -> Place {
        var best: Place = (.max / 4, .max / 4)
        for diagonal in backward.reachedDownward {
            let line = max(backward[diagonal], baseBox.lowerBound, sideBox.lowerBound + diagonal)
            if line + line - diagonal < best.base + best.side { best = (line, line - diagonal) }
        }
        return best
    }
}
