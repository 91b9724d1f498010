extension Constraints {
    /// Returns a state that leads to as many vertices, with less left to decide.
    ///
    /// A vertex that needs nothing open and is in no pending clash can stand in for any rival. So it is taken when it has no
    /// open rival, and a rival that rules out all that it rules out is left.
    func reduced(_ state: State, spending effort: inout SearchEffort) -> State {
        var current = state
        var isStable = false
        while !isStable {
            isStable = true
            for vertex in current.open where current.open.contains(vertex) && isFree(vertex, in: current) {
                let near = rivals[vertex].intersection(current.open)
                effort.spend(1)
                if near.isEmpty {
                    guard let next = choosing(vertex, in: current) else { continue }
                    current = next
                    isStable = false
                } else if leaveDominated(near, by: vertex, in: &current, spending: &effort) {
                    isStable = false
                }
            }
        }
        return current
    }

    private func isFree(_ vertex: Int, in state: State) -> Bool {
        needs[vertex].intersectionCount(state.open) == 1
            && !clashesOf[vertex].contains { pending($0, in: state) != nil }
    }

    private func leaveDominated(
        _ near: Bitset, by vertex: Int, in state: inout State, spending effort: inout SearchEffort
    ) -> Bool {
        var others = near
        var hasLeft = false
        for rival in near {
            effort.spend(1)
            // Others that need the rival would be lost with it, and nothing would stand in for them.
            guard others.isSubset(of: rivals[rival], except: rival),
                neededBy[rival].intersectionCount(state.open) == 1
            else { continue }
            state.open.remove(rival)
            others.remove(rival)
            hasLeft = true
        }
        return hasLeft
    }
}
