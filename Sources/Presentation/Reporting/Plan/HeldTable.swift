import Domain
import Wording

/// The held change sets of one group, a line each: id, title, and what tells most about this kind; details below.
struct HeldTable {
    let page: Page
    let detail: Detail
    /// The columns of the widest id.
    let idColumn: Int
    let plan: Plan
    let analysis: Analysis

    private var indent: Int { 4 + idColumn + 2 }

    /// Returns the lines.
    func lines(of members: [HeldChangeSet], in group: HeldGroup) -> [String] {
        let cells = HeldCells(page: page, detail: detail, analysis: analysis)
        let rows = members.map { cells.cells(of: $0, in: group) }
        let widths = (0..<(rows.map(\.count).max() ?? 0)).map { column in
            rows.map { $0.count > column ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
        }
        let details = HeldDetails(page: page, detail: detail, indent: indent, analysis: analysis)
        return zip(members, rows).flatMap { held, row in
            line(of: held, row, widths) + details.lines(of: held, in: group)
        }
    }

    private func line(of held: HeldChangeSet, _ cells: [String], _ widths: [Int]) -> [String] {
        let id = DisplayWidth.truncate(Escaping.terminal(held.id.text), to: 24)
        let room = max(16, page.width - indent - widths.reduce(0) { $0 + $1 + 2 })
        let title = DisplayWidth.truncate(Escaping.terminal(analysis.title(of: held.id)), to: room)
        let rest = zip(cells, widths).map { "  " + DisplayWidth.pad($0, to: $1) }.joined()
        let line = DisplayWidth.pad(title, to: rest.isEmpty ? 0 : room) + rest
        let start = DisplayWidth.pad("    " + id, to: indent)
        // A long id stands on a line of its own.
        guard DisplayWidth.of(start) <= indent else { return [start, String(repeating: " ", count: indent) + line] }
        return [start + line]
    }
}
