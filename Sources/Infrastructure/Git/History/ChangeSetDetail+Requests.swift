import Domain

extension ChangeSetDetail {
    /// Adds what the forge's list knows: when it was opened, and what it depends on.
    mutating func readRequest(of commit: ObjectID, into changeSet: inout ChangeSet) {
        if let open { settleClosed(open, in: &changeSet) }
        guard let request = changeSet.request else { return }
        if let opened = request.createdAt { changeSet.authoredAt = opened }
        let stated = DeclaredDependencies(description: request.body, head: commit, in: addresses)
        let known = Set(changeSet.declarations.map(\.target))
        for declaration in stated.declarations.map(settled) where !known.contains(declaration.target) {
            // What a description names may be an issue, or long merged: only what is known to be open holds anything up.
            if isOpen(declaration.target) {
                changeSet.declarations.append(declaration)
            } else if !declaration.isInBase {
                changeSet.doubtfulDeclarations.append(
                    DoubtfulDeclaration(.closed, text: declaration.target, target: declaration.target, commit: nil))
            }
        }
        changeSet.doubtfulDeclarations += stated.doubts
        if let lower = open?.under(request), !changeSet.declarations.contains(where: { $0.target == lower.id.text }) {
            changeSet.declarations.append(
                DependencyDeclaration(
                    target: lower.id.text, commit: commit, place: .baseBranch(request.baseBranch)))
        }
    }

    /// Whether a target is an open pull request of the list.
    private func isOpen(_ target: String) -> Bool {
        ChangeSetID(target).number.map { open?.numbers.contains($0) ?? false } ?? false
    }

    /// Where the list holds all that is open, nothing waits for what is not in it.
    private func settleClosed(_ open: OpenPullRequests, in changeSet: inout ChangeSet) {
        guard open.isComplete else { return }
        for declaration in changeSet.declarations where !declaration.isInBase {
            guard ChangeSetID(declaration.target).number != nil, !isOpen(declaration.target) else { continue }
            changeSet.doubtfulDeclarations.append(
                DoubtfulDeclaration(
                    .closed, text: declaration.target, target: nil, commit: declaration.messageCommit))
        }
        changeSet.declarations.removeAll {
            !$0.isInBase && ChangeSetID($0.target).number != nil && !isOpen($0.target)
        }
    }
}
