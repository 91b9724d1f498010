extension Constraints {
    /// Returns a state that leads to as much weight, with less left to decide.
    ///
    /// A vertex can stand in for any rival that is not worth more, if no pending clash holds it or what it needs: its
    /// rivals are also those of its needs. So it is taken when it has no open rival, and a rival that rules out all that
    /// it rules out is left (the domination rule of independent sets). Nothing open needs that rival: it would be ruled
    /// out by the vertex, and so by what it needs.
    ///
    /// - Parameter most: how many rivals a vertex may have to be compared with them. With many it hardly ever rules out
    ///   no more than one of them does, but in cliques.
    func reduced(_ state: State, comparing most: Int, spending effort: inout SearchEffort) -> State {
        var current = state
        var waiting = state.open
        while let vertex = waiting.first {
            waiting.remove(vertex)
            guard current.open.contains(vertex), isFree(vertex, in: current) else { continue }
            let degree = rivals[vertex].intersectionCount(current.open)
            effort.spend(1)
            if degree == 0 {
                guard let next = choosing(vertex, in: current) else { continue }
                current = next
                if !clashes.isEmpty { waiting.formUnion(current.open) }
            } else if degree <= most {
                leaveDominated(rivals[vertex].intersection(current.open), by: vertex, in: &current, waiting: &waiting)
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

    private func leaveDominated(_ near: Bitset, by vertex: Int, in state: inout State, waiting: inout Bitset) {
        var others = near
        for rival in near where weights[rival] <= weights[vertex] {
            guard others.isSubset(of: rivals[rival], except: rival) else { continue }
            state.open.remove(rival)
            others.remove(rival)
            waiting.formUnion(rivals[rival])
            waiting.insert(vertex)
        }
        waiting.formIntersection(state.open)
    }
}
