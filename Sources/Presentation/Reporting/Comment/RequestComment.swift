package import Domain
import Wording

/// What is said to the author of a pull request: what they can do, where, with whom, and nothing else.
package struct RequestComment {
    private let plan: Plan
    private let analysis: Analysis
    private let headReference: String
    private let limit: Int

    /// Makes the comments of a plan.
    /// - Parameters:
    ///   - headReference: The reference of a pull request's head, with `N` for its number.
    ///   - limit: How many characters the forge takes.
    package init(_ plan: Plan, of analysis: Analysis, headReference: String, limit: Int) {
        self.plan = plan
        self.analysis = analysis
        self.headReference = headReference
        self.limit = limit
    }

    /// Returns what is to be said on a pull request of the selection.
    package func draft(for number: Int) -> CommentDraft {
        CommentDraft(number: number, content: content(ChangeSetID("#\(number)")))
    }

    private func content(_ name: ChangeSetID) -> CommentDraft.Content {
        guard let assessed = analysis.changeSet(name) else { return .unknown }
        let id = assessed.id
        if let held = plan.held.first(where: { $0.id == id }) {
            switch held.reason {
            case .unknown: return .unknown
            // Its people know, or its forge shows it.
            case .merged, .superseded, .notReady: return nothing
            default: return held.needsPerson ? .text(text(of: held, assessed)) : nothing
            }
        }
        guard let step = plan.steps.first(where: { $0.id == id }) else { return nothing }
        let own = findings(of: id).filter { $0.severity == .error }
        if step.conflicts.isEmpty && step.warnings.isEmpty && own.isEmpty { return nothing }
        return .text(text(of: step, assessed))
    }

    private var nothing: CommentDraft.Content {
        .nothing(instead: "\(CommentMarker.opening)\n\(Wording.nothingLeft().markdown)\n")
    }

    private func text(of held: HeldChangeSet, _ assessed: AssessedChangeSet) -> String {
        let work = Wording.work(held.cheapestRebase?.work ?? ConflictWork(held.conflicts))
        let count = held.conflicts.isEmpty ? "" : ": \(work)"
        let headline = Wording.commentHeadline(held, isJoint: plan.isJoint(held), base: analysis.base).markdown
        let places = CommentPlaces(held, assessed, in: analysis)
        let cause = Wording.baseChanges(analysis.baseChanges[held.id] ?? [], base: analysis.base, now: nil)
        let advice = Wording.advice(held, base: analysis.base, namesFiles: places.manual.isEmpty, isForAuthor: true)
        return page(
            "**\(headline)**\(at(assessed))\(count).",
            [
                section(rows: places.manual, noun: "conflict"),
                section(rows: analysis.findings(holding: held).map(MarkdownPieces.finding), noun: "finding"),
                paragraph(cause), paragraph(advice), paragraph(Wording.waiting(waiting(for: held.id))),
                reproduction(of: held), folded(places.mechanical, Wording.withoutDecision(places.mechanical.count)),
            ] + rest(of: assessed))
    }

    private func text(of step: PlanStep, _ assessed: AssessedChangeSet) -> String {
        let headline = Wording.commentHeadline(step).markdown
        let warnings = step.warnings.map { Wording.warning($0, of: step.id, base: analysis.base).markdown }
        let conflicts = step.conflicts.map { MarkdownPieces.conflict($0) }
        return page(
            "**\(headline)**\(at(assessed)).",
            [
                section(rows: conflicts, noun: "conflict"),
                section(rows: warnings.map { "- \($0)\n" }, noun: "warning"),
            ] + rest(of: assessed))
    }

    /// What concerns the change set alone, and what it has nothing to do with.
    private func rest(of assessed: AssessedChangeSet) -> [MarkdownPage.Section] {
        let changed = Set(assessed.changeSet.changes.map(\.path))
        let existing = analysis.codeFindings.findings.filter { finding in
            finding.scope == .existing && finding.evidence.contains { changed.contains($0.place.path) }
        }
        let unread = analysis.codeFindings.notEvaluated.filter { changed.contains($0.path) }
        return [
            section(rows: findings(of: assessed.id).map(MarkdownPieces.finding), noun: "finding"),
            folded(
                existing.map(MarkdownPieces.finding), Wording.notYours(existing.count, base: analysis.base).markdown),
            folded(causes(unread), Wording.notEvaluated(unread.count)),
        ]
    }

    /// Why files were not looked at, each cause once.
    private func causes(_ unread: [UnreadFile]) -> [String] {
        let causes = unread.map { Wording.unread($0.cause).markdown }
        let counts = Dictionary(causes.map { ($0, 1) }, uniquingKeysWith: +)
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
            "- \(Wording.count($0.value, "file")): \($0.key)\n"
        }
    }

    private func at(_ assessed: AssessedChangeSet) -> String { " at <code>\(assessed.changeSet.commit.short)</code>" }

    private func findings(of id: ChangeSetID) -> [Finding] {
        analysis.codeFindings.findings.filter {
            $0.scope == .changeSet && $0.changeSets.contains(id) && $0.severity != .note
        }
    }

    /// Those that wait for a change set in the end.
    private func waiting(for id: ChangeSetID) -> [ChangeSetID] {
        plan.held.filter { held in
            held.advice.contains { if case .wait(_, let root, _) = $0 { root == id } else { false } }
        }.map(\.id)
    }

    private func reproduction(of held: HeldChangeSet) -> MarkdownPage.Section {
        let shows = held.conflicts.contains { $0.resolution == .manual } || held.reason == .finding
        let command =
            shows ? Wording.reproduction(held, base: analysis.base, headReference: headReference) : nil
        return .init(
            opening: "", rows: command.map { ["```sh\n\($0)\n```\n"] } ?? [], closing: "", noun: "command")
    }

    private func section(rows: [String], noun: String) -> MarkdownPage.Section {
        .init(opening: "", rows: rows, closing: "", noun: noun)
    }

    private func paragraph(_ phrase: Phrase) -> MarkdownPage.Section {
        .init(opening: "", rows: phrase.isEmpty ? [] : [phrase.markdown + "\n"], closing: "", noun: "sentence")
    }

    private func folded(_ rows: [String], _ summary: String) -> MarkdownPage.Section {
        .init(
            opening: "<details><summary>\(summary)</summary>\n\n", rows: rows, closing: "\n</details>\n", noun: "item")
    }

    private func page(_ headline: String, _ sections: [MarkdownPage.Section]) -> String {
        let base =
            "\(Escaping.markdownCode(MarkdownPieces.cut(analysis.base.shownName))) at <code>\(analysis.base.commit.short)</code>"
        let footer =
            "\(CommentMarker.footer)\n<sub>Tried on \(base), plan <code>\(Escaping.markdown(plan.digest.digestPrefix))</code>.</sub>\n"
        let room = limit - footer.utf16.count - 1
        let page = MarkdownPage(
            headline: "\(CommentMarker.opening)\n\(headline)", sections: sections, command: "orchestrate explain"
        ).text(limit: room)
        return "\(page)\n\(footer)"
    }
}
