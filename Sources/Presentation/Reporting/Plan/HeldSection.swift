import Domain
import Wording

/// What a plan holds back, by what has to be done about it: who, because of whom, where, and what would let it land.
struct HeldSection {
    let page: Page
    let detail: Detail

    /// Returns the section; nothing when nobody has to act.
    func lines(_ plan: Plan, _ analysis: Analysis) -> [String] {
        let waiting = plan.waiting
        guard !waiting.isEmpty else { return [] }
        let ids = waiting.map { DisplayWidth.truncate(Escaping.terminal($0.id.text), to: 24) }
        let column = ids.map { DisplayWidth.of($0) }.filter { $0 <= 16 }.max() ?? 4
        let table = HeldTable(page: page, detail: detail, idColumn: column, plan: plan, analysis: analysis)
        let groups = HeldGroup.allCases.map { group in (group, waiting.filter { $0.group == group }) }
        let blocks = groups.filter { !$0.1.isEmpty }.map { group, members in
            [heading(group, members.count, analysis.base)] + table.lines(of: members, in: group)
        }
        let title = page.palette.paint("Hold \(waiting.count)", .bad)
        return [title, ""] + blocks.joined(separator: detail == .brief ? [] : [""])
    }

    private func heading(_ group: HeldGroup, _ count: Int, _ base: Base) -> String {
        let words = Wording.heading(group, count, base: base).terminal
        return "  " + (group == .unknown ? page.palette.paint(words, .unsure) : words)
    }
}
