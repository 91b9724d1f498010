import Domain

extension ExecutionText {
    /// The steps whose check passed only when it was run again.
    func flaky(_ status: ExecutionStatus) -> [String] {
        status.flakySteps.map {
            "Flaky: the check of \(Escaping.terminal($0.id.text)) failed, and passed at attempt \($0.attempts)."
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
        let names = Phrases.list(freed.map { Escaping.terminal($0.id.text) })
        let why = freed.count == 1 ? "was held for one" : "were held for some"
        return ["\(names) \(why) of these: to see whether it can land now, plan again on the result."]
    }

    private func lines(_ step: DroppedStep) -> [String] {
        ["  \(Escaping.terminal(step.id.text))  \(Phrases.reason(step.reason) { Escaping.terminal($0.text) })"]
            + (step.logPath.map { ["      output: \(Escaping.terminal($0))"] } ?? [])
    }
}

extension Phrases {
    /// Returns why a change set is left out after a check.
    static func reason(_ reason: DroppedStep.Reason, name: (ChangeSetID) -> String) -> String {
        switch reason {
        case .failsAlone: "fails the check alone"
        case .failsWith(let ids): "fails the check together with \(ids.map(name).joined(separator: ", "))"
        case .failsUponLanded: "fails the check upon what is landed; the base alone fails, too"
        case .failsResolved:
            "fails the check upon those before it; a person resolved its conflicts there, so that alone it can't be tried"
        case .skipped: "conflicts, and was left out by hand"
        case .needs(let id): "did not fail, but needs \(name(id))"
        case .doesNotMerge: "did not fail, but does not merge without those above"
        }
    }
}
