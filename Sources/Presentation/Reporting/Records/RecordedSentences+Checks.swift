import Domain
import Wording

extension RecordedSentences {
    /// Returns each change set that is left out after a check, and why.
    static func dropped(_ record: IntegrationRecord) -> [String] {
        let dropped = record.execution?.status.state.dropped ?? []
        return dropped.map { step in
            "**\(MarkdownPieces.id(step.id))** \(Wording.dropped(step.reason).markdown)."
        }
    }

    /// Returns each run of the check.
    static func checks(_ record: IntegrationRecord) -> [String] {
        guard let execution = record.execution else { return [] }
        guard !execution.checks.isEmpty else {
            return [
                "None has run\(execution.status.state.policy.validation.map { " yet: \(command($0))" } ?? "")."
            ]
        }
        return execution.checks.map { check in
            let undone = check.isUndone ? "; rolled back since" : ""
            let ran = check.policy.map { ": \(command($0))" } ?? ""
            return "\(subject(check, record.steps)): \(result(check))\(attempts(check))\(ran)\(undone)."
        }
    }

    private static func subject(_ check: RecordedCheck, _ steps: [PlanStep]) -> String {
        guard check.isTrial else {
            let step = steps.last { check.ids.contains($0.id) }
            return "Step \(step?.number.value ?? 0), \(MarkdownPieces.ids(check.ids))"
        }
        return check.ids.isEmpty
            ? "Trial of the base"
            : "Trial of \(MarkdownPieces.ids(check.ids)) \(check.ids.count == 1 ? "alone" : "together")"
    }

    private static func attempts(_ check: RecordedCheck) -> String {
        guard let attempts = check.attempts, attempts > 1 else { return "" }
        return check.isFlaky ? " on attempt \(attempts) (flaky)" : " in each of \(attempts) attempts"
    }

    private static func result(_ check: RecordedCheck) -> String {
        switch (check.result, check.ending) {
        case (.passed, _): "passed"
        case (.unknown, _): "did not finish"
        case (.failed, .exited(let status)): "failed with exit status \(status)"
        case (.failed, .killed(let signal)): "was killed by signal \(signal)"
        case (.failed, .timedOut(let seconds)): "timed out after \(Wording.count(seconds, "second"))"
        case (.failed, nil): "failed"
        }
    }

    private static func command(_ policy: ValidationPolicy) -> String {
        let timeout = policy.timeout.map { "timeout \(Wording.count($0, "second"))" } ?? "no timeout"
        return "\(Escaping.markdownCode(policy.command)), \(timeout)"
    }
}
