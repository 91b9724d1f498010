extension Constraints {
    /// Returns a state that leads to as many vertices, with less left to decide.
    ///
    /// A vertex can stand in for any rival if no pending clash holds it or what it needs: its rivals are also those of
    /// its needs. So it is taken when it has no open rival, and a rival that rules out all that it rules out is left.
    /// Nothing open needs that rival: it would be ruled out by the vertex, and so by what it needs.
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
        clashes.isEmpty
            || !needs[vertex].contains { need in
                state.open.contains(need) && clashesOf[need].contains { pending($0, in: state) != nil }
            }
    }

    private func leaveDominated(
        _ near: Bitset, by vertex: Int, in state: inout State, spending effort: inout SearchEffort
    ) -> Bool {
        var others = near
        var hasLeft = false
        // Most rivals fail at the first word compared.
        effort.spend(near.count / 8)
        for rival in near {
            guard others.isSubset(of: rivals[rival], except: rival) else { continue }
            state.open.remove(rival)
            others.remove(rival)
            hasLeft = true
        }
        return hasLeft
    }
}
