import Domain
import Testing

@Suite("Open pull requests") struct PullRequestTests {
    private let requests = [
        PullRequest(
            number: 1, baseBranch: "main", author: "Ada", labels: ["Bug", "area: API"], review: .approved),
        PullRequest(number: 2, baseBranch: "main", author: "dependabot[bot]", labels: ["bug"], isDraft: true),
        PullRequest(number: 3, baseBranch: "main", author: "grace", review: .changesRequested),
    ]

    @Test(
        "are selected by label, author, draft and review",
        arguments: [
            (PullRequestFilter(), [1, 2, 3]),
            (PullRequestFilter(labels: ["bug"]), [1, 2]),
            (PullRequestFilter(labels: ["BUG", "area: api"]), [1]),
            (PullRequestFilter(authors: ["@ada", "grace"]), [1, 3]),
            (PullRequestFilter(authors: ["app/dependabot"]), [2]),
            (PullRequestFilter(leavesOutDrafts: true), [1, 3]),
            (PullRequestFilter(wantsApproval: true), [1]),
            (PullRequestFilter(labels: ["bug"], authors: ["grace"]), []),
        ])
    func filter(filter: PullRequestFilter, expected: [Int]) {
        #expect(OpenPullRequests(requests, filter: filter).selected.map(\.number) == expected)
    }

    private func open(_ branches: (Int, head: String, base: String)...) -> OpenPullRequests {
        OpenPullRequests(
            branches.map { PullRequest(number: $0.0, headBranch: $0.head, baseBranch: $0.base) })
    }

    @Test("lead to the base by way of each other, or elsewhere")
    func bases() {
        let stack = open(
            (1, "a", "main"), (2, "b", "a"), (3, "c", "b"), (4, "d", "release"), (5, "e", "d"), (6, "", ""))
        #expect(stack.leadingElsewhere(than: exampleBase) == [4, 5])
        #expect(stack.under(stack.all[2])?.number == 2)
        #expect(stack.under(stack.all[0]) == nil)
        let remote = Base(name: "origin/main", reference: "refs/remotes/origin/main", commit: oid(1), tree: oid(2))
        #expect(stack.leadingElsewhere(than: remote) == [4, 5])
    }

    @Test("that all lead elsewhere are planned for the base that the user names")
    func otherBase() {
        #expect(open((1, "a", "develop"), (2, "b", "develop")).leadingElsewhere(than: exampleBase) == nil)
        let commit = Base(name: "3f2a91c7", reference: nil, commit: oid(1), tree: oid(2))
        #expect(open((1, "a", "develop")).leadingElsewhere(than: commit) == [])
    }

    @Test("in a circle of branches lead nowhere, and end")
    func circle() {
        #expect(open((1, "a", "b"), (2, "b", "a"), (3, "c", "main")).leadingElsewhere(than: exampleBase) == [1, 2])
    }

    @Test(
        "are held by a label in any of its spellings",
        arguments: [
            ("do not merge", true), ("do-not-merge/hold", true), ("Status: Don't Merge!", true), ("DNM", true),
            ("WIP", true), ("work in progress", true), ("on hold", true), ("merge", false), ("wipe", false),
            ("hold the line", false), ("", false),
        ])
    func label(label: String, holds: Bool) {
        let found = Readiness().problems(of: PullRequest(number: 1, labels: [label]))
        #expect(found == (holds ? [.label(label)] : []))
    }

    @Test("are held by the labels that the configuration names, and by no other")
    func configuredLabels() {
        let readiness = Readiness(holdLabels: ["frozen"])
        #expect(readiness.problems(of: PullRequest(number: 1, labels: ["wip", "Frozen"])) == [.label("Frozen")])
    }

    @Test("are held by required checks that fail, and doubted where nobody knows what is required")
    func checks() {
        let checks = [
            RequestCheck(name: "build", state: .failed), RequestCheck(name: "lint", state: .failed, isRequired: false),
            RequestCheck(name: "deploy", state: .failed, isRequired: true), RequestCheck(name: "test", state: .pending),
        ]
        let request = PullRequest(number: 1, isDraft: true, checks: checks)
        #expect(Readiness().problems(of: request) == [.draft, .failingChecks(["deploy"])])
        #expect(Readiness().doubtfulChecks(of: request) == ["build"])
        let known = Readiness(requiredChecks: ["Build", "test"])
        #expect(known.problems(of: request) == [.draft, .failingChecks(["build"])])
        #expect(known.doubtfulChecks(of: request) == [])
    }
}
