/// What a reader must know of how a run was made. Texts in it are hostile.
package enum RunNote: Hashable, Sendable {
    /// No reference matches a pattern of heads; the one that was probably meant.
    case selectsNothing(pattern: String, suggestion: String?)
    /// No selected change set matches a pattern of what to leave out; the one that was probably meant.
    case excludesNothing(pattern: String, suggestion: String?)
    /// A pattern selects so many heads that hardly all of them are open.
    case manyHeads(ManyHeads)
    /// So many heads were left out, by these limits.
    case leftOut(Int, HeadLimits)
    /// These open pull requests are to be merged into other branches, and were left out.
    case otherBases([OtherBase])
    /// None of the selected pull requests is to be merged into the base by what the list says, and all are planned for it.
    case noRequestForBase
    /// So many open pull requests were not selected, by what was asked of them.
    case unselectedRequests(Int)
    /// Checks of these fail, and nobody knows whether anything lands without them.
    case doubtfulChecks([FailingChecks])
    /// The forge was not asked: its list is that of this time, in seconds since 1970.
    case oldList(Int64)
    /// References that are not selected can't be read.
    case damagedReferences([UnreadReference])
    /// The history ends early, so that change sets may share commits with the base that nobody sees.
    case shallowClone
    /// git would read other objects in the place of so many, or other parents of commits; they are read as they are.
    case ignoredReplacements(objects: Int, hasGrafts: Bool)
    /// The user wants a good signature of all that is merged; only that there is one was looked at.
    case verifiesSignatures
    /// Statements of dependencies in commit messages that the plan does not follow as they stand.
    case declarations(DeclarationDoubt, [StatedDependency])
    /// Keys of a configuration that nothing uses yet.
    case unusedKeys(file: String, keys: [String])
    /// There is no git that could be asked, and why; what only git can tell is approximate.
    case noGit(cause: String)
    /// Recorded resolutions could not be replayed.
    case notReplayed(UnknownReason)
    /// What is recorded of a conflict can't be read, and why.
    case unreadableResolution(RepositoryPath, conflict: ObjectID?, cause: String)
    /// These submodules are moved on both sides of a merge, and their commits are not here, so that they count as a conflict.
    case unseenSubmodules([RepositoryPath])
    /// These names stand beside each other once all has landed.
    case sameNames([SameName])
}

/// A pull request, and the branch that it is to be merged into. Hostile text.
package struct OtherBase: Hashable, Sendable {
    /// The pull request.
    package let id: ChangeSetID
    /// The branch.
    package let branch: String

    package init(id: ChangeSetID, branch: String) {
        self.id = id
        self.branch = branch
    }
}

/// A pull request, and the checks of it that fail. Hostile texts.
package struct FailingChecks: Hashable, Sendable {
    /// The pull request.
    package let id: ChangeSetID
    /// The names of the checks.
    package let names: [String]

    package init(id: ChangeSetID, names: [String]) {
        self.id = id
        self.names = names
    }
}

/// A reference that can't be read, and why. Hostile text.
package struct UnreadReference: Hashable, Sendable {
    /// Its full name.
    package let name: String
    /// What is wrong with it, to follow "it".
    package let cause: String

    package init(name: String, cause: String) {
        self.name = name
        self.cause = cause
    }
}

/// A selection of more heads than are likely to be open.
package struct ManyHeads: Hashable, Sendable {
    /// How many there are.
    package let count: Int
    /// How many of them have no commit since a year before the base's last one.
    package let untouched: Int
    /// That day.
    package let yearBefore: CommitDate

    package init(count: Int, untouched: Int, yearBefore: CommitDate) {
        self.count = count
        self.untouched = untouched
        self.yearBefore = yearBefore
    }

    /// Fewer of them may well be open.
    private static let most = 100

    /// Finds out whether there are too many; nil where there are not.
    package init?(lastCommits: [CommitDate], baseCommit: CommitDate) {
        guard let year = baseCommit.startOfDay.earlier(months: 12) else { return nil }
        let untouched = lastCommits.count { $0 < year }
        guard lastCommits.count > Self.most || lastCommits.count >= 20 && untouched * 2 > lastCommits.count else {
            return nil
        }
        self.init(count: lastCommits.count, untouched: untouched, yearBefore: year)
    }
}

/// A statement of a dependency in a commit's message, and the change set that makes it. Hostile text.
package struct StatedDependency: Hashable, Sendable {
    /// The change set that makes it.
    package let id: ChangeSetID
    /// What the message says.
    package let text: String
    /// The commit whose message holds it; nil where that is the description of the pull request.
    package let commit: ObjectID?

    package init(id: ChangeSetID, text: String, commit: ObjectID?) {
        self.id = id
        self.text = text
        self.commit = commit
    }
}
