import Domain

/// The pairs of some change sets as a triangle of marks, one column a change set.
struct ConflictMatrix {
    /// More than this nobody reads.
    private static let largest = 60
    /// Up to so many columns stand apart, where the page has room: a square is easier to follow than a narrow strip.
    private static let widest = 30
    /// Up to so many columns every clean pair has a mark; above it one in five, as a guide for the eye.
    private static let dotted = 15
    /// The columns that an id has at least.
    private static let shortestID = 8

    let page: Page
    let graph: ConflictGraph

    /// Returns whether so many change sets fit on the page.
    func fits(_ count: Int) -> Bool { count <= min(Self.largest, page.width - Self.margin - Self.shortestID) }

    /// Returns the matrix: two rows of column numbers, to be read downwards, then one row a change set, with its number.
    ///
    /// `x` is a clash, `?` a pair that could not be compared.
    func lines(of ids: [ChangeSetID]) -> [String] {
        let names = ids.map { Escaping.terminal($0.text) }
        let isWide = fits(2 * ids.count) && ids.count <= Self.widest
        let gap = isWide ? " " : ""
        let room = page.width - Self.margin - (ids.count - 1) * (isWide ? 2 : 1)
        let column = min(room, names.map { DisplayWidth.of($0) }.max() ?? 0)
        let start = String(repeating: " ", count: Self.margin + column)
        let rows = ids.indices.map { row in
            let name = DisplayWidth.pad(DisplayWidth.truncate(names[row], to: column), to: column)
            let marks = ids[..<row].indices.map { mark(row, $0, ids) }.joined(separator: gap)
            return "  \(DisplayWidth.padLeft("\(row + 1)", to: 2)) \(name) \(marks)"
        }
        return head(ids.count - 1, gap).map { start + $0 } + rows
    }

    /// Two spaces, a number of two digits, and a space on both sides of the id.
    private static let margin = 6

    private func head(_ columns: Int, _ gap: String) -> [String] {
        guard columns > 0 else { return [] }
        let tens = (1...columns).map { $0 < 10 ? " " : "\($0 / 10)" }.joined(separator: gap)
        let ones = (1...columns).map { "\($0 % 10)" }.joined(separator: gap)
        return columns < 10 ? [ones] : [tens, ones]
    }

    private func mark(_ row: Int, _ column: Int, _ ids: [ChangeSetID]) -> String {
        if graph.isUnknown(ids[row], ids[column]) { return page.palette.paint("?", .unsure) }
        if graph.isClash(ids[row], ids[column]) { return page.palette.paint("x", .bad) }
        let isGuide = (row + 1).isMultiple(of: 5) || (column + 1).isMultiple(of: 5)
        return isGuide || ids.count <= Self.dotted ? "·" : " "
    }
}
