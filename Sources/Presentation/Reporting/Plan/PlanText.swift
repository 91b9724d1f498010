package import Domain
import Wording

/// The report of `orchestrate merge-plan` for a terminal.
package struct PlanText: Sendable {
    let page: Page
    let scriptName: String?

    /// Makes the report; a script's name is mentioned when one was written.
    package init(page: Page = Page(), scriptName: String? = nil) {
        self.page = page
        self.scriptName = scriptName
    }

    /// Returns the plan in sections: what it is about, the steps, what is held, notes, the result.
    package func render(_ plan: Plan, of analysis: Analysis) -> String {
        let sections = [
            page.header(analysis), headline(plan, analysis), constraints(plan, analysis.base),
            StepTable(page: page).lines(plan, analysis), WarningSection(page: page).lines(plan, analysis),
            HeldSection(page: page).lines(plan, analysis), joint(plan), OrderTable(page: page).lines(plan),
            notes(analysis), result(plan, analysis),
        ]
        return page.text(of: Array(sections.filter { !$0.isEmpty }.joined(separator: [""])))
    }

    private func headline(_ plan: Plan, _ analysis: Analysis) -> [String] {
        let base = Escaping.terminal(analysis.base.name)
        if analysis.changeSets.isEmpty { return ["Nothing to do: no change set was selected."] }
        if plan.steps.isEmpty && plan.waiting.isEmpty { return ["Nothing to do: \(base) has all of them already."] }
        let verdict = Wording.headline(plan)
        let line = "\(verdict) (\(plan.landAll.map(Wording.landAll) ?? Wording.optimality(plan.optimality)))"
        var lines = Wrapping.lines(line, width: page.width)
        // Painted last, for the wrapping counts columns.
        lines[0] = page.palette.paint(verdict, plan.steps.isEmpty ? .bad : .good) + lines[0].dropFirst(verdict.count)
        return lines
    }

    private func constraints(_ plan: Plan, _ base: Base) -> [String] {
        let found = plan.constraints.map { Wording.constraints($0, landed: plan.steps.count, base: base) } ?? []
        return found.flatMap { Wrapping.lines($0.terminal, width: page.width) }
    }

    private func joint(_ plan: Plan) -> [String] {
        plan.untoldJointConflicts.flatMap { set in
            let ids = Wording.list(set.map { Escaping.terminal($0.text) })
            let places = Wording.list(plan.paths(ofJoint: set).map { Escaping.terminal($0) }, limit: 3)
            let place = places.isEmpty ? "" : " in \(places)"
            return Wrapping.lines("\(ids) each agree in pairs and clash together\(place).", width: page.width)
        }
    }

    private func notes(_ analysis: Analysis) -> [String] {
        var sentences: [String] = []
        let base = Escaping.terminal(analysis.base.name)
        let merged = analysis.merged.map { Escaping.terminal($0.text) }
        if !merged.isEmpty { sentences.append("Already in \(base): \(merged.joined(separator: ", ")).") }
        sentences += NoteSentences.of(analysis)
        return sentences.flatMap { Wrapping.lines($0, width: page.width) }
    }

    private func result(_ plan: Plan, _ analysis: Analysis) -> [String] {
        guard let last = plan.steps.last else { return [] }
        var parts = plan.predictedTree.map { ["Result \($0.short) after step \(last.number)"] } ?? []
        if let scriptName { parts.append("script: \(Escaping.terminal(scriptName))") }
        let id = plan.waiting.first?.id ?? last.id
        // Behind `--` nothing is an option.
        let end = id.text.hasPrefix("-") ? "-- " : ""
        parts.append("orchestrate explain \(end)\(Escaping.terminal(Escaping.shell(id.text)))")
        return Wrapping.lines(of: parts, width: page.width)
    }
}
