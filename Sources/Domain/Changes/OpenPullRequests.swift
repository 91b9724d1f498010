/// The open pull requests of a repository, as a list of its forge has them, and which of them are selected.
package struct OpenPullRequests: Hashable, Sendable {
    /// All of them, in the order of the list.
    package let all: [PullRequest]
    /// Which of them are selected.
    package let filter: PullRequestFilter
    /// Whether the list holds every open one, so that what is not in it is closed.
    package let isComplete: Bool
    /// Seconds since 1970 at which the forge gave the list, where that was not now.
    package let listedAt: Int64?
    private var leftOut: Set<Int> = []

    package init(
        _ all: [PullRequest], filter: PullRequestFilter = PullRequestFilter(), isComplete: Bool = false,
        listedAt: Int64? = nil
    ) {
        self.all = all
        self.filter = filter
        self.isComplete = isComplete
        self.listedAt = listedAt
    }

    /// Those that are selected.
    package var selected: [PullRequest] { all.filter { filter.selects($0) && !leftOut.contains($0.number) } }

    /// Returns the list with some of its pull requests not selected.
    package func leavingOut(_ numbers: Set<Int>) -> OpenPullRequests {
        var rest = self
        rest.leftOut = numbers
        return rest
    }

    /// The numbers of all of them.
    package var numbers: Set<Int> { Set(all.map(\.number)) }

    /// Returns the pull request on whose branch another one is opened; nil where that is no branch of one.
    package func under(_ request: PullRequest) -> PullRequest? {
        let lower = all.filter {
            !$0.isFromFork && !$0.headBranch.isEmpty && $0.headBranch == request.baseBranch
                && $0.number != request.number
        }
        return lower.count == 1 ? lower[0] : nil
    }

    /// Returns those of the selected that lead to another branch than the base, directly or by way of each other; nil where
    /// none of them leads to the base, so that it is hardly meant to be told by their branches.
    package func leadingElsewhere(than base: Base) -> Set<Int>? {
        guard let branch = base.branchName else { return [] }
        let chosen = selected
        let elsewhere = chosen.filter { !leads($0, to: branch) }
        return elsewhere.count == chosen.count && !chosen.isEmpty ? nil : Set(elsewhere.map(\.number))
    }

    private func leads(_ request: PullRequest, to branch: String) -> Bool {
        var (current, seen): (PullRequest, Set<Int>) = (request, [])
        while seen.insert(current.number).inserted {
            if current.baseBranch.isEmpty || current.baseBranch == branch { return true }
            guard let lower = under(current) else { return false }
            current = lower
        }
        return false
    }
}

extension Base {
    /// The name of the branch that it is, without that of a remote; nil where it is no branch.
    package var branchName: String? {
        guard let reference else { return nil }
        let parts = reference.split(separator: "/", omittingEmptySubsequences: false)
        switch (parts.first, parts.dropFirst().first) {
        case ("refs", "heads") where parts.count > 2: return parts[2...].joined(separator: "/")
        case ("refs", "remotes") where parts.count > 3: return parts[3...].joined(separator: "/")
        default: return nil
        }
    }
}
