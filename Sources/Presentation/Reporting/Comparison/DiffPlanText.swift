package import Domain
import Wording

/// The report of `orchestrate diff-plan` for a terminal.
package struct DiffPlanText: Sendable {
    private let page: Page

    package init(page: Page = Page()) { self.page = page }

    /// Returns what is different, in sections.
    package func render(_ comparison: PlanComparison) -> String {
        let difference = PlanDifference(comparison: comparison)
        let sections =
            [Wrapping.lines(Self.header(comparison), width: page.width), [difference.verdict]]
            + difference.sections.map(lines)
        return page.text(of: Array(sections.joined(separator: [""])))
    }

    private static func header(_ comparison: PlanComparison) -> String {
        [comparison.old, comparison.new].map { document in
            let (plan, base) = (document.plan, document.base)
            return "\(Wording.planName(plan)) (\(Escaping.terminal(base.shownName)) \(base.commit.short), "
                + "\(Wording.count(plan.steps.count, "step")), \(plan.held.count) held)"
        }.joined(separator: " -> ")
    }

    private func lines(of section: PlanDifference.Section) -> [String] {
        [section.title, ""]
            + section.rows.flatMap { row in
                let name = row.id.map { Phrase(.changeSet($0)).terminal + ": " } ?? ""
                return Wrapping.lines(name + row.sentence.terminal, width: page.width, indent: 2, hanging: 4)
            }
    }
}
