package import Domain
import Wording

/// The report of `orchestrate score` for a terminal.
package struct ScoreText: Sendable {
    private let page: Page

    package init(page: Page = Page()) { self.page = page }

    /// Returns what landed and how that was predicted, the counts of this plan, and those of all plans that were scored;
    /// without these where the record of earlier scores can't be read, or has this plan alone.
    package func render(_ score: PlanScore, among entries: [ScoreEntry]) -> String {
        let totals = ScoreEntry.totals(entries)
        let all = totals.plans > 1 ? table("All \(totals.plans) plans, the latest score of each", totals.counts) : []
        let sections = [
            header(score), landed(score), table("This plan", score.counts), notes(score.counts), excluded(score), all,
        ]
        return page.text(of: Array(sections.filter { !$0.isEmpty }.joined(separator: [""])))
    }

    private func header(_ score: PlanScore) -> [String] {
        let (plan, base) = (score.document.plan, score.document.base)
        let since =
            score.commits.map { "\(Wording.count($0, "commit")) later" } ?? "diverged from the plan's base"
        let line =
            "\(Wording.planName(plan)) · \(Escaping.terminal(base.shownName)) \(base.commit.short) -> "
            + "\(Escaping.terminal(score.baseNow.name)) \(score.baseNow.commit.short), \(since)"
        return Wrapping.lines(line, width: page.width)
    }

    private func landed(_ score: PlanScore) -> [String] {
        let landed = score.changeSets.filter { $0.landing != nil }
        guard !landed.isEmpty else { return ["None of it is known to have landed."] }
        return ["Landed, in this order", ""] + landed.flatMap(lines)
    }

    private func lines(_ set: ScoredChangeSet) -> [String] {
        guard let landing = set.landing else { return [] }
        let words = [
            "\(Phrase(.changeSet(set.id)).terminal) in \(landing.commit.short) \(ScoreWords.landing(landing)): "
                + ScoreWords.prediction(set.prediction),
            ScoreWords.outcome(set.outcome, of: landing), ScoreWords.verdict(set),
        ].compactMap(\.self)
        return Wrapping.lines(words.joined(separator: "; "), width: page.width, indent: 2, hanging: 4)
            + details(set.outcome).flatMap { Wrapping.lines($0, width: page.width, indent: 6, hanging: 2) }
    }

    private func details(_ outcome: ScoredChangeSet.Outcome) -> [String] {
        guard case .conflict(let conflicts, let beside) = outcome else { return [] }
        let rest = conflicts.count - 5
        let latest = beside.suffix(3).map(\.short).joined(separator: ", ")
        return conflicts.prefix(5).map { "\(Escaping.terminal($0.path.text)): \(Wording.kind($0.kind))" }
            + (rest > 0 ? ["and \(Wording.count(rest, "more path"))"] : [])
            + (beside.isEmpty
                ? []
                : ["also changed by \(Wording.count(beside.count, "commit")) outside the plan, most recently \(latest)"])
    }

    private func notes(_ counts: ScoreCounts) -> [String] {
        var notes: [String] = []
        if counts.missedBeside > 0 {
            notes.append("Missed, but commits outside the plan changed the same files: \(counts.missedBeside).")
        }
        if counts.falseAlarmsAhead > 0 {
            notes.append(
                "False alarms for change sets based on newer commits than the plan's base: \(counts.falseAlarmsAhead).")
        }
        if counts.uncountedConflicts > 0 {
            notes.append(
                "Real conflicts not scored, because the plan predicts nothing for them: \(counts.uncountedConflicts).")
        }
        return notes.flatMap { Wrapping.lines($0, width: page.width) }
    }

    private func excluded(_ score: PlanScore) -> [String] {
        let sections =
            ScoredChangeSet.Reason.allCases.map { ($0.rawValue, ScoreWords.reason($0)) }
            + Prediction.Silence.allCases.map { ($0.rawValue, ScoreWords.silence($0)) }
        let lines = sections.flatMap { name, words in
            let sets = score.changeSets.filter { $0.exclusion == name }
            return sets.isEmpty ? [] : group(sets, words)
        }
        return lines.isEmpty ? [] : ["Not scored", ""] + lines
    }

    private func group(_ sets: [ScoredChangeSet], _ words: String) -> [String] {
        let predicted = sets.count { $0.landing == nil && $0.prediction.isConflict == true }
        let rest = predicted > 0 ? ", \(predicted) of them predicted to conflict" : ""
        let named = sets.prefix(3).map { set in
            guard case .unknown(let gap) = set.outcome, let detail = gap.detail else {
                return Phrase(.changeSet(set.id)).terminal
            }
            return "\(Phrase(.changeSet(set.id)).terminal): \(Wording.detail(detail).terminal)"
        }
        let more = sets.count > 3 ? ["and \(sets.count - 3) more, all in --format json"] : []
        let line = "\(Wording.count(sets.count, "change set")): \(words)\(rest)"
        return Wrapping.lines(line, width: page.width, indent: 2, hanging: 4)
            + (named + more).flatMap { Wrapping.lines($0, width: page.width, indent: 6, hanging: 2) }
    }

    private func table(_ title: String, _ counts: ScoreCounts) -> [String] {
        let rows = [("any conflict", counts.total)] + counts.kinds.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        return [title, "", Self.row("", ScoreWords.verdicts)]
            + rows.map { name, tally in
                let numbers = [
                    tally.truePositives, tally.falsePositives, tally.falseNegatives, tally.trueNegatives,
                ].map(String.init)
                return Self.row(name, numbers + [Self.share(tally.precision), Self.share(tally.recall)])
            }
    }

    private static func row(_ name: String, _ cells: [String]) -> String {
        let widths = [5, 13, 8, 7, 14, 14]
        return "  " + DisplayWidth.pad(Escaping.terminal(name), to: 15)
            + zip(cells, widths).map { DisplayWidth.padLeft($0, to: $1) }.joined()
    }

    private static func share(_ share: Tally.Share?) -> String {
        share.map { "\($0.part) of \($0.whole)" } ?? "n/a"
    }
}
