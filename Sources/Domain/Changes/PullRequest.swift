/// A pull or merge request as its forge tells of it. Every text in it is hostile.
package struct PullRequest: Hashable, Sendable {
    /// What its reviewers have decided.
    package enum Review: Hashable, Sendable {
        case approved, changesRequested
        /// A review is needed, and not there yet.
        case required
        /// No review is needed, or the list does not say.
        case none
    }

    /// Its number.
    package let number: Int
    /// Its head; nil where the list does not say.
    package var head: ObjectID?
    /// The branch that it comes from; empty where the list does not say.
    package var headBranch: String
    /// The branch that it is to be merged into; empty where the list does not say.
    package var baseBranch: String
    /// Whether its branch is in another repository.
    package var isFromFork: Bool
    /// Its title.
    package var title: String
    /// The login of who opened it.
    package var author: String
    /// Its labels.
    package var labels: [String]
    /// Whether it is a draft.
    package var isDraft: Bool
    /// What its reviewers have decided.
    package var review: Review
    /// The checks of its head, each once.
    package var checks: [RequestCheck]
    /// Its description.
    package var body: String
    /// Seconds since 1970 at which it was opened; nil where the list does not say.
    package var createdAt: Int64?

    /// Makes a pull request; everything beside its number starts unsaid.
    package init(
        number: Int, head: ObjectID? = nil, headBranch: String = "", baseBranch: String = "", isFromFork: Bool = false,
        title: String = "", author: String = "", labels: [String] = [], isDraft: Bool = false, review: Review = .none,
        checks: [RequestCheck] = [], body: String = "", createdAt: Int64? = nil
    ) {
        self.number = number
        self.head = head
        self.headBranch = headBranch
        self.baseBranch = baseBranch
        self.isFromFork = isFromFork
        self.title = title
        self.author = author
        self.labels = labels
        self.isDraft = isDraft
        self.review = review
        self.checks = checks
        self.body = body
        self.createdAt = createdAt
    }

    /// What people call it.
    package var id: ChangeSetID { ChangeSetID("#\(number)") }
}

/// A check of a pull request's head.
package struct RequestCheck: Hashable, Sendable {
    /// How it ended.
    package enum State: Hashable, Sendable {
        case passed, failed
        /// It runs, or has not begun.
        case pending
    }

    /// Its name. Hostile text.
    package let name: String
    /// How it ended.
    package let state: State
    /// Whether nothing lands without it; nil where nobody knows.
    package var isRequired: Bool?

    package init(name: String, state: State, isRequired: Bool? = nil) {
        self.name = name
        self.state = state
        self.isRequired = isRequired
    }
}
