import Domain
import Wording

/// What a record says in sentences, for a page of Markdown.
enum RecordedSentences {
    /// Returns what became of the plan.
    static func outcome(_ record: IntegrationRecord) -> String {
        let plan = record.document.plan
        let dropped = record.execution?.status.state.dropped.count ?? 0
        let held = "\(record.waiting) held" + (dropped > 0 ? ", \(dropped) held after a check" : "")
        guard let execution = record.execution else {
            return "Planned, not carried out: \(Wording.count(plan.steps.count, "step")), \(held)."
        }
        guard let target = execution.status.state.target else {
            return "Not carried out yet: \(Wording.count(plan.steps.count, "step")) planned, \(held)."
        }
        let branch = Escaping.markdownCode(MarkdownPieces.cut(ChangeSetID(reference: target.reference).text))
        let landed = "\(execution.status.state.landed) of \(Wording.count(record.steps.count, "step"))"
        return "\(phase(execution.status)): \(landed) landed on \(branch), \(held)." + result(execution)
    }

    private static func phase(_ status: ExecutionStatus) -> String {
        switch status.phase {
        case .idle: "Not carried out"
        case .underWay: "In progress"
        case .needsPerson: "Stopped at a conflict"
        case .failed: "Stopped by a failed check"
        case .undoing: "Being rolled back"
        case .done: "Carried out"
        }
    }

    private static func result(_ execution: RecordedExecution) -> String {
        let state = execution.status.state
        guard let last = state.lastLanded.map({ state.made[$0] }) else { return "" }
        return " Result: commit <code>\(last.commit.hex)</code>, tree <code>\(last.tree.hex)</code>."
    }

    /// Returns what else was decided: against the order of the layers, by constraint, by method, by priority.
    static func decisions(_ plan: Plan, _ base: Base) -> [String] {
        let constraints = plan.constraints.map { Wording.constraints($0, landed: plan.steps.count, base: base) }
        return plan.inversions.map { "Against the order of the layers: \(Wording.inversion($0).markdown)." }
            + (constraints ?? []).map(\.markdown)
            + methods(plan) + choice(plan) + plan.comparison.map { Wording.outcome($0) + "." }
    }

    private static func methods(_ plan: Plan) -> [String] {
        guard !plan.hasOnlyMerges else { return [] }
        let parts = MergeMethod.allCases.compactMap { method -> String? in
            let ids = plan.steps.filter { $0.method == method }.map(\.id)
            return ids.isEmpty ? nil : "\(method.rawValue) \(MarkdownPieces.ids(ids))"
        }
        return ["Merge methods: \(parts.joined(separator: "; "))."]
    }

    private static func choice(_ plan: Plan) -> [String] {
        guard !plan.steps.isEmpty else { return [] }
        if let cost = plan.landAll { return ["Everything lands: \(Wording.landAll(cost))."] }
        return ["What lands: \(Wording.optimality(plan.optimality))."]
    }
}
