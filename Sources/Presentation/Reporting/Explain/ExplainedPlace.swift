import Domain
import Wording

/// Where a change set stands in the plan: its step and why, or what holds it and its cheapest rebase, and who needs it.
struct ExplainedPlace {
    let page: Page

    /// Returns the place.
    func lines(_ assessed: AssessedChangeSet, _ plan: Plan, _ analysis: Analysis) -> [String] {
        var lines: [String] = []
        if let step = plan.steps.first(where: { $0.id == assessed.id }) {
            let layer = Escaping.terminal(step.layer)
            let method = step.method == .merge ? "" : ", by \(step.method.rawValue)"
            lines += wrap("Step \(step.number) of \(plan.steps.count), layer \(layer), wave \(step.wave)\(method)")
            lines += step.reasons.filter { !$0.isDependency }.flatMap {
                indented("because: \(Wording.reason($0).terminal)")
            }
            lines += step.dependsOn.flatMap { indented("after \(edge($0))") }
            lines += RecordedResolutions.lines(step.resolutions, page: page, indent: 2)
        } else if let held = plan.held.first(where: { $0.id == assessed.id }) {
            let words = Wording.held(held, isJoint: plan.isJoint(held), base: analysis.base)
            lines += wrap("Held: \(words.terminal)")
            let changes = analysis.baseChanges[held.id] ?? []
            lines += indented(
                Wording.baseChanges(changes, base: analysis.base, now: page.now, limit: 8).terminal)
            lines += indented(Wording.advice(held, base: analysis.base).terminal)
            lines += held.cheapestRebase.map(cheapestRebase) ?? []
        }
        lines += plan.inversions.filter { $0.earlier == assessed.id || $0.later == assessed.id }.flatMap(inversion)
        lines += firstInFirstOut(assessed.id, plan)
        if let trade = LandingTrade(of: assessed.id, in: plan, pairs: analysis.unsettledPairs) {
            lines += indented(Wording.trade(trade).terminal)
        }
        return lines + dependants(of: assessed.id, plan)
    }

    private func cheapestRebase(_ way: CheapestRebase) -> [String] {
        let work = way.work
        let onto =
            way.after.isEmpty
            ? "onto the base" : "after \(Wording.list(way.after.map { Escaping.terminal($0.text) }, limit: 6))"
        let layers =
            work.layers.isEmpty ? "" : " (\(work.layers.map { Escaping.terminal($0) }.joined(separator: ", ")))"
        let places = "\(Wording.count(work.manual, "place")) to resolve by hand, \(work.mechanical) mechanical"
        let source =
            way.isMeasured
            ? "measured by a trial \(way.way == .merge ? "merge" : "rebase") onto the plan's result"
            : "counted from the pairs, which may overlap"
        return indented(
            "cheapest \(way.way == .merge ? "update" : "rebase"): \(onto), \(places), in \(Wording.count(work.files, "file"))\(layers); \(source)"
        )
    }

    /// Says where it would come if nobody planned.
    private func firstInFirstOut(_ id: ChangeSetID, _ plan: Plan) -> [String] {
        guard let outcome = plan.comparison.first(where: { $0.order == .firstInFirstOut }) else { return [] }
        if let place = outcome.landed.firstIndex(of: id) {
            return indented("first in, first out it would land as number \(place + 1) of \(outcome.landed.count)")
        }
        let isPlanned = plan.steps.contains { $0.id == id }
        return isPlanned ? indented("first in, first out it would not land") : []
    }

    private func dependants(of id: ChangeSetID, _ plan: Plan) -> [String] {
        let steps = plan.steps.flatMap { step in
            step.dependsOn.filter { $0.id == id }.flatMap {
                indented("step \(step.number), \(Escaping.terminal(step.id.text)): \(evidence($0))")
            }
        }
        let held = plan.held.filter { $0.reason == .dependencyHeld && $0.with.contains(id) }.flatMap {
            indented("held: \(Escaping.terminal($0.id.text))")
        }
        return steps.isEmpty && held.isEmpty ? [] : ["Needed by:"] + steps + held
    }

    private func inversion(_ inversion: Inversion) -> [String] {
        indented("against the order of the layers: \(Wording.inversion(inversion).terminal)")
    }

    private func edge(_ dependency: Dependency) -> String {
        "\(Escaping.terminal(dependency.id.text)): \(evidence(dependency))"
    }

    private func evidence(_ dependency: Dependency) -> String {
        let evidence = Wording.evidence(dependency).terminal
        return dependency.kind.rawValue + (evidence.isEmpty ? "" : ", \(evidence)")
    }

    private func wrap(_ text: String) -> [String] { Wrapping.lines(text, width: page.width, hanging: 2) }

    private func indented(_ text: String) -> [String] {
        Wrapping.lines(text, width: page.width, indent: 2, hanging: 2)
    }
}
