import Domain

extension ExecutionText {
    /// What a person is to do about the step that is next and conflicts.
    func person(_ status: ExecutionStatus) -> [String] {
        let step = status.planned(status.state.made.count + 1)
        let name = "Step \(step.position), \(Escaping.terminal(step.id.text)),"
        let skip = "To leave it out: orchestrate resume --skip"
        guard let pause = status.state.pause else {
            let advice =
                step.method == .rebase
                ? "a rebase that conflicts can't be laid out."
                : "--pause-on-conflict lays it out for a person to resolve."
            return ["\(name) conflicts: \(advice) The steps before it are there.", skip]
        }
        return ["\(name) conflicts."] + (status.open ?? []).map(line) + [
            "Resolve it as after git merge (git add, git rm; a commit is not needed) in",
            "  \(Escaping.terminal(pause.directory))", "Then: orchestrate resume. \(skip)",
        ]
    }

    private func line(_ open: OpenPath) -> String {
        let path = Escaping.terminal(open.path.text)
        switch open.matter {
        case .conflict: return "  \(path)"
        case .marker(let line): return "  \(path):\(line): a conflict marker is left"
        case .undecided: return "  \(path): say what is to become of it, with git add or git rm"
        case .unstaged: return "  \(path): has changes that are not staged: git add or git restore"
        case .untracked: return "  \(path): git does not know it: git add it, or remove it"
        }
    }
}
