package import Domain

extension Wording {
    /// Returns how the change sets are called: pull requests when each has a number.
    package static func changeSets(_ count: Int, of analysis: Analysis) -> String {
        let isNumbered = !analysis.changeSets.isEmpty && analysis.changeSets.allSatisfy { $0.id.number != nil }
        return Self.count(count, isNumbered ? "pull request" : "change set")
    }

    /// Returns what the plan does, in two or three words; what comes behind them is in `headlineRest`.
    package static func headline(_ plan: Plan) -> String {
        if plan.steps.isEmpty { return "Nothing can land now" }
        return plan.landAll == nil ? "Land \(plan.steps.count) now" : "Land all \(plan.steps.count)"
    }

    /// Returns what stands behind the headline: why nothing lands, how good the plan is, or what landing everything takes.
    package static func headlineRest(_ plan: Plan, base: Base) -> Phrase {
        guard !plan.steps.isEmpty else {
            let why = whyNothingLands(plan, base: base)
            return why.isEmpty ? Phrase() : ": \(why)"
        }
        return " (\(words: plan.landAll.map(landAll) ?? optimality(plan.optimality)))"
    }

    /// Returns how good the plan is, in brackets after "Land 9 now".
    package static func optimality(_ optimality: Optimality) -> String {
        var parts: [String] = []
        parts.append(optimality.proven ? proof(optimality) : gap(optimality))
        if optimality.firstInFirstOut < optimality.planned {
            parts.append("in order of number it would be \(optimality.firstInFirstOut)")
        }
        return parts.joined(separator: "; ")
    }

    private static func proof(_ optimality: Optimality) -> String {
        let priority = optimality.priority.planned
        return priority == 0 ? "proven largest set" : "proven best: priority \(priority), then the largest set"
    }

    /// Returns how much better a plan could be at most.
    private static func gap(_ optimality: Optimality) -> String {
        let unknown = optimality.unknown > 0 ? "\(optimality.unknown) unknown" : nil
        let (priority, more) = (optimality.priority, optimality.upperBound - optimality.planned - optimality.unknown)
        if let unknown, priority.isProven, more == 0 { return "largest known set; \(unknown)" }
        let count = more > 0 ? "at most \(more) more could land" : nil
        let weight = priority.isProven ? nil : "priority \(priority.planned) of at most \(priority.upperBound)"
        let gap = [weight, count, unknown].compactMap { $0 }.joined(separator: ", ")
        return "best found in the effort given: \(gap); a higher --effort looks longer"
    }

    /// Returns what landing everything asks of people: `2 steps to resolve by hand: 3 places in 2 files`.
    package static func landAll(_ cost: LandAllCost) -> String {
        let manual = "\(count(cost.plan.manual, "place")) in \(count(cost.plan.files, "file"))"
        let steps = "\(count(cost.plan.steps, "step")) to resolve by hand: \(manual)"
        if cost.plan == cost.given { return steps + ", as in the order given" }
        return steps
            + "; in the order given it would be \(cost.given.manual) in \(cost.given.files), at \(count(cost.given.steps, "step"))"
    }

    /// Returns whose order it is.
    package static func order(_ order: OrderOutcome.Order) -> String {
        switch order {
        case .plan: "this plan"
        case .firstInFirstOut: "first in, first out"
        case .smallestFirst: "smallest first"
        }
    }

    /// Returns `first in, first out: 8 land, 5 held, 4 files to resolve by hand`.
    package static func outcome(_ outcome: OrderOutcome) -> String {
        let unmeasured = outcome.unmeasured > 0 ? ", not counting \(outcome.unmeasured) that could not be merged" : ""
        return "\(order(outcome.order)): \(outcome.landed.count) land, \(outcome.held) held, "
            + "\(count(outcome.filesByHand, "file")) to resolve by hand\(unmeasured)"
    }
}
