/// Which of the open pull requests are selected.
package struct PullRequestFilter: Hashable, Sendable {
    /// The labels that it must have, all of them, in any case.
    package var labels: [String]
    /// The logins of which one must have opened it, in any case; empty for anybody's.
    package var authors: [String]
    /// Whether drafts are left out.
    package var leavesOutDrafts: Bool
    /// Whether only those are selected that are approved.
    package var wantsApproval: Bool

    package init(
        labels: [String] = [], authors: [String] = [], leavesOutDrafts: Bool = false, wantsApproval: Bool = false
    ) {
        self.labels = labels
        self.authors = authors
        self.leavesOutDrafts = leavesOutDrafts
        self.wantsApproval = wantsApproval
    }

    /// Whether a pull request is selected.
    package func selects(_ request: PullRequest) -> Bool {
        let own = Set(request.labels.map { $0.lowercased() })
        return labels.allSatisfy { own.contains($0.lowercased()) }
            && (authors.isEmpty || authors.contains { Self.login($0) == Self.login(request.author) })
            && !(leavesOutDrafts && request.isDraft) && !(wantsApproval && request.review != .approved)
    }

    /// The login as any of the usual spellings means it: with an `@`, or with what marks bots.
    private static func login(_ text: String) -> String {
        var name = text.lowercased()[...]
        if name.hasPrefix("@") { name = name.dropFirst() }
        if name.hasPrefix("app/") { name = name.dropFirst(4) }
        return String(name.hasSuffix("[bot]") ? name.dropLast(5) : name)
    }
}
