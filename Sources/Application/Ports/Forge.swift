package import Domain

/// What holds a repository's pull requests: a repository on GitHub, GitLab, Gitea or Forgejo.
package protocol Forge: Sendable {
    /// What this forge is like.
    var traits: ForgeTraits { get }

    /// Returns all open pull requests.
    ///
    /// - Throws: `ForgeError`, as everything here.
    func openPullRequests(_ wishes: RequestWishes) async throws(ForgeError) -> RequestListing

    /// Returns the login that writes here, as comments by it show it.
    func login() async throws(ForgeError) -> String

    /// Returns all comments on a pull request, in order, whoever wrote them.
    func comments(on number: Int) async throws(ForgeError) -> [ForgeComment]

    /// Writes a comment.
    func create(_ body: String, on number: Int) async throws(ForgeError)

    /// Writes a comment anew.
    func update(_ comment: Int, to body: String, on number: Int) async throws(ForgeError)

    /// Sets the status of a commit, in the place of an earlier one of its name.
    func set(_ status: CommitStatus, on commit: ObjectID) async throws(ForgeError)

    /// Writes a check run with annotations, in the place of an earlier one of its name; false where this forge or this token
    /// has none.
    func report(_ run: CheckReport, on commit: ObjectID) async throws(ForgeError) -> Bool

    /// Gives a pull request some labels and takes others from it.
    func label(_ number: Int, adding added: [String], removing removed: [String]) async throws(ForgeError)
}

/// What differs between forges.
package struct ForgeTraits: Hashable, Sendable {
    /// How many characters a comment may have.
    package let commentLimit: Int
    /// The reference of a pull request's head, with `N` for its number.
    package let headReference: String
    /// Where the repository is, to be shown: without a token.
    package let repository: String

    package init(commentLimit: Int, headReference: String, repository: String) {
        self.commentLimit = commentLimit
        self.headReference = headReference
        self.repository = repository
    }
}

/// What is wanted of a list of pull requests that costs requests of its own.
package struct RequestWishes: Hashable, Sendable {
    /// Whether anybody asks what reviewers have decided.
    package var reviews: Bool
    /// The checks that anybody asks for.
    package var checks: [String]

    package init(reviews: Bool = false, checks: [String] = []) {
        self.reviews = reviews
        self.checks = checks
    }
}

/// The open pull requests, and when the forge said so.
package struct RequestListing: Hashable, Sendable {
    /// All of them.
    package let requests: [PullRequest]
    /// Seconds since 1970 at which the forge gave the list, where it can't be reached now.
    package let listedAt: Int64?

    package init(_ requests: [PullRequest], listedAt: Int64? = nil) {
        self.requests = requests
        self.listedAt = listedAt
    }
}
