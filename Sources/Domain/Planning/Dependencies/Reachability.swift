/// Edges as lists: for each change set those that its edges lead to.
extension [[SelectionIndex]] {
    /// Returns all that some change sets and their edges lead to, by way of others too, those themselves among them.
    func reached(from start: some Sequence<SelectionIndex>) -> SelectionSet {
        var seen = SelectionSet(of: count)
        var waiting = Array<SelectionIndex>(start)
        while let next = waiting.popLast() {
            if seen.insert(next) { waiting += self[next] }
        }
        return seen
    }
}
