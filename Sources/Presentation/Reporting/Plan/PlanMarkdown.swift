package import Domain
import Wording

/// A plan for a job summary or a comment.
package enum PlanMarkdown {
    /// Returns the plan: a headline, the steps as a table, what is held with its details folded, notes.
    ///
    /// It takes at most `limit` characters, and says what it left out.
    ///
    /// - Parameters:
    ///   - isBrief: Whether each held one gets a line, without the details.
    ///   - now: When the page is made, in seconds since 1970; without it no ages are shown.
    package static func render(
        _ plan: Plan, of analysis: Analysis, isBrief: Bool = false, now: Int64? = nil, limit: Int = 60_000
    ) -> String {
        let held = HeldMarkdown(isBrief: isBrief, now: now, plan: plan, analysis: analysis)
        return MarkdownPage(
            headline: headline(plan, analysis),
            sections: [
                .init(opening: tableHead(plan), rows: rows(plan, analysis), closing: "", noun: "step")
            ] + held.sections + [
                .init(
                    opening: "### Notes\n\n",
                    rows: warnings(plan, analysis.base) + constraints(plan, analysis.base) + joint(plan) + orders(plan)
                        + MarkdownPieces.notes(analysis),
                    closing: "",
                    noun: "note"),
                .init(opening: "", rows: picture(plan, analysis), closing: "", noun: "picture"),
            ],
            command: "orchestrate merge-plan"
        ).text(limit: limit)
    }

    private static func tableHead(_ plan: Plan) -> String {
        let (name, line) = plan.hasOnlyMerges ? ("", "") : (" Method |", " --- |")
        return "| Step | Change set |\(name) Layer | Title | Why here |\n| ---: | --- |\(line) --- | --- | --- |\n"
    }

    private static func headline(_ plan: Plan, _ analysis: Analysis) -> String {
        let title =
            if analysis.changeSets.isEmpty || plan.steps.isEmpty && plan.waiting.isEmpty {
                "Nothing to do"
            } else {
                Wording.headline(plan) + Wording.headlineRest(plan, base: analysis.base).markdown
            }
        let result = plan.steps.isEmpty ? nil : plan.predictedTree.map { " Result: tree <code>\($0.short)</code>." }
        return "## Merge plan: \(title)\n\n\(MarkdownPieces.context(analysis))\(result ?? "")"
    }

    private static func rows(_ plan: Plan, _ analysis: Analysis) -> [String] {
        let marks = LayerMarks(analysis.architecture)
        return plan.steps.map { step in
            let touched = analysis.changeSet(step.id)?.layers ?? [step.layer]
            let span = marks.span(of: touched).map { Escaping.markdown($0) }.joined(separator: " → ")
            let work = step.conflicts.isEmpty ? [] : [Wording.work(ConflictWork(step.conflicts))]
            let asked = step.reasons.filter(\.isConstraint).map { Wording.reason($0).markdown }
            let needed = step.dependsOn.map { Wording.dependency($0).markdown }
            let why = (asked + needed + work + RecordedResolutions.phrases(step.resolutions)).joined(separator: "; ")
            let title = MarkdownPieces.title(analysis.title(of: step.id))
            let method = plan.hasOnlyMerges ? "" : " \(step.method.rawValue) |"
            return "| \(step.number) | \(MarkdownPieces.id(step.id)) |\(method) \(span) | \(title) | \(why) |\n"
        }
    }

    private static func warnings(_ plan: Plan, _ base: Base) -> [String] {
        plan.steps.flatMap { step in
            step.warnings.map { warning in
                "- Step \(step.number), \(MarkdownPieces.id(step.id)): "
                    + "\(Wording.warning(warning, of: step.id, base: base).markdown)\n"
            }
        }
    }

    private static func constraints(_ plan: Plan, _ base: Base) -> [String] {
        (plan.constraints.map { Wording.constraints($0, landed: plan.steps.count, base: base) } ?? [])
            .map { "- \($0.markdown)\n" }
    }

    private static func orders(_ plan: Plan) -> [String] {
        plan.isBestInAll ? [] : plan.comparison.map { "- \(Wording.outcome($0)).\n" }
    }

    /// The picture, while it is small enough to be looked at in a comment.
    private static func picture(_ plan: Plan, _ analysis: Analysis) -> [String] {
        let picture = Picture(of: plan, in: analysis)
        guard (1...40).contains(picture.count) else { return [] }
        return [MarkdownPieces.folded("Picture", "```mermaid\n\(MermaidPicture.render(picture))```\n")]
    }

    private static func joint(_ plan: Plan) -> [String] {
        plan.untoldJointConflicts.map { set in
            let places = Wording.list(
                plan.paths(ofJoint: set).map { Escaping.markdownCode(MarkdownPieces.cut($0)) }, limit: 3)
            let place = places.isEmpty ? "" : " in \(places)"
            return "- \(MarkdownPieces.ids(set)) each agree in pairs and clash together\(place).\n"
        }
    }
}
