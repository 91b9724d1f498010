/// Brings definitions together by their names, each of which one side changed at most.
enum NamedMembers {
    static let resolver = PlaceResolver(name: .members) { place, file in
        guard let base = place.base, !place.ours.isBlank, !place.theirs.isBlank,
            !place.parts.contains(where: { $0.previousLine?.trimmed.starts("@") ?? false })
        else { return nil }
        let read = [base, place.ours, place.theirs].map { part in
            part.isBlank ? nil : DefinitionUnits(part.content, in: file.name, takesFields: true)
        }
        guard let mine = read[1], let others = read[2], mine.depth.elementsEqual(others.depth),
            read[0] != nil || base.isBlank, read[0].map({ $0.depth.elementsEqual(mine.depth) }) ?? true,
            place.ours.nextLine.map({ $0.indentation.count <= mine.depth.count }) ?? true,
            let units = OrderedUnion(base: read[0]?.units ?? [], ours: mine.units, theirs: others.units)?.units()
        else { return nil }
        return .proposed(ContestedList.joined(units.flatMap(\.lines)))
    }
}
