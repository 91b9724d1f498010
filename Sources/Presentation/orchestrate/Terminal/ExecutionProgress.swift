import Application
import Domain
import Wording

/// The lines shown while a plan is carried out.
enum ExecutionProgress {
    /// Shows an event.
    static func show(_ event: ExecutionEvent, of document: PlanDocument) {
        let count = document.plan.steps.count
        switch event {
        case .hooksNotRun(let names):
            Terminal.printError(
                "Hooks of this repository are not run: \(names.joined(separator: ", ")). Use --validate to check results."
            )
        case .making(let steps):
            Terminal.showProgress("Merging steps \(steps.lowerBound) to \(steps.upperBound) of \(count)")
        case .validating(let step, let line):
            Terminal.showProgress("Checking step \(step?.value ?? 0) of \(count): \(line.prefix(60))")
        case .validated(let step): Terminal.showProgress("Step \(step) of \(count) passed")
        case .flaky(let step, let attempts):
            Terminal.showProgress("Step \(step) of \(count) passed on attempt \(attempts)")
        case .searching(let steps):
            Terminal.showProgress("Looking for the culprit: checking \(steps) steps on the base")
        case .dropped(let steps): Terminal.showProgress("Held \(steps.count), continuing without them")
        case .layingOut(let step): Terminal.showProgress("Step \(step) conflicts: creating a work tree")
        case .resolved(let step, let converted):
            Terminal.showProgress("")
            Terminal.printError("Step \(step) is resolved.")
            if !converted.isEmpty { Terminal.printError(Wording.converted(converted).plain) }
        case .leftProcesses(let step):
            Terminal.showProgress("")
            Terminal.printError("Step \(step?.value ?? 0): the check left processes running; they were stopped.")
        case .leftWorkTree(let left):
            Terminal.showProgress("")
            Terminal.printError("\(left.directory) is left, for it can't be removed: \(left.cause).")
        case .landed(let steps): Terminal.showProgress("Landed step \(steps.upperBound) of \(count)")
        case .undoing(let step): Terminal.showProgress("Going back to step \(step)")
        }
    }
}
