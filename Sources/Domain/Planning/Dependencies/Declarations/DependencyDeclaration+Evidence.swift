extension DependencyDeclaration {
    /// What shows it; nil where it stands in the description of the pull request.
    var evidence: Evidence? {
        switch place {
        case .message: .commit(commit)
        case .description: nil
        case .baseBranch(let name): .name(name)
        }
    }
}

extension DependencyDeclaration {
    /// Whether the branch tells it that the pull request is opened on.
    var isByBranch: Bool { if case .baseBranch = place { true } else { false } }
}
