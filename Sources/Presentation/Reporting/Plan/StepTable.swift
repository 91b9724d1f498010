import Domain
import Wording

/// The steps of a plan, one line each: number, id, method where there are others than merges, layers, marks, title; below it or beside it, why it stands there.
struct StepTable {
    let page: Page
    let detail: Detail

    /// The widths of the columns.
    private struct Columns {
        let number: Int
        let id: Int
        /// 0 where all steps are merges.
        let method: Int
        let layer: Int
        let marks: Int

        /// Where the layer starts.
        var layerStart: Int { 2 + number + 2 + id + 2 }

        /// Where the title starts.
        var title: Int {
            2 + number + 2 + id + 2 + (method > 0 ? method + 2 : 0) + layer + 2 + marks + (marks > 0 ? 2 : 0)
        }
    }

    /// Returns the lines of all steps.
    func lines(_ plan: Plan, _ analysis: Analysis) -> [String] {
        let layerMarks = LayerMarks(analysis.architecture)
        // The lowest layer decides the place; the marks beside it show the others.
        let layers = plan.steps.map { DisplayWidth.truncate(Escaping.terminal($0.layer), to: 14) }
        let columns = Columns(
            number: String(plan.steps.count).count,
            id: min(16, plan.steps.map { DisplayWidth.of(Escaping.terminal($0.id.text)) }.max() ?? 0),
            method: plan.hasOnlyMerges ? 0 : plan.steps.map { $0.method.rawValue.count }.max() ?? 0,
            layer: layers.map { DisplayWidth.of($0) }.max() ?? 0,
            marks: analysis.architecture.layers.count <= 12 ? analysis.architecture.layers.count : 0)
        return zip(plan.steps, layers).flatMap { step, layer in
            lines(step, layer, layerMarks.marks(of: touched(step, analysis)), columns, plan, analysis)
                + resolution(of: step, indent: columns.layerStart)
        }
    }

    private func touched(_ step: PlanStep, _ analysis: Analysis) -> [String] {
        analysis.changeSet(step.id)?.layers ?? [step.layer]
    }

    private func lines(
        _ step: PlanStep, _ layer: String, _ marks: String, _ columns: Columns, _ plan: Plan, _ analysis: Analysis
    ) -> [String] {
        let id = DisplayWidth.truncate(Escaping.terminal(step.id.text), to: columns.id)
        var line = "  " + DisplayWidth.padLeft("\(step.number)", to: columns.number)
        line += "  " + DisplayWidth.pad(id, to: columns.id)
        if columns.method > 0 { line += "  " + DisplayWidth.pad(step.method.rawValue, to: columns.method) }
        line += "  " + DisplayWidth.pad(layer, to: columns.layer) + "  "
        if columns.marks > 0 { line += marks + "  " }
        let room = page.width - columns.title
        var title = DisplayWidth.truncate(Escaping.terminal(analysis.title(of: step.id)), to: room)
        let (reason, isNeeded) = reason(step, plan)
        var why = DisplayWidth.truncate(reason, to: room)
        if detail == .brief, isNeeded {
            why = DisplayWidth.truncate(why, to: room / 2)
            title = DisplayWidth.truncate(title, to: max(1, room - DisplayWidth.of(why) - 3))
        }
        let gap = room - DisplayWidth.of(title) - DisplayWidth.of(why)
        if !why.isEmpty, gap >= 3 { return [line + title + String(repeating: " ", count: gap) + why] }
        return [line + title] + (isNeeded ? [String(repeating: " ", count: columns.title) + why] : [])
    }

    /// Returns what a person must resolve at a step, or what is resolved as recorded; nothing for one that merges.
    private func resolution(of step: PlanStep, indent: Int) -> [String] {
        // The line itself says so.
        if detail == .brief { return [] }
        guard !step.conflicts.isEmpty else {
            return RecordedResolutions.lines(step.resolutions, page: page, indent: indent)
        }
        let who = step.reasons.filter { if case .adapts = $0 { true } else { false } }.map(Wording.reason)
        let work = Wording.work(ConflictWork(step.conflicts))
        let line = ([page.palette.paint("conflicts", .bad) + ": \(work)"] + who.map(\.terminal)).joined(separator: "; ")
        return Wrapping.lines(line, width: page.width, indent: indent, hanging: 2)
            + ConflictLines(page: page, side: .later(of: Escaping.terminal(step.id.text), with: nil))
            .lines(of: step.conflicts, indent: indent + 2, limit: 3)
    }

    /// Returns why a step stands where it stands, in a few words, and whether they are worth a line of their own: a dependency
    /// is, as is an edge that turned the order of the layers round; what speaks for it within its layer is not.
    private func reason(_ step: PlanStep, _ plan: Plan) -> (text: String, isNeeded: Bool) {
        if detail == .brief, !step.conflicts.isEmpty {
            let files = Wording.count(ConflictWork(step.conflicts).files, "file")
            return ("resolve \(files)", true)
        }
        if let first = step.dependsOn.first {
            let rest = step.dependsOn.count - 1
            return (Wording.dependency(first).terminal + (rest > 0 ? " (+\(rest))" : ""), true)
        }
        let needing = plan.inversions.filter { $0.earlier == step.id }.map(\.later)
        if !needing.isEmpty { return ("needed by \(Wording.names(needing, limit: 3).terminal)", true) }
        // The row shows the layer already.
        let reason = step.reasons.first { if case .layer = $0 { false } else { true } }
        return (reason.map { Wording.reason($0).terminal } ?? "", false)
    }
}
