/// What each change set has to resolve behind each other one, and what it comes to behind several.
struct ClashTable: Sendable {
    /// Behind whom each one clashes, and where: the lines are those of the later one's own files.
    private let clashes: [[SelectionIndex: [Conflict]]]
    /// Those that each one clashes with, in one order at least; ascending.
    let partners: [[SelectionIndex]]

    /// Reads the conflicts of pairs, `second` merging behind `first`, in both orders; a pair that is only known in one
    /// order counts the same in the other.
    init(_ pairs: [PairVerdict], count: Int, index: (ChangeSetID) -> SelectionIndex?) {
        var clashes = Array(repeating: [SelectionIndex: [Conflict]](), count: count)
        var partners = Array(repeating: Set<SelectionIndex>(), count: count)
        for pair in pairs {
            guard let first = index(pair.first), let second = index(pair.second) else { continue }
            clashes[second][first] = pair.conflicts
            if !pair.conflicts.isEmpty {
                partners[first].insert(second)
                partners[second].insert(first)
            }
        }
        for later in clashes.selectionIndices {
            for (earlier, conflicts) in clashes[later] where clashes[earlier][later] == nil {
                clashes[earlier][later] = conflicts.map(\.turned)
            }
        }
        self.clashes = clashes
        self.partners = partners.map { $0.sorted() }
    }

    /// Returns where a change set clashes behind another one.
    func conflicts(of later: SelectionIndex, behind earlier: SelectionIndex) -> [Conflict] {
        clashes[later][earlier] ?? []
    }

    /// Returns how many places must be resolved by hand when a change set merges behind others: places that meet count
    /// once.
    func manual(_ later: SelectionIndex, behind earlier: some Sequence<SelectionIndex>) -> Int {
        var lines: [RepositoryPath: [LineRange]] = [:]
        var whole: Set<RepositoryPath> = []
        for conflict in earlier.flatMap({ conflicts(of: later, behind: $0) }) where conflict.resolution == .manual {
            let manual = conflict.hunks.filter { !$0.category.isMechanical }
            if manual.isEmpty { whole.insert(conflict.path) }
            lines[conflict.path, default: []] += manual.map(\.range.theirs)
        }
        let places = lines.filter { !whole.contains($0.key) }.values.reduce(0) { $0 + Self.separate($1) }
        return whole.count + places
    }

    /// Returns how many pieces ranges of lines leave when those that overlap or touch are joined.
    private static func separate(_ ranges: [LineRange]) -> Int {
        var (count, end) = (0, Int.min)
        for range in ranges.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
            if range.first > end { count += 1 }
            end = max(end, range.last + 1)
        }
        return count
    }
}
