import Domain
import Wording

extension ExecutionText {
    /// The steps whose check passed only when it was run again.
    func flaky(_ status: ExecutionStatus) -> [String] {
        status.flakySteps.map {
            "Flaky: the check of \(Escaping.terminal($0.id.text)) failed, then passed on attempt \($0.attempts)."
        }
    }

    /// The change sets left out, those to blame first.
    func held(_ status: ExecutionStatus) -> [String] {
        let dropped = status.state.dropped
        guard !dropped.isEmpty else { return [] }
        let ordered = dropped.filter(\.isCulprit) + dropped.filter { !$0.isCulprit }
        return ["Held \(dropped.count):"] + ordered.flatMap(lines) + freed(status)
    }

    /// Those that the plan held for change sets that are left out now.
    private func freed(_ status: ExecutionStatus) -> [String] {
        let left = Set(status.state.dropped.map(\.id))
        let freed = status.document.plan.held.filter { !$0.with.isEmpty && left.isSuperset(of: $0.with) }
        guard !freed.isEmpty else { return [] }
        let names = Wording.list(freed.map { Escaping.terminal($0.id.text) })
        let verb = freed.count == 1 ? "was" : "were"
        return ["\(names) \(verb) held only because of these. Make a new plan on the result to land more."]
    }

    private func lines(_ step: DroppedStep) -> [String] {
        ["  \(Escaping.terminal(step.id.text))  \(Wording.dropped(step.reason).terminal)"]
            + (step.logPath.map { ["      output: \(Escaping.terminal($0))"] } ?? [])
    }
}
