package import Domain
import Wording

/// The report of `orchestrate conflicts` for a terminal.
package struct ConflictsText: Sendable {
    let page: Page

    package init(page: Page = Page()) { self.page = page }

    /// Returns each change set's verdict on the base, a matrix where it fits, and the pairs that are not clean.
    package func render(_ analysis: Analysis) -> String {
        let sections = [
            page.header(analysis), verdicts(analysis), ConflictOverview(page: page).lines(analysis), pairs(analysis),
            NoteSentences.of(analysis).flatMap { Wrapping.lines($0, width: page.width) }, summary(analysis),
        ]
        return page.text(of: Array(sections.filter { !$0.isEmpty }.joined(separator: [""])))
    }

    private func verdicts(_ analysis: Analysis) -> [String] {
        let ids = analysis.changeSets.map { DisplayWidth.truncate(Escaping.terminal($0.id.text), to: 24) }
        let column = ids.map { DisplayWidth.of($0) }.max() ?? 0
        let width = max(9, analysis.changeSets.map { $0.verdict.word.count }.max() ?? 0)
        return zip(analysis.changeSets, ids).flatMap { assessed, id in
            [line(of: assessed, start: "  \(DisplayWidth.pad(id, to: column))  ", width)]
                + details(of: assessed, column + 4)
        }
    }

    private func line(of assessed: AssessedChangeSet, start: String, _ width: Int) -> String {
        let verdict = page.palette.paint(assessed.verdict.word, tone(of: assessed.verdict))
        let mark = assessed.isApproximate ? "~" : " "
        let line =
            start + verdict + String(repeating: " ", count: max(0, width - assessed.verdict.word.count)) + mark + " "
        let room = page.width - DisplayWidth.of(start) - width - 2
        return line + DisplayWidth.truncate(Escaping.terminal(assessed.changeSet.title), to: room)
    }

    private func details(of assessed: AssessedChangeSet, _ indent: Int) -> [String] {
        if case .unknown(let reason) = assessed.verdict {
            return Wrapping.lines(Wording.why(reason).terminal, width: page.width, indent: indent)
        }
        let facts = [
            assessed.verdict.noChange.map { Wording.noChange($0) }, assessed.landed.map { Wording.landed($0) },
        ]
        return facts.compactMap { $0 }.flatMap { Wrapping.lines($0.terminal, width: page.width, indent: indent) }
            + ConflictLines(page: page, side: .later(of: Escaping.terminal(assessed.id.text), with: nil))
            .lines(of: assessed.verdict.conflicts, indent: indent, limit: 5)
            + RecordedResolutions.lines(assessed.settlement?.resolutions ?? [], page: page, indent: indent)
    }

    private func tone(of verdict: BaseVerdict) -> Palette.Tone {
        switch verdict {
        case .clean, .merged: .good
        case .conflicts, .unrelated: .bad
        case .unknown, .changesNothing: .unsure
        }
    }

    private func pairs(_ analysis: Analysis) -> [String] {
        analysis.pairs.flatMap { pair -> [String] in
            let names = "\(Escaping.terminal(pair.first.text)) and \(Escaping.terminal(pair.second.text))"
            let mark = pair.isApproximate ? " (approximate)" : ""
            switch pair.outcome {
            case .conflicts(let conflicts):
                let side = ConflictLines.Side.later(of: Escaping.terminal(pair.second.text), with: nil)
                return ["\(names) \(page.palette.paint("clash", .bad))\(mark)"]
                    + ConflictLines(page: page, side: side).lines(of: conflicts, indent: 2, limit: 5)
                    + RecordedResolutions.lines(pair.resolutions, page: page, indent: 2)
            case .broken(let findings):
                return ["\(names) merge, and \(page.palette.paint("break", .bad)) what each has whole"]
                    + findings.flatMap { FindingText(page: page).lines($0) }
            case .unknown(let reason):
                return ["\(names) \(page.palette.paint("could not be compared", .unsure))"]
                    + Wrapping.lines(Wording.why(reason).terminal, width: page.width, indent: 2)
            }
        }
    }

    private func summary(_ analysis: Analysis) -> [String] {
        guard !analysis.changeSets.isEmpty else { return ["Nothing to do: no change set was selected."] }
        let compared = "\(Wording.count(analysis.comparedPairs, "pair")) compared"
        let unknown = analysis.unknownPairs > 0 ? ", \(analysis.unknownPairs) unknown" : ""
        let settled = analysis.pairs.count { !$0.resolutions.isEmpty }
        let recorded = settled > 0 ? ", \(settled) of them resolved as recorded" : ""
        return ["\(compared): \(analysis.conflictingPairs) in conflict\(recorded)\(unknown)."]
    }
}
