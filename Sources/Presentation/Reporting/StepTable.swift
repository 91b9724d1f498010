import Domain

/// The steps of a plan, one line each: position, id, layers, marks, title; below it or beside it, why it stands there.
struct StepTable {
    let page: Page

    /// The widths of the columns.
    private struct Columns {
        let position: Int
        let id: Int
        let layer: Int
        let marks: Int

        /// Where the title starts.
        var title: Int { 2 + position + 2 + id + 2 + layer + 2 + marks + (marks > 0 ? 2 : 0) }
    }

    /// Returns the lines of all steps.
    func lines(_ plan: Plan, _ analysis: Analysis) -> [String] {
        let layerMarks = LayerMarks(analysis.architecture)
        let most = page.width >= 80 ? 22 : 14
        let spans = plan.steps.map { layerMarks.spanText(of: touched($0, analysis), columns: most) }
        let columns = Columns(
            position: String(plan.steps.count).count,
            id: min(16, plan.steps.map { DisplayWidth.of(Escaping.terminal($0.id.text)) }.max() ?? 0),
            layer: spans.map { DisplayWidth.of($0) }.max() ?? 0,
            marks: analysis.architecture.layers.count <= 12 ? analysis.architecture.layers.count : 0)
        return zip(plan.steps, spans).flatMap { step, span in
            lines(step, span, layerMarks.marks(of: touched(step, analysis)), columns, plan, analysis)
        }
    }

    private func touched(_ step: PlanStep, _ analysis: Analysis) -> [String] {
        analysis.changeSet(step.id)?.layers ?? [step.layer]
    }

    private func lines(
        _ step: PlanStep, _ span: String, _ marks: String, _ columns: Columns, _ plan: Plan, _ analysis: Analysis
    ) -> [String] {
        let id = DisplayWidth.truncate(Escaping.terminal(step.id.text), to: columns.id)
        var line = "  " + DisplayWidth.padLeft("\(step.position)", to: columns.position)
        line += "  " + DisplayWidth.pad(id, to: columns.id)
        line += "  " + DisplayWidth.pad(span, to: columns.layer) + "  "
        if columns.marks > 0 { line += marks + "  " }
        let room = page.width - columns.title
        let title = DisplayWidth.truncate(Escaping.terminal(analysis.title(of: step.id)), to: room)
        let why = DisplayWidth.truncate(why(step, plan), to: room)
        if why.isEmpty { return [line + title] }
        let isRoomy = DisplayWidth.of(title) + 3 + DisplayWidth.of(why) <= room
        if isRoomy { return [line + DisplayWidth.pad(title, to: room - DisplayWidth.of(why)) + why] }
        return [line + title, String(repeating: " ", count: columns.title) + why]
    }

    /// The dependency, or the edge that turned the order of the layers round, in a few words.
    private func why(_ step: PlanStep, _ plan: Plan) -> String {
        let phrases = step.dependsOn.map { Phrases.dependency($0, name: $0.id.text) }
        if let first = phrases.first {
            return Escaping.terminal(first) + (phrases.count > 1 ? " (+\(phrases.count - 1))" : "")
        }
        return Escaping.terminal(plan.inversions.first { $0.earlier == step.id }?.because ?? "")
    }
}
