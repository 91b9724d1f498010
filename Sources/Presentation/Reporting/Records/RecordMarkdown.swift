package import Domain
import Wording

/// The record of an integration as a page of Markdown, for a decision log or release notes. Nothing is left out of it.
package enum RecordMarkdown {
    /// Returns the page.
    package static func render(_ record: IntegrationRecord) -> String {
        let plan = record.document.plan
        let sections: [(title: String, opening: String, rows: [String])] = [
            (title(record), tableHead, record.steps.map { step($0, record) }),
            ("Held", "", record.held.map { held($0, record.document) }),
            ("Held after a check", "", RecordedSentences.dropped(record).map { "- \($0)\n" }),
            ("Conflicts", "", conflicts(record) + recorded(plan)),
            ("Validations", "", RecordedSentences.checks(record).map { "- \($0)\n" }),
            ("Decisions", "", RecordedSentences.decisions(plan, record.document.base).map { "- \($0)\n" }),
            ("Pins", "", pins(record.document)),
        ]
        let parts = sections.filter { !$0.rows.isEmpty }.map { "\n## \($0.title)\n\n\($0.opening)\($0.rows.joined())" }
        return headline(record) + parts.joined()
    }

    private static let tableHead =
        "| Step | Change set | Title | Author | Layer | Method | Commit | Why here |\n"
        + "| ---: | --- | --- | --- | --- | --- | --- | --- |\n"

    private static func title(_ record: IntegrationRecord) -> String {
        switch record.execution?.status.phase {
        case nil, .idle: "Planned to land"
        case .done where record.execution?.status.state.dropped.isEmpty == true: "Landed"
        case .done, .underWay, .needsPerson, .failed, .undoing: "Steps"
        }
    }

    private static func headline(_ record: IntegrationRecord) -> String {
        let (plan, base) = (record.document.plan, record.document.base)
        let name = Escaping.markdownCode(MarkdownPieces.cut(base.name))
        return "# Integration <code>\(Escaping.markdown(plan.digest.digestPrefix))</code> into \(name)\n\n"
            + RecordedSentences.outcome(record) + "\n"
    }

    private static func step(_ step: PlanStep, _ record: IntegrationRecord) -> String {
        let head = record.document.head(step.id)
        let because = step.reasons.map { Wording.reason($0).markdown }.joined(separator: "; ")
        let cells = [
            "\(step.number)", MarkdownPieces.id(step.id), MarkdownPieces.title(head?.title ?? ""),
            MarkdownPieces.title(head?.author ?? ""), Escaping.markdown(step.layer), step.method.rawValue,
            commit(step, record), because,
        ]
        return "| \(cells.joined(separator: " | ")) |\n"
    }

    /// The commit that was made and whether it landed; before that the one that is to be merged.
    private static func commit(_ step: PlanStep, _ record: IntegrationRecord) -> String {
        guard let execution = record.execution else { return "head <code>\(step.commit.short)</code>" }
        let mark = execution.status.mark(of: step)
        guard let made = execution.status.made(step) else {
            return step.conflicts.isEmpty ? mark.rawValue : "\(mark.rawValue) (conflict)"
        }
        return "<code>\(made.commit.short)</code>" + (mark == .landed ? "" : " \(mark.rawValue)")
    }

    private static func held(_ held: HeldChangeSet, _ document: PlanDocument) -> String {
        let head = document.head(held.id)
        let words = Wording.held(held, isJoint: document.plan.isJoint(held), base: document.base).markdown
        let about = [head?.title, head?.author].compactMap { $0 }.filter { !$0.isEmpty }.map(MarkdownPieces.title)
        let text = Wording.advice(held, base: document.base).markdown
        let advice = text.isEmpty ? "" : " \(text)"
        return "- **\(MarkdownPieces.id(held.id))** \(words)"
            + (about.isEmpty ? "." : " (\(about.joined(separator: ", "))).") + "\(advice)\n"
            + MarkdownPieces.conflicts(of: held).split(separator: "\n").map { "  \($0)\n" }.joined()
    }

    private static func conflicts(_ record: IntegrationRecord) -> [String] {
        record.conflicting.map { step in
            "- Step \(step.number), **\(MarkdownPieces.id(step.id))**: \(resolution(of: step, record))\n"
                + places(of: step)
        }
    }

    private static func resolution(of step: PlanStep, _ record: IntegrationRecord) -> String {
        switch record.resolution(of: step) {
        case .resolved(let commit, let person, let paths):
            let who = person.map { "committed by \(MarkdownPieces.title($0.name))" } ?? "committer unknown"
            let how = paths.map { "\(Escaping.markdownCode($0.path.text)) \(manner($0.manner))" }
            return "resolved in <code>\(commit.short)</code>, \(who)" + (how.isEmpty ? "" : ": \(Wording.list(how))")
        case .vanished: return "merged without a conflict in the end"
        case .leftOut: return "left out"
        case .awaited, nil: return "to be resolved by hand"
        }
    }

    private static func manner(_ manner: ResolvedPath.Manner) -> String {
        switch manner {
        case .ours: "kept as landed before"
        case .theirs: "taken from the change set"
        case .edited: "edited by hand"
        case .recorded: "resolved as recorded"
        case .deleted: "deleted"
        }
    }

    private static func recorded(_ plan: Plan) -> [String] {
        plan.steps.filter { !$0.resolutions.isEmpty }.map { step in
            "- Step \(step.number), **\(MarkdownPieces.id(step.id))**: resolved as recorded\n"
                + RecordedResolutions.items(step.resolutions, indent: "  ")
        }
    }

    private static func places(of step: PlanStep) -> String {
        step.conflicts.map { "  " + MarkdownPieces.conflict($0, linesOf: step.id) }.joined()
    }

    private static func pins(_ document: PlanDocument) -> [String] {
        let (plan, base) = (document.plan, document.base)
        let rows = [
            ("Plan", plan.digest), ("Base", "\(base.reference ?? base.name) at \(base.commit.hex)"),
            ("Planned tree", plan.predictedTree?.hex ?? "unknown: a step is resolved by hand"),
            ("Tool", plan.pins.tool), ("Configuration", plan.pins.configuration),
            ("Options", Wording.settings(plan.pins.settings).plain),
        ]
        return rows.filter { !$0.1.isEmpty }.map { "- \($0.0): \(Escaping.markdownCode($0.1))\n" }
    }
}
