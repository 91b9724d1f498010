/// A piece of a list that is kept, dropped and changed as one.
struct ListUnit {
    /// What no two pieces of a list have in common.
    let key: [UInt8]
    /// What it says: two units of one value are the same.
    let value: [UInt8]
    /// Its lines.
    var lines: [Line]

    init(key: some Sequence<UInt8>, value: some Sequence<UInt8>, lines: [Line]) {
        self.key = Array(key)
        self.value = Array(value)
        self.lines = lines
    }
}

/// Brings lists of both sides together, piece by piece.
struct OrderedUnion {
    private let base: [ListUnit]
    private let ours: [ListUnit]
    private let theirs: [ListUnit]
    private let (known, mine, others): ([[UInt8]: ListUnit], [[UInt8]: ListUnit], [[UInt8]: ListUnit])
    /// How the lists are sorted, if they are: returns what is compared.
    let order: SortOrder?

    /// Prepares a union; nil where a key stands twice in a list.
    init?(base: [ListUnit], ours: [ListUnit], theirs: [ListUnit]) {
        guard let known = Self.table(base), let mine = Self.table(ours), let others = Self.table(theirs) else {
            return nil
        }
        (self.base, self.ours, self.theirs) = (base, ours, theirs)
        (self.known, self.mine, self.others) = (known, mine, others)
        order = ours.count + theirs.count > 2 ? SortOrder.all.first { $0.sorts(ours) && $0.sorts(theirs) } : nil
    }

    /// Returns all units; nil where both sides changed one in two ways, or one changed what the other drops.
    ///
    /// - Parameter settle: settles a unit that both have and no three-way rule settles, with the base's, where it has it.
    func units(
        settling settle: (_ base: ListUnit?, _ ours: ListUnit, _ theirs: ListUnit) -> ListUnit? = { _, _, _ in nil }
    ) -> [ListUnit]? {
        var result: [ListUnit] = []
        for unit in ours {
            guard let other = others[unit.key] else {
                // Theirs dropped it, or ours added it.
                guard let old = known[unit.key] else { result.append(unit); continue }
                if old.value != unit.value { return nil }
                continue
            }
            guard let chosen = chosen(known[unit.key], unit, other) ?? settle(known[unit.key], unit, other) else {
                return nil
            }
            result.append(chosen)
        }
        for unit in theirs where mine[unit.key] == nil {
            if let old = known[unit.key], old.value != unit.value { return nil }
        }
        insert(theirs.filter { mine[$0.key] == nil && known[$0.key] == nil }, into: &result)
        return result
    }

    private func chosen(_ base: ListUnit?, _ ours: ListUnit, _ theirs: ListUnit) -> ListUnit? {
        if ours.value == theirs.value { return ours }
        if ours.value == base?.value { return theirs }
        return theirs.value == base?.value ? ours : nil
    }

    private func insert(_ added: [ListUnit], into result: inout [ListUnit]) {
        for unit in added {
            if let order {
                let place = result.firstIndex { order.precedes(unit, $0) } ?? result.count
                result.insert(unit, at: place)
                continue
            }
            // Behind the one that it stands behind on its side, and behind what our side put there.
            let before = theirs.prefix { $0.key != unit.key }.reversed().first { candidate in
                result.contains { $0.key == candidate.key }
            }
            var place = before.flatMap { found in result.firstIndex { $0.key == found.key } }.map { $0 + 1 } ?? 0
            while place < result.count, known[result[place].key] == nil, others[result[place].key] == nil { place += 1 }
            result.insert(unit, at: place)
        }
    }

    private static func table(_ units: [ListUnit]) -> [[UInt8]: ListUnit]? {
        let table = Dictionary(units.map { ($0.key, $0) }) { first, _ in first }
        return table.count == units.count ? table : nil
    }
}

/// A way in which people and formatters sort lists.
struct SortOrder: Sendable {
    private let compared: @Sendable ([UInt8]) -> [UInt8]

    static let all: [SortOrder] = [
        SortOrder { $0 }, SortOrder { $0.map(lowered) },
        // As isort has it: constants, then classes, then the rest.
        SortOrder { key in
            let name = key.drop { !Line.isNamePart($0) }
            let letters = name.filter { $0 != UInt8(ascii: "_") && !TextToken.isDigit($0) }
            let isConstant = letters.count > 1 && letters.allSatisfy { $0 < UInt8(ascii: "a") }
            let isClass = name.first.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } ?? false
            return [isConstant ? 0 : isClass ? 1 : 2] + key.map(lowered)
        },
    ]

    func sorts(_ units: [ListUnit]) -> Bool {
        let keys = units.map { compared($0.key) }
        return zip(keys, keys.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) }
    }

    func precedes(_ first: ListUnit, _ second: ListUnit) -> Bool {
        compared(first.key).lexicographicallyPrecedes(compared(second.key))
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
    }
}
