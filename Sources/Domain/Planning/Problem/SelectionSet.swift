/// A set of selected change sets, iterated in selection order.
struct SelectionSet: Sendable {
    private var places: Bitset

    /// Makes a set of some of `count` change sets.
    init(_ members: some Sequence<SelectionIndex> = [], of count: Int) {
        places = Bitset(members.lazy.map(\.place), capacity: count)
    }

    func contains(_ index: SelectionIndex) -> Bool { places.contains(index.place) }

    /// Adds a change set and returns whether it is new.
    @discardableResult
    mutating func insert(_ index: SelectionIndex) -> Bool { places.insert(index.place) }

    func intersection(_ other: SelectionSet) -> SelectionSet {
        var result = self
        result.places.formIntersection(other.places)
        return result
    }
}

extension SelectionSet: Sequence {
    func makeIterator() -> some IteratorProtocol<SelectionIndex> {
        places.lazy.map(SelectionIndex.init).makeIterator()
    }
}
