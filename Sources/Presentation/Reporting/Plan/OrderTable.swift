import Domain
import Wording

/// What the plan's order and others come to, side by side.
struct OrderTable {
    let page: Page

    /// Returns the table; nothing where every order comes to the same, or none was compared.
    func lines(_ plan: Plan) -> [String] {
        guard !plan.isBestInAll else { return [] }
        let names = plan.comparison.map { Wording.order($0.order) }
        let column = names.map(\.count).max() ?? 0
        let head = String(repeating: " ", count: 2 + column) + "  landed  held  files to resolve by hand"
        let rows = zip(names, plan.comparison).map { name, outcome in
            let numbers = [(outcome.landed.count, 8), (outcome.held, 6), (outcome.filesByHand, 7)]
                .map { DisplayWidth.padLeft("\($0.0)", to: $0.1) }.joined()
            let rest = outcome.unmeasured > 0 ? "  and \(outcome.unmeasured) that could not be merged" : ""
            return "  " + DisplayWidth.pad(name, to: column) + numbers + rest
        }
        return [head] + rows
    }
}
