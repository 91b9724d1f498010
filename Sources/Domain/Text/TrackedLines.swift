/// Lines of a file that are followed back through its history, to the newest change of them.
package struct TrackedLines: Hashable, Sendable {
    /// The lines in the version that is looked at, from 0; empty where lines are gone, or for an insertion.
    private(set) var range: Range<Int>
    /// Whether a change was found that stands side by side with the lines.
    package private(set) var isTouched = false

    package init(_ lines: LineRange) {
        let first = max(0, lines.first - 1)
        range = first..<max(first, lines.last)
    }

    /// What a version's change does to the lines.
    package enum Effect: Hashable, Sendable {
        /// It changes them.
        case changed
        /// It changes what stands beside them, and is the first that does.
        case touched
        /// Nothing, or nothing new.
        case nothing
    }

    /// Goes from a version to the one before it, which `diff` changes to it.
    package mutating func goBack(over diff: LineDiff) -> Effect {
        if diff.hunks.contains(where: changes) { return .changed }
        let isFirst = !isTouched && diff.hunks.contains(where: meets)
        isTouched = isTouched || isFirst
        let shift = diff.hunks.filter { $0.side.upperBound <= range.lowerBound }
            .reduce(0) { $0 + $1.base.count - $1.side.count }
        range = range.lowerBound + shift..<range.upperBound + shift
        return isFirst ? .touched : .nothing
    }

    private func changes(_ hunk: LineHunk) -> Bool {
        if range.isEmpty { return meets(hunk) }
        return hunk.side.isEmpty
            ? range.lowerBound < hunk.side.lowerBound && hunk.side.lowerBound < range.upperBound
            : hunk.side.overlaps(range)
    }

    private func meets(_ hunk: LineHunk) -> Bool {
        hunk.side.lowerBound <= range.upperBound && range.lowerBound <= hunk.side.upperBound
    }
}
