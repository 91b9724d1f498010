/// The place of a change set among those selected: what finds it in an array with one element for each of them.
struct SelectionIndex: Hashable, Comparable, Sendable {
    /// The place, from 0.
    let place: Int

    init(_ place: Int) { self.place = place }

    static func < (one: SelectionIndex, other: SelectionIndex) -> Bool { one.place < other.place }
}

extension Array {
    /// The indices of an array with one element for each selected change set.
    var selectionIndices: [SelectionIndex] { indices.map(SelectionIndex.init) }

    /// The element of a change set.
    subscript(index: SelectionIndex) -> Element {
        get { self[index.place] }
        _modify { yield &self[index.place] }
    }
}

extension [SelectionIndex] {
    /// Returns the place of each when they are sorted; they are those of all change sets.
    func places(sortedBy precedes: (SelectionIndex, SelectionIndex) -> Bool) -> [Int] {
        indices.places { precedes(self[$0], self[$1]) }
    }
}
