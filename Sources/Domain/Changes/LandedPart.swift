/// The part of a change set that the base has in another form: its own commits from the first one on, which a squash, a rebase
/// or cherry-picks brought there under other ids.
package struct LandedPart: Hashable, Sendable {
    /// How it came there.
    package enum Form: String, Sendable, CaseIterable {
        /// One commit of the base has the sum of its commits.
        case squash
        /// Each of its commits is there as a commit of its own, as a rebase or cherry-picks leave them.
        case commits
        /// What it does is there, and no commit is known to have brought it.
        case content
    }

    /// A commit of the base that brought some of it.
    package struct Landing: Hashable, Sendable {
        /// The commit of the base.
        package let commit: ObjectID
        /// The pull request that its message says it lands; nil where it names none, or several.
        package let number: Int?

        package init(commit: ObjectID, number: Int? = nil) {
            self.commit = commit
            self.number = number
        }
    }

    /// How it came there.
    package let form: Form
    /// The last of the change set's commits that is in it: what `git rebase --onto` leaves out with all before it.
    package let upTo: ObjectID
    /// The commits of the base that brought it, oldest first; none where they are not known.
    package let landings: [Landing]
    /// How many of the change set's commits are in it, merges not counted.
    package let commits: Int
    /// Whether nothing of the change set is left beside it.
    package let isWhole: Bool
    /// The commit of the base that took it back later; nil where none did.
    package let revertedBy: ObjectID?
    /// The change set whose head its last commit is, or whose number the base's commit names; nil where neither is known.
    package var owner: ChangeSetID?

    package init(
        form: Form, upTo: ObjectID, landings: [Landing], commits: Int, isWhole: Bool, revertedBy: ObjectID? = nil,
        owner: ChangeSetID? = nil
    ) {
        self.form = form
        self.upTo = upTo
        self.landings = landings
        self.commits = commits
        self.isWhole = isWhole
        self.revertedBy = revertedBy
        self.owner = owner
    }

    /// The commit behind which a rebase begins; nil where what landed was taken back, for then it comes in anew.
    package var upstream: ObjectID? { revertedBy == nil ? upTo : nil }

    /// Whether the base has all of the change set, and nobody took it back.
    package var isDone: Bool { isWhole && revertedBy == nil }
}
