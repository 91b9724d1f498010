/// Keeps the entries that both sides add to a changelog, ours first.
enum UnitedChangelog {
    static let resolver = PlaceResolver(name: .changelog) { place, file in
        guard MechanicalPaths.category(of: file.path) == .changelog, let base = place.base,
            ChangelogReader().canUnite(place)
        else { return nil }
        guard base.isBlank else {
            // The lines that were there stay where both have them.
            guard let union = OrderedUnion(base: units(base), ours: units(place.ours), theirs: units(place.theirs)),
                let united = union.units()
            else { return nil }
            return .proposed(ContestedList.joined(united.flatMap(\.lines)))
        }
        return .proposed(ContestedList.joined(place.ours.content + place.theirs.content))
    }

    private static func units(_ part: TextPart) -> [ListUnit] {
        part.content.map { ListUnit(key: $0.trimmed, value: $0.trimmed, lines: [$0]) }
    }
}
