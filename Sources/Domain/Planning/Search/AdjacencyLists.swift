/// The neighbours of each vertex, one list behind the other in one array: quick to go over where neighbours are few.
struct AdjacencyLists: Sendable {
    private let starts: [Int]
    /// The neighbours, list by list.
    let neighbours: [Int]

    init(_ sets: [Bitset]) {
        var (starts, neighbours) = ([0], [Int]())
        for set in sets {
            neighbours += set
            starts.append(neighbours.count)
        }
        (self.starts, self.neighbours) = (starts, neighbours)
    }

    /// Returns where in `neighbours` a vertex's list lies.
    func range(_ vertex: Int) -> Range<Int> { starts[vertex]..<starts[vertex + 1] }
}
