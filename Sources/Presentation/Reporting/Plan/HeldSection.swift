import Domain
import Wording

/// What a plan holds back: who, because of whom, where, and what would free it.
struct HeldSection {
    let page: Page

    /// Returns the section; nothing when nobody has to act.
    func lines(_ plan: Plan, _ analysis: Analysis) -> [String] {
        let waiting = plan.waiting
        guard !waiting.isEmpty else { return [] }
        let ids = waiting.map { DisplayWidth.truncate(Escaping.terminal($0.id.text), to: 24) }
        let indent = 2 + (ids.map { DisplayWidth.of($0) }.filter { $0 <= 8 }.max() ?? 4) + 2
        let title = page.palette.paint("Hold \(waiting.count)", .bad)
        return [title, ""] + zip(waiting, ids).flatMap { lines(of: $0, id: $1, indent: indent, plan, analysis) }
    }

    private func lines(
        of held: HeldChangeSet, id: String, indent: Int, _ plan: Plan, _ analysis: Analysis
    ) -> [String] {
        let words = Wording.held(held, isJoint: plan.isJoint(held), base: analysis.base)
        var sentence = Wrapping.lines(words.terminal, width: page.width, indent: indent)
        let tone: Palette.Tone = held.reason == .unknown ? .unsure : .bad
        let start = DisplayWidth.pad("  " + id, to: indent)
        if DisplayWidth.of(start) > indent || sentence.isEmpty {
            sentence.insert(start, at: 0)
        } else {
            sentence[0] = start + page.palette.paint(String(sentence[0].dropFirst(indent)), tone)
        }
        let places = ConflictLines(page: page, side: .later).lines(of: held.conflicts, indent: indent, limit: 3)
        let advice = Wording.advice(held, base: analysis.base).terminal
        return sentence + places + Wrapping.lines(advice, width: page.width, indent: indent)
    }
}
