public import Domain

/// The report of `orchestrate score` for a terminal.
public struct ScoreText: Sendable {
    private let page: Page

    /// Makes the report.
    public init(page: Page = Page()) { self.page = page }

    /// Returns what landed and how that was predicted, the counts of this plan, and those of all plans that were scored.
    public func render(_ score: PlanScore, among entries: [ScoreEntry]) -> String {
        let totals = ScoreEntry.totals(entries)
        let sections = [
            header(score), landed(score), table("This plan", score.counts), unscored(score),
            table("All \(Phrases.count(totals.plans, "plan")) scored, each as it was last", totals.counts),
        ]
        return page.text(of: Array(sections.filter { !$0.isEmpty }.joined(separator: [""])))
    }

    private func header(_ score: PlanScore) -> [String] {
        let (plan, base) = (score.document.plan, score.document.base)
        let since =
            score.commits.map { "\(Phrases.count($0, "commit")) later" } ?? "not on the line of the plan's base"
        let line =
            "\(Phrases.planName(plan)) · \(Escaping.terminal(base.name)) \(base.commit.short) -> "
            + "\(Escaping.terminal(score.baseNow.name)) \(score.baseNow.commit.short), \(since)"
        return Wrapping.lines(line, width: page.width)
    }

    private func landed(_ score: PlanScore) -> [String] {
        let landed = score.changeSets.filter { $0.landing != nil }
        guard !landed.isEmpty else { return ["Nothing of it has landed, as far as can be told."] }
        return ["Landed, in this order", ""]
            + landed.flatMap { set in
                let evidence = set.landing.map { "\($0.commit.short) by \(Self.words($0.evidence))" } ?? ""
                let line =
                    "\(Quoting.terminal.id(set.id)) in \(evidence): predicted \(Self.words(set.prediction)); "
                    + Self.words(set.outcome)
                return Wrapping.lines(line, width: page.width, indent: 2, hanging: 4)
                    + Self.places(set.outcome).flatMap { Wrapping.lines($0, width: page.width, indent: 6, hanging: 2) }
            }
    }

    private static func words(_ evidence: RealLanding.Evidence) -> String {
        switch evidence {
        case .ancestry: "history"
        case .samePatch: "the same change"
        case .numberAndPaths: "its number and the same files"
        }
    }

    private static func words(_ prediction: Prediction) -> String {
        switch prediction {
        case .clean: "clean"
        case .conflict(let kinds): "a conflict (\(kinds.map(\.rawValue).sorted().joined(separator: ", ")))"
        case .otherFirst: "a conflict behind what it clashes with"
        case .none: "nothing"
        }
    }

    private static func words(_ outcome: ScoredChangeSet.Outcome) -> String {
        switch outcome {
        case .clean: "it was clean"
        case .conflict: "a person resolved it"
        case .changedByHand: "the merge was changed by hand"
        case .unscored(let reason): "not scored: \(words(reason))"
        }
    }

    private static func words(_ reason: ScoredChangeSet.Reason) -> String {
        switch reason {
        case .notLanded: "not landed yet"
        case .headChanged: "its head changed since, so what it came to is unknown"
        case .cameAlong: "came along with another merge"
        case .otherFirst: "what it clashes with has not landed before it"
        case .noPrediction: "the plan predicts nothing of it"
        case .outsideChange: "it clashed with a commit that the plan did not know"
        case .baseDiverged: "the base left the line of the plan's"
        case .unknown: "it could not be read, or its merge not be done again"
        }
    }

    private static func places(_ outcome: ScoredChangeSet.Outcome) -> [String] {
        guard case .conflict(let conflicts) = outcome else { return [] }
        let rest = conflicts.count - 5
        return conflicts.prefix(5).map { "\(Escaping.terminal($0.path.text)): \(Phrases.kind($0.kind))" }
            + (rest > 0 ? ["and \(Phrases.count(rest, "more path"))"] : [])
    }

    private func unscored(_ score: PlanScore) -> [String] {
        let counts = score.counts.unscored
        guard !counts.isEmpty else { return [] }
        return ["Not scored", ""]
            + ScoredChangeSet.Reason.allCases.compactMap { reason in
                counts[reason.rawValue].map { count in
                    let predicted = score.changeSets.count {
                        $0.outcome == .unscored(reason) && $0.isConflictPredicted == true
                    }
                    let rest = predicted > 0 ? " (\(predicted) predicted to conflict)" : ""
                    return "  \(DisplayWidth.padLeft("\(count)", to: 4))  \(Self.words(reason))\(rest)"
                }
            }
    }

    private func table(_ title: String, _ counts: ScoreCounts) -> [String] {
        let rows = [("any conflict", counts.total)] + counts.kinds.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        let names = ["hit", "false alarm", "missed", "clean", "precision", "recall"]
        return [
            title, "", "  " + DisplayWidth.pad("", to: 16) + names.map { DisplayWidth.padLeft($0, to: 12) }.joined(),
        ]
            + rows.map { name, tally in
                let numbers = [
                    tally.truePositives, tally.falsePositives, tally.falseNegatives, tally.trueNegatives,
                ].map(String.init)
                let cells = numbers + [Self.share(tally.precision), Self.share(tally.recall)]
                return "  " + DisplayWidth.pad(Escaping.terminal(name), to: 16)
                    + cells.map { DisplayWidth.padLeft($0, to: 12) }.joined()
            }
    }

    private static func share(_ share: Tally.Share?) -> String {
        share.map { "\($0.part) of \($0.whole)" } ?? "n/a"
    }
}
