/// A block that one side, or both, moved to another place in the file.
struct BlockMove {
    private let base: TextPart
    private let mover: TextPart
    private let other: TextPart
    /// Longer texts are not searched, since that is done once a place.
    private static let longestText = 50_000

    /// Returns whether all that the sides clash over is that a block is gone, which stands elsewhere unchanged.
    static func isAllThatClashes(_ place: (base: TextPart, ours: TextPart, theirs: TextPart)) -> Bool {
        guard [place.base, place.ours, place.theirs].allSatisfy({ $0.text.lineCount <= longestText }) else {
            return false
        }
        let moves = [
            BlockMove(base: place.base, mover: place.ours, other: place.theirs),
            BlockMove(base: place.base, mover: place.theirs, other: place.ours),
        ]
        return moves.contains(where: \.leavesTheOther) || moves.contains(where: \.isShared)
    }

    /// Whether the mover took one block away and did nothing else, and the other left that block as it was, apart from
    /// its own changes by an empty line.
    private var leavesTheOther: Bool {
        let (before, after) = (base.content, mover.content)
        guard after.count < before.count else { return false }
        let head = zip(before, after).prefix { $0 == $1 }.count
        let tail = zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count
        guard head + tail >= after.count else { return false }
        // Where equal lines let the block slide, it starts as late as it can.
        let start = min(head, after.count)
        let block = Array(before[start..<start + before.count - after.count])
        let sought = LineSearch(block)
        let kept = sought.places(in: other.content)
        guard Self.isTelling(block), kept.count == 1, let place = kept.first else { return false }
        let rest = other.content
        return Self.stand(rest[..<place], before[..<start], apartFrom: block.first)
            && Self.stand(rest[(place + block.count)...], before[(start + block.count)...], apartFrom: block.last)
            && sought.isNew(in: mover, comparedWith: base)
    }

    /// Whether both sides took the whole place to one and the same other place, and only the other left something here.
    private var isShared: Bool {
        let block = Array(Self.trimmed(base.content))
        let isEmptied = mover.content.allSatisfy { $0.trimmed.isEmpty }
        let sought = LineSearch(block)
        let remains = Set(other.content.filter { !$0.trimmed.isEmpty })
        guard isEmptied, Self.isTelling(block), remains.isDisjoint(with: block),
            sought.isNew(in: mover, comparedWith: base), sought.isNew(in: other, comparedWith: base)
        else { return false }
        return sought.neighbours(in: mover) == sought.neighbours(in: other)
    }

    /// Whether lines beside the block are as before, or an empty line stands between them and it.
    private static func stand(_ lines: ArraySlice<Line>, _ before: ArraySlice<Line>, apartFrom edge: Line?) -> Bool {
        guard !lines.elementsEqual(before) else { return true }
        let isBehind = lines.startIndex > 0
        let nearest = isBehind ? lines.first : lines.last
        return [nearest, edge].contains { $0?.trimmed.isEmpty ?? true }
    }

    /// Whether a block is so long that it stands somewhere by no accident.
    private static func isTelling(_ block: [Line]) -> Bool {
        let full = block.map(\.trimmed).filter { $0.count > 1 }
        return full.count >= 2 && full.reduce(0) { $0 + $1.count } >= 24
    }

    private static func trimmed(_ lines: [Line]) -> ArraySlice<Line> {
        let start = lines.drop { $0.trimmed.isEmpty }
        let end = start.lastIndex { !$0.trimmed.isEmpty }
        return start.prefix(through: end ?? start.startIndex - 1)
    }
}
