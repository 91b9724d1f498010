/// Keeps the entries of both sides of one list, in the order that the list has.
enum UnitedEntries {
    static let resolver = PlaceResolver(name: .entries) { place, file in
        guard let base = place.base, !CompiledRequirements.are(file.merge.ours), let reader = ListReader(file.name),
            let format = reader.format(of: (base, place.ours, place.theirs)),
            let list = ContestedList(place, format), !list.isNumbered, let units = list.union?.units()
        else { return nil }
        let lines = list.lines(units)
        let isCertain =
            list.isUnique(units, in: file.merge) && !list.isDowngraded(units) && !list.drops
            && !list.namesOneTwice
        return isCertain ? .certain(lines) : .proposed(lines)
    }
}

/// Files of requirements that a tool wrote.
enum CompiledRequirements {
    /// The words by which a tool names itself.
    private static let tools: [Set<String>] = [
        ["pip", "compile"], ["uv", "export"], ["poetry", "export"], ["pipenv"],
    ]
    /// It does so among the first lines.
    private static let reach = 12

    /// Whether a text says that a tool wrote it.
    static func are(_ text: Text) -> Bool {
        (0..<min(text.lineCount, reach)).contains { number in
            let line = text.bytes(ofLines: number..<number + 1)
            guard line.starts("#") else { return false }
            let words = Set(TextToken.words(of: line).map { String(decoding: $0, as: UTF8.self) })
            return tools.contains { $0.isSubset(of: words) }
        }
    }
}

/// A list that both sides changed.
struct ContestedList {
    private let place: ContestedPlace
    private let format: ListFormat
    private let sides: [[ListUnit]]
    /// The blank lines behind the last entry of our side.
    private let end: [Line]

    /// Reads the entries; nil where one is none.
    init?(_ place: ContestedPlace, _ format: ListFormat) {
        self.place = place
        self.format = format
        var sides: [[ListUnit]] = []
        for part in place.parts {
            guard let units = Self.units(of: part, format) else { return nil }
            sides.append(units)
        }
        guard sides.count == 3 else { return nil }
        self.sides = sides
        end = place.ours.content.reversed().prefix { $0.trimmed.isEmpty }.reversed()
    }

    /// The union of both sides; nil where a key stands twice.
    var union: OrderedUnion? { OrderedUnion(base: sides[0], ours: sides[1], theirs: sides[2]) }

    private static func units(of part: TextPart, _ format: ListFormat) -> [ListUnit]? {
        var units: [ListUnit] = []
        var blank: [Line] = []
        for line in part.content {
            if line.trimmed.isEmpty {
                blank.append(line)
                continue
            }
            guard let entry = format.entry(line) else { return nil }
            units.append(ListUnit(key: entry.key, value: entry.value, lines: blank + [line]))
            blank = []
        }
        return units
    }

    /// Whether a side drops an entry: it may stand elsewhere now, or what the other side adds may take its place.
    var drops: Bool {
        sides[0].contains { old in sides.dropFirst().contains { side in !side.contains { $0.key == old.key } } }
    }

    /// Whether both sides may add one entry by two names: what they say of it is the same, or one name begins the other.
    var namesOneTwice: Bool {
        let known = Set(sides[0].map(\.key))
        let added = sides.dropFirst().map { $0.filter { !known.contains($0.key) } }
        return added[0].contains { mine in
            added[1].contains { other in
                guard mine.key != other.key else { return false }
                let isBeginning = mine.key.starts(with: other.key) || other.key.starts(with: mine.key)
                let said = [mine, other].map { unit in
                    unit.value.drop { $0 != 0x3A && $0 != 0x3D }.drop { !Line.isNamePart($0) }
                }
                return isBeginning && abs(mine.key.count - other.key.count) <= 2
                    || said[0].count > 8 && said[0] == said[1]
            }
        }
    }

    /// Whether the entries count: a number stands first in each, or both sides give one number to something new.
    var isNumbered: Bool {
        let known = Set(sides[0].map(\.key))
        let added = sides.dropFirst().map { $0.filter { !known.contains($0.key) } }
        if added.joined().contains(where: { $0.value.first.map(TextToken.isDigit) ?? false }) { return true }
        let numbers = added.map { units in
            Set(
                units.flatMap { TextToken.all(of: $0.value[...]) }.map(\.bytes).filter {
                    $0.allSatisfy(TextToken.isDigit)
                })
        }
        return !numbers[0].isDisjoint(with: numbers[1])
    }

    /// Whether no entry that a side adds stands elsewhere in the file of either side, in whatever case.
    func isUnique(_ units: [ListUnit], in merge: TextMerge) -> Bool {
        let known = Set(sides[0].map(\.key))
        let added = units.filter { !known.contains($0.key) }
        let spelled = units.map { String(decoding: $0.key, as: UTF8.self).lowercased() }
        guard Set(spelled).count == spelled.count else { return false }
        let wanted = Set(added.map(\.key))
        for (text, side) in [(merge.ours, place.ours), (merge.theirs, place.theirs)] {
            for number in 0..<text.lineCount where !side.lines.contains(number) {
                let line = text.bytes(ofLines: number..<number + 1)
                if line.count < 1000, let entry = format.entry(line), wanted.contains(entry.key) { return false }
            }
        }
        return true
    }

    /// Whether an entry came out with a lower version than a side has.
    func isDowngraded(_ units: [ListUnit]) -> Bool {
        units.contains { unit in
            sides.dropFirst().joined().contains { other in
                guard other.key == unit.key, other.value != unit.value else { return false }
                guard let found = VersionNumber(in: unit.value[...]), let wanted = VersionNumber(in: other.value[...])
                else { return false }
                return found < wanted
            }
        }
    }

    /// Returns the lines of the units, with commas where their place asks for them.
    func lines(_ units: [ListUnit]) -> [UInt8] {
        var lines = units.map(\.lines)
        if case .brackets(let isData, _) = format {
            let closes = place.ours.next?.first.map { "])}".utf8.contains($0) } ?? true
            for index in lines.indices {
                guard let line = lines[index].last else { continue }
                let isLast = index == lines.count - 1 && closes
                let hadComma = sides.dropFirst().contains { $0.last?.lines.last?.trimmed.last == UInt8(ascii: ",") }
                lines[index][lines[index].count - 1] = Self.ended(line, byComma: !isLast || hadComma && !isData)
            }
        }
        return Self.joined(lines.flatMap(\.self) + end)
    }

    private static func ended(_ line: Line, byComma wantsComma: Bool) -> Line {
        let text = line.withoutEnd
        let hasComma = text.last == UInt8(ascii: ",")
        if hasComma == wantsComma { return line }
        let end = line[text.endIndex...]
        return (wantsComma ? text + [UInt8(ascii: ",")] : text.dropLast()) + end
    }

    /// Joins lines; only the last may lack its end.
    static func joined(_ lines: [Line]) -> [UInt8] {
        var bytes: [UInt8] = []
        for line in lines {
            if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
            bytes += line
        }
        return bytes
    }
}

extension TextPart {
    /// The first line behind the part that says something, without white space around it; nil at the end.
    var next: Line? {
        (lines.upperBound..<text.lineCount).lazy.map { self[$0].trimmed }.first { !$0.isEmpty }
    }

    /// The first line behind the part that says something, as it stands.
    var nextLine: Line? {
        (lines.upperBound..<text.lineCount).lazy.map { self[$0] }.first { !$0.trimmed.isEmpty }
    }

    /// The last line before the part that says something, as it stands.
    var previousLine: Line? {
        (0..<lines.lowerBound).reversed().lazy.map { self[$0] }.first { !$0.trimmed.isEmpty }
    }
}
