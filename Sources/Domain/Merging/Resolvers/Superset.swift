/// Takes the side that has all lines that the other adds, and more, and drops all that the other drops.
enum Superset {
    static let resolver = PlaceResolver(name: .superset) { place, file in
        guard let base = place.base else { return nil }
        if holds(place.ours, all: place.theirs, base) { return .proposed(place.ours.bytes) }
        return holds(place.theirs, all: place.ours, base) ? .proposed(place.theirs.bytes) : nil
    }

    private static func holds(_ large: TextPart, all small: TextPart, _ base: TextPart) -> Bool {
        let (base, large, small) = (full(base), full(large), full(small))
        let known = Set(base)
        let added = small.filter { !known.contains($0) }
        let dropped = known.subtracting(small)
        guard !added.isEmpty, added.contains(where: { $0.count > 3 }), dropped.isDisjoint(with: large),
            large.count > small.count
        else { return false }
        var rest = small[...]
        for line in large where line == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty
    }

    private static func full(_ part: TextPart) -> [Line] { part.content.map(\.trimmed).filter { !$0.isEmpty } }
}
