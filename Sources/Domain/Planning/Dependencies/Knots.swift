/// The change sets in groups of those that all need each other, by way of others too; most are alone in theirs.
struct Knots: Sendable {
    private var knotOf: [Int]
    private var members: [[SelectionIndex]] = []

    /// Finds the strongly connected components of a graph in one walk (Tarjan's algorithm, without recursion).
    init(_ targets: [[SelectionIndex]]) {
        let unseen = -1
        knotOf = Array(repeating: unseen, count: targets.count)
        var number = Array(repeating: unseen, count: targets.count)
        var lowest = number
        var isOpen = Array(repeating: false, count: targets.count)
        var (open, walk, count) = ([SelectionIndex](), [(index: SelectionIndex, edge: Int)](), 0)
        func enter(_ index: SelectionIndex) {
            (number[index], lowest[index], isOpen[index]) = (count, count, true)
            count += 1
            open.append(index)
            walk.append((index, 0))
        }
        for root in targets.selectionIndices where number[root] == unseen {
            enter(root)
            while let (index, edge) = walk.last {
                if edge < targets[index].count {
                    walk[walk.count - 1].edge += 1
                    let next = targets[index][edge]
                    if number[next] == unseen {
                        enter(next)
                    } else if isOpen[next] {
                        lowest[index] = min(lowest[index], number[next])
                    }
                    continue
                }
                walk.removeLast()
                if let above = walk.last?.index { lowest[above] = min(lowest[above], lowest[index]) }
                guard lowest[index] == number[index], let start = open.lastIndex(of: index) else { continue }
                for member in open[start...] { (isOpen[member], knotOf[member]) = (false, members.count) }
                members.append(open[start...].sorted())
                open.removeSubrange(start...)
            }
        }
    }

    /// Returns all that one change set and those tied to it are, in selection order.
    func members(with index: SelectionIndex) -> [SelectionIndex] { members[knotOf[index]] }

    /// Whether two change sets need each other, or are the same.
    func areTied(_ one: SelectionIndex, _ other: SelectionIndex) -> Bool { knotOf[one] == knotOf[other] }
}
