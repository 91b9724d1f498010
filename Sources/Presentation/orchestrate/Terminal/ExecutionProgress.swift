import Application
import Domain

/// What a person sees while a plan is carried out.
enum ExecutionProgress {
    /// Shows an event.
    static func show(_ event: ExecutionEvent, of document: PlanDocument) {
        let count = document.plan.steps.count
        switch event {
        case .hooksNotRun(let names):
            Terminal.printError(
                "Hooks of this repository are not run: \(names.joined(separator: ", ")). A check is --validate.")
        case .making(let steps):
            Terminal.showProgress("Merging steps \(steps.lowerBound) to \(steps.upperBound) of \(count)")
        case .validating(let step, let line):
            Terminal.showProgress("Checking step \(step) of \(count): \(line.prefix(60))")
        case .validated(let step): Terminal.showProgress("Step \(step) of \(count) passed")
        case .flaky(let step, let attempts):
            Terminal.showProgress("Step \(step) of \(count) passed at attempt \(attempts)")
        case .searching(let steps): Terminal.showProgress("Looking for who is to blame: \(steps) steps alone")
        case .dropped(let steps): Terminal.showProgress("Held \(steps.count), going on without")
        case .layingOut(let step): Terminal.showProgress("Step \(step) conflicts: laying it out")
        case .resolved(let step):
            Terminal.showProgress("")
            Terminal.printError("Step \(step) is resolved.")
        case .leftProcesses(let step):
            Terminal.showProgress("")
            Terminal.printError("Step \(step): the check left processes behind; they were stopped.")
        case .landed(let steps): Terminal.showProgress("Landed step \(steps.upperBound) of \(count)")
        case .undoing(let step): Terminal.showProgress("Going back to step \(step)")
        }
    }
}
