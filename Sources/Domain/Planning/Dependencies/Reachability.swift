/// Edges as lists: at each place the places that its edges lead to.
extension [[Int]] {
    /// Returns all places that some places and their edges lead to, by way of others too, the places themselves among them.
    func reached(from start: some Sequence<Int>) -> Bitset {
        var seen = Bitset(capacity: count)
        var waiting = Array<Int>(start)
        while let next = waiting.popLast() {
            if seen.insert(next) { waiting += self[next] }
        }
        return seen
    }
}
