/// Keeps the definitions that both sides add at one place, ours first.
enum BothDefinitions {
    /// How far an insertion may be seen further up: lines that it begins with stand before it, too.
    private static let farthest = 5
    /// Definitions that have more words in common are one, written twice.
    private static let likeness = 0.75

    static let resolver = PlaceResolver(name: .definitions) { place, file in
        guard let base = place.base, base.isBlank, !place.ours.isBlank, !place.theirs.isBlank else { return nil }
        for distance in 0...farthest {
            guard let addition = BothAdditions(place, movedBy: distance) else { return nil }
            guard let ours = DefinitionUnits(addition.ours, in: file.name),
                let theirs = DefinitionUnits(addition.theirs, in: file.name), ours.depth.elementsEqual(theirs.depth),
                addition.next.map({ $0.indentation.count <= ours.depth.count }) ?? true,
                !(addition.previous?.trimmed.starts("@") ?? false)
            else { continue }
            guard ours.names.isDisjoint(with: theirs.names) else { return nil }
            let lines = addition.joined(blankLines: ours.depth.isEmpty && file.name.ending.hasPrefix("py") ? 2 : 1)
            return addition.likeness < likeness ? .certain(lines) : .proposed(lines)
        }
        return nil
    }
}

/// What both sides insert at one place. Where both insertions end with the lines that stand before them, the same texts come
/// of it when the insertions are seen that much further up.
struct BothAdditions {
    let ours: [Line]
    let theirs: [Line]
    /// The line before both that says something, and the one behind them.
    let previous: Line?
    let next: Line?
    private let moved: [Line]

    init?(_ place: ContestedPlace, movedBy distance: Int) {
        let (mine, others) = (place.ours.content, place.theirs.content)
        guard distance > 0 else {
            (ours, theirs, moved) = (mine, others, [])
            (previous, next) = (place.ours.previousLine, place.ours.nextLine)
            return
        }
        guard place.base?.lines.isEmpty ?? false, mine.count > distance, others.count > distance,
            place.ours.lines.lowerBound >= distance, place.theirs.lines.lowerBound >= distance
        else { return nil }
        let start = place.ours.lines.lowerBound - distance
        let before = (start..<start + distance).map { place.ours[$0] }
        let other = place.theirs.lines.lowerBound - distance
        guard mine.suffix(distance).elementsEqual(before), others.suffix(distance).elementsEqual(before),
            (other..<other + distance).map({ place.theirs[$0] }) == before
        else { return nil }
        moved = before
        ours = before + mine.dropLast(distance)
        theirs = before + others.dropLast(distance)
        next = before.first { !$0.trimmed.isEmpty } ?? place.ours.nextLine
        previous = (0..<start).reversed().lazy.map { place.ours[$0] }.first { !$0.trimmed.isEmpty }
    }

    /// How much of the words of both is in both.
    var likeness: Double {
        let (mine, others) = (Self.words(ours), Self.words(theirs))
        let all = mine.union(others).count
        return all == 0 ? 1 : Double(mine.intersection(others).count) / Double(all)
    }

    private static func words(_ lines: [Line]) -> Set<Line> { Set(lines.flatMap(TextToken.words)) }

    /// Returns the lines of both, with so many blank lines between them, or as many as a side has.
    func joined(blankLines: Int) -> [UInt8] {
        let isBlank: (Line) -> Bool = { $0.trimmed.isEmpty }
        let wanted = [ours, theirs].flatMap {
            [$0.prefix(while: isBlank).count, $0.reversed().prefix(while: isBlank).count]
        }
        let first = ours.reversed().drop(while: isBlank).reversed()
        let second = theirs.drop(while: isBlank)
        let gap = Array(repeating: Line([0x0A]), count: max(blankLines, wanted.max() ?? 0))
        // What stood before an insertion seen further up stands there still, and again behind it.
        let lines = Array((Array(first) + gap + second).dropFirst(moved.count)) + moved
        return ContestedList.joined(lines)
    }
}
