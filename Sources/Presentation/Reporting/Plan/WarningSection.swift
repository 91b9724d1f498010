import Domain
import Wording

/// The steps that merge and may not do what their authors mean.
struct WarningSection {
    let page: Page

    /// Returns a headline and a paragraph for each; nothing where there is none.
    func lines(_ plan: Plan, _ analysis: Analysis) -> [String] {
        let steps = plan.steps.filter { !$0.warnings.isEmpty }
        guard !steps.isEmpty else { return [] }
        let paragraphs = steps.flatMap { step in
            step.warnings.flatMap { warning in
                let words = Wording.warning(warning, of: step.id, base: analysis.base).terminal
                return Wrapping.lines(
                    "\(step.number)  \(Escaping.terminal(step.id.text))  \(words)", width: page.width, indent: 2,
                    hanging: 5)
            }
        }
        return [page.palette.paint("Look at \(Wording.count(steps.count, "step")) before landing", .unsure), ""]
            + paragraphs
    }
}
