/// Brings in what either side imports, as far as the file that comes out uses it.
enum UnitedImports {
    /// Returns the lines for a place; nil where something else than imports stands there.
    ///
    /// - Parameter settled: Returns the lines that settle another place of the file for certain; nil where that is open.
    static func answer(
        _ place: ContestedPlace, _ file: ConflictedText, settled: (MergeRegion) -> [UInt8]?
    ) -> PlaceAnswer? {
        guard let language = ImportLanguage.of(file.name) else { return nil }
        let reader = ImportReader(language)
        guard let read = ImportStatements(place, reader) else { return nil }
        let uses = ImportUses(file, reader, settled: settled)
        guard let union = ImportSides(read, uses), union.bindsOnce, let lines = union.lines else { return nil }
        let joined = ContestedList.joined(lines)
        return union.isSure ? .certain(joined) : .proposed(joined)
    }
}

/// The imports of both sides at a place.
struct ImportSides {
    private let sides: [[ImportStatement]]
    private let areItems: Bool
    private let uses: ImportUses

    init?(_ read: ImportStatements, _ uses: ImportUses) {
        for side in read.sides where Set(side.map(\.key)).count != side.count { return nil }
        sides = read.sides
        areItems = read.areItems
        self.uses = uses
    }

    private func statement(_ key: [UInt8], _ side: Int) -> ImportStatement? { sides[side].first { $0.key == key } }

    /// The items of a statement that are to be there, in order.
    private func items(_ key: [UInt8]) -> [ImportItem] {
        let all = [0, 1, 2].map { statement(key, $0)?.items ?? [] }
        func units(_ items: [ImportItem]) -> [ListUnit] {
            items.map { ListUnit(key: $0.text, value: $0.text, lines: []) }
        }
        let kept = Set(
            (all[1] + all[2]).filter { decision($0, all).keeps && !uses.elsewhere.contains($0.binding[...]) })
        let byText = Dictionary(kept.map { ($0.text, $0) }) { first, _ in first }
        let union = OrderedUnion(
            base: [], ours: units(all[1].filter(kept.contains)), theirs: units(all[2].filter(kept.contains)))
        return union?.units()?.compactMap { byText[$0.key] } ?? []
    }

    private func decision(_ item: ImportItem, _ all: [[ImportItem]]) -> (keeps: Bool, isSure: Bool) {
        uses.decision(
            item, inBase: all[0].contains(item), inOurs: all[1].contains(item), inTheirs: all[2].contains(item))
    }

    /// Whether it is sure of each name that it is used, or is not. Of what `*` brings nobody knows.
    var isSure: Bool {
        let stars = sides.map { Set($0.flatMap(\.items).map(\.binding).filter { $0.contains(UInt8(ascii: "*")) }) }
        guard Set(stars).count == 1 else { return false }
        return Set((sides[1] + sides[2]).map(\.key)).allSatisfy { key in
            let all = [0, 1, 2].map { statement(key, $0)?.items ?? [] }
            return (all[1] + all[2]).allSatisfy { decision($0, all).isSure }
        }
    }

    /// Whether each name is bound once.
    var bindsOnce: Bool {
        let keys = Set((sides[1] + sides[2]).map(\.key))
        let bindings = keys.flatMap(items).map(\.binding).filter { !$0.isEmpty }
        return Set(bindings).count == bindings.count
    }

    /// The lines; nil where a statement would have to be put together that can only be kept.
    var lines: [Line]? {
        var made: [[UInt8]: ListUnit] = [:]
        for key in Set((sides[1] + sides[2]).map(\.key)) {
            let wanted = items(key)
            if wanted.isEmpty { continue }
            guard let lines = lines(key, wanted) else { return nil }
            made[key] = ListUnit(key: key, value: key, lines: lines)
        }
        let union = OrderedUnion(
            base: [], ours: sides[1].compactMap { made[$0.key] }, theirs: sides[2].compactMap { made[$0.key] })
        return union?.units()?.flatMap(\.lines)
    }

    private func lines(_ key: [UInt8], _ wanted: [ImportItem]) -> [Line]? {
        for side in [1, 2, 0] {
            if let statement = statement(key, side), Set(statement.items) == Set(wanted) { return statement.lines }
        }
        let spelled = [statement(key, 1), statement(key, 2)].compactMap { $0?.spelling }
        return spelled.first?.lines(with: wanted, limit: uses.lineLimit)
    }
}
