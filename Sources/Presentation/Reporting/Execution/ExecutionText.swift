package import Domain
import Wording

/// How far a plan is carried out, for a terminal.
package struct ExecutionText: Sendable {
    let page: Page

    package init(page: Page = Page()) { self.page = page }

    /// Returns the report of one plan, a line a step.
    package func render(_ status: ExecutionStatus) -> String {
        page.text(of: [headline(status)] + (status.state.ending == nil ? steps(status) : []) + closing(status))
    }

    /// Returns what a run came to, without the steps.
    package func summary(_ status: ExecutionStatus) -> String { page.text(of: [headline(status)] + closing(status)) }

    /// Returns the reports of several plans.
    package func render(_ statuses: [ExecutionStatus]) -> String {
        if statuses.isEmpty { return page.text(of: ["No plan has been applied in this repository."]) }
        return statuses.map(render).joined(separator: "\n")
    }

    private func headline(_ status: ExecutionStatus) -> String {
        let plan = status.document.plan
        let name = "Plan \(plan.digest.digestPrefix)"
        guard let target = status.state.target else { return "\(name): \(ending(status.state.ending))" }
        let branch = Escaping.terminal(ChangeSetID(reference: target.reference).text)
        let count = "\(status.state.landed) of \(status.listing.count) steps"
        return "\(name): \(paint(status.phase)), \(count) on \(branch)"
    }

    private func ending(_ ending: ExecutionState.Ending?) -> String {
        switch ending {
        case nil: "not started"
        case .undone: "undone"
        case .quit(let reference, _):
            "closed; \(Escaping.terminal(ChangeSetID(reference: reference).text)) was left as it is"
        }
    }

    private func paint(_ phase: ExecutionStatus.Phase) -> String {
        switch phase {
        case .idle: "idle"
        case .done: page.palette.paint("done", .good)
        case .failed: page.palette.paint("the check failed", .bad)
        case .needsPerson: page.palette.paint("stopped at a conflict", .bad)
        case .underWay: page.palette.paint("in progress", .unsure)
        case .undoing: page.palette.paint("being rolled back", .unsure)
        }
    }

    private func steps(_ status: ExecutionStatus) -> [String] {
        status.listing.map { step in
            let title = Escaping.terminal(status.document.head(step.id)?.title ?? "")
            let commit = status.made(step)?.commit
            let mark = status.mark(of: step)
            let line =
                "  \(Self.padded("\(step.number)", 3)) \(mark.text) \(commit?.short ?? "        ")  "
                + "\(Escaping.terminal(step.id.text))  \(title)"
            return DisplayWidth.truncate(line, to: page.width)
        }
    }

    private func closing(_ status: ExecutionStatus) -> [String] {
        var lines: [String] = []
        if let failure = status.failure { lines += self.failure(failure, status) }
        lines += flaky(status) + held(status)
        switch status.phase {
        case .idle:
            if case .quit(_, let openMerge?) = status.state.ending {
                lines.append("The merge that was open is still in \(Escaping.terminal(openMerge))")
            }
        case .done:
            if let last = status.state.made.last { lines.append("Result: commit \(last.commit), tree \(last.tree)") }
            lines.append("To undo it: orchestrate rollback")
        case .needsPerson:
            lines += person(status)
        case .underWay:
            lines.append("To continue: orchestrate resume. To undo it: orchestrate rollback")
        case .failed:
            lines += blame(status)
            lines.append("To run the check again: orchestrate resume. To undo it: orchestrate rollback")
        case .undoing: lines.append("To finish undoing it: orchestrate rollback")
        }
        return lines
    }

    private func failure(_ failure: ExecutionStatus.Failure, _ status: ExecutionStatus) -> [String] {
        let ending =
            switch failure.outcome.ending {
            case .exited(let code): "failed with exit status \(code)"
            case .killed(let signal): "was killed by signal \(signal)"
            case .timedOut(let seconds): "timed out after \(Wording.count(seconds, "second"))"
            }
        guard let number = failure.step, !failure.isBaseline else {
            let baseline = failure.step == nil ? "The base" : "What has landed"
            return ["\(baseline) already fails the check, so no change set is to blame. Nothing more is landed."]
                + ["Output: \(Escaping.terminal(failure.logPath))"]
        }
        let step = status.planned(number)
        let name = "Step \(step.number), \(Escaping.terminal(step.id.text))"
        return ["\(name): the check \(ending). \(landed(status)) Last lines of its output:"]
            + failure.outcome.lastLines.map { "  | \(Escaping.terminal($0))" }
            + ["Full output: \(Escaping.terminal(failure.logPath))"]
    }

    /// How to go on without what fails, where nobody has tried that.
    private func blame(_ status: ExecutionStatus) -> [String] {
        let state = status.state
        guard state.failed != nil, state.landed < status.course.steps.count else { return [] }
        let skip = state.failedAlone.map { "To leave step \(status.planned($0).number) out: orchestrate resume --skip" }
        guard state.policy.validation?.response == .stop else { return [skip].compactMap { $0 } }
        return [skip].compactMap { $0 }
            + ["To find and hold what makes it fail, and land the rest: orchestrate resume --on-failure hold"]
    }

    private func landed(_ status: ExecutionStatus) -> String {
        switch status.state.landed {
        case 0: "No step has landed."
        case 1: "Step 1 has landed."
        case let count where !status.state.dropped.isEmpty: "\(count) steps have landed."
        case let count: "Steps 1 to \(count) have landed."
        }
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}

/// Where a step stands.
enum StepMark: String {
    case landed, made, waiting, failed, held

    /// A word of one width.
    var text: String { rawValue + String(repeating: " ", count: 7 - rawValue.count) }
}

extension ExecutionStatus {
    /// Returns where a step stands.
    func mark(of step: PlanStep) -> StepMark {
        if let left = state.dropped.first(where: { $0.id == step.id }) { return left.isCulprit ? .failed : .held }
        guard let number = number(of: step) else { return .waiting }
        if number.value <= state.landed { return .landed }
        if number == state.failed { return .failed }
        return number < state.nextStep ? .made : .waiting
    }
}
