import Domain
import Wording

extension ExecutionText {
    /// How to resolve the next step, which conflicts.
    func person(_ status: ExecutionStatus) -> [String] {
        let step = status.planned(status.state.nextStep)
        let name = "Step \(step.number), \(Escaping.terminal(step.id.text)),"
        let skip = "To leave it out: orchestrate resume --skip"
        // One that a crash left half laid out is nothing to work in.
        guard let pause = status.state.pause, pause.isLaidOut else {
            let advice =
                if step.method == .rebase {
                    "A rebase that conflicts can't be resolved here: rebase its branch, and make a new plan."
                } else if status.state.policy.pausesOnConflict {
                    "To resolve it by hand: orchestrate resume."
                } else {
                    "To resolve it by hand: orchestrate apply with --pause-on-conflict."
                }
            return ["\(name) conflicts. The steps before it have landed.", advice, skip]
        }
        return ["\(name) conflicts."] + lines(status.open ?? []) + [
            "Resolve it as after git merge, with git add and git rm (a commit is not needed), in",
            "  \(Escaping.terminal(pause.directory))", "Then run: orchestrate resume. \(skip)",
        ]
    }

    private func lines(_ open: [OpenPath]) -> [String] {
        let converted = open.filter { $0.matter == .converted }.map(\.path)
        return open.filter { $0.matter != .converted }.map(line)
            + (converted.isEmpty ? [] : ["  " + Wording.converted(converted).terminal])
    }

    private func line(_ open: OpenPath) -> String {
        let path = Escaping.terminal(open.path.text)
        switch open.matter {
        case .conflict, .converted: return "  \(path)"
        case .marker(let line): return "  \(path):\(line): a conflict marker is left"
        case .undecided: return "  \(path): not resolved: keep it with git add, or delete it with git rm"
        case .unstaged: return "  \(path): changes not staged: use git add, or git restore"
        case .untracked: return "  \(path): untracked: use git add, or delete it"
        }
    }
}
