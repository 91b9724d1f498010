package import Domain
import Wording

/// The report of `orchestrate merge-plan` for a terminal.
package struct PlanText: Sendable {
    let page: Page
    let scriptName: String?
    let isBrief: Bool
    let selection: SelectionArguments

    /// Makes the report.
    ///
    /// - Parameters:
    ///   - scriptName: The script that was written, to be mentioned.
    ///   - isBrief: Whether each change set gets one line, and not as many as fit on a page of 60.
    ///   - selection: The arguments that select the same change sets, for the command that explains one of them.
    package init(
        page: Page = Page(), scriptName: String? = nil, isBrief: Bool = false,
        selection: SelectionArguments = SelectionArguments()
    ) {
        self.page = page
        self.scriptName = scriptName
        self.isBrief = isBrief
        self.selection = selection
    }

    /// Returns the plan in sections: what it is about, the steps, what is held, notes, the result.
    package func render(_ plan: Plan, of analysis: Analysis) -> String {
        let brief = lines(plan, analysis, .brief)
        guard !isBrief else { return page.text(of: brief) }
        let others = [Detail.full, .short].lazy.map { lines(plan, analysis, $0) }
        return page.text(of: others.first { $0.count <= Detail.longestPage } ?? brief)
    }

    private func lines(_ plan: Plan, _ analysis: Analysis, _ detail: Detail) -> [String] {
        let sections = [
            page.header(analysis), headline(plan, analysis), constraints(plan, analysis.base),
            StepTable(page: page, detail: detail).lines(plan, analysis),
            WarningSection(page: page).lines(plan, analysis),
            FindingSection(page: page, detail: detail).lines(plan, analysis),
            HeldSection(page: page, detail: detail).lines(plan, analysis), joint(plan),
            OrderTable(page: page).lines(plan), notes(analysis), result(plan, analysis),
        ]
        return Array(sections.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    private func headline(_ plan: Plan, _ analysis: Analysis) -> [String] {
        let base = Escaping.terminal(analysis.base.shownName)
        if analysis.changeSets.isEmpty { return ["Nothing to do: no change set was selected."] }
        if plan.steps.isEmpty && plan.waiting.isEmpty { return ["Nothing to do: \(base) has all of them already."] }
        let verdict = Wording.headline(plan)
        let rest = Wording.headlineRest(plan, base: analysis.base).terminal
        var lines = Wrapping.lines(verdict + rest, width: page.width)
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
        let base = Escaping.terminal(analysis.base.shownName)
        let merged = analysis.merged.map { Escaping.terminal($0.text) }
        if !merged.isEmpty { sentences.append("Already in \(base): \(merged.joined(separator: ", ")).") }
        sentences += NoteSentences.of(analysis)
        return sentences.flatMap { Wrapping.lines($0, width: page.width) }
    }

    private func result(_ plan: Plan, _ analysis: Analysis) -> [String] {
        var parts: [String] = []
        if let last = plan.steps.last {
            parts += plan.predictedTree.map { ["Result \($0.short) after step \(last.number)"] } ?? []
            if let scriptName { parts.append("script: \(Escaping.terminal(scriptName))") }
        }
        guard let id = plan.firstShown ?? plan.steps.last?.id else { return [] }
        let command = selection.explaining(id, width: page.width)
        let isOneLine = command.count == 1
        return Wrapping.lines(of: parts + (isOneLine ? command : []), width: page.width) + (isOneLine ? [] : command)
    }
}
