/// One branch or pull request head to be merged, pinned to a commit.
package struct ChangeSet: Hashable, Sendable {
    /// What people call it; unique among the selected.
    package let id: ChangeSetID
    /// Other selected names of the same commit, in selection order.
    package var aliases: [ChangeSetID]
    /// The full reference that named it, `refs/pull/12/head`; nil when a bare revision did.
    package let reference: String?
    /// The pinned commit; zero when the name led to no commit at all.
    package let commit: ObjectID
    /// The subject of the oldest commit that the base does not have. Hostile text: may hold anything.
    package var title: String
    /// Who wrote the newest commit, of those by people where there are any; who wrote the oldest where bots wrote all.
    package var author: Person
    /// Seconds since 1970 at which the oldest commit that the base does not have was authored.
    package var authoredAt: Int64
    /// What the priorities of the configuration look at: a forge's labels, or the leading parts of a branch's name.
    package var labels: [String]
    /// The `Depends-On:` lines in the messages of its own commits, in order.
    package var declarations: [DependencyDeclaration]
    /// What else its own commits say of dependencies, in order, which no plan follows.
    package var doubtfulDeclarations: [DoubtfulDeclaration]
    /// The commits that the base does not have, newest first; its head is the first of them.
    package var ownCommits: [ObjectID]
    /// The oldest commit that is its alone and no merge: whose author a squash has; nil where there is none.
    package var firstCommit: ObjectID?
    /// The files it changes against its merge base with the base, by path.
    package var changes: [FileChange]
    /// What its forge tells of it, where it is a pull request of a list.
    package var request: PullRequest?

    /// Makes a change set; everything beside the identity starts empty.
    package init(
        id: ChangeSetID, reference: String?, commit: ObjectID, aliases: [ChangeSetID] = [], title: String = "",
        author: Person = Person(name: "", email: ""), authoredAt: Int64 = 0, labels: [String] = [],
        declarations: [DependencyDeclaration] = [], doubtfulDeclarations: [DoubtfulDeclaration] = [],
        ownCommits: [ObjectID] = [], firstCommit: ObjectID? = nil,
        changes: [FileChange] = []
    ) {
        self.id = id
        self.aliases = aliases
        self.reference = reference
        self.commit = commit
        self.title = title
        self.author = author
        self.authoredAt = authoredAt
        self.labels = labels
        self.declarations = declarations
        self.doubtfulDeclarations = doubtfulDeclarations
        self.ownCommits = ownCommits
        self.firstCommit = firstCommit
        self.changes = changes
    }

    /// Whether this is its id or one of its aliases.
    package func goes(by name: ChangeSetID) -> Bool { id == name || aliases.contains(name) }
}

/// Who wrote a commit. Hostile text.
package struct Person: Hashable, Sendable {
    /// The name as the commit gives it.
    package let name: String
    /// The address as the commit gives it.
    package let email: String

    /// The name for people: `dependabot` of `dependabot[bot]`.
    package var shownName: String { name.hasSuffix("[bot]") ? String(name.dropLast(5)) : name }

    package init(name: String, email: String) {
        self.name = name
        self.email = email
    }
}

/// One target of a `Depends-On:` line, and the commit whose message holds it.
package struct DependencyDeclaration: Hashable, Sendable {
    /// `#12`, a branch's name, or a commit's (possibly short) id.
    package let target: String
    /// The commit whose message holds the line; the head where `place` is another one.
    package let commit: ObjectID
    /// Where it stands.
    package let place: Place
    /// Whether the target names a commit that the base has already, so that nothing waits for it.
    package let isInBase: Bool

    /// Where a dependency is declared.
    package enum Place: Hashable, Sendable {
        /// In the message of a commit.
        case message
        /// In the description of the pull request.
        case description
        /// By the branch that the pull request is opened on, which is that of another one. Hostile text.
        case baseBranch(String)
    }

    package init(target: String, commit: ObjectID, place: Place = .message, isInBase: Bool = false) {
        self.target = target
        self.commit = commit
        self.place = place
        self.isInBase = isInBase
    }

    /// The commit whose message holds it; nil where no message does.
    package var messageCommit: ObjectID? { place == .message ? commit : nil }
}

/// A statement of a dependency that no plan follows, and the commit whose message holds it. Hostile text.
package struct DoubtfulDeclaration: Hashable, Sendable {
    /// What keeps a plan from following it.
    package let doubt: DeclarationDoubt
    /// What the message says.
    package let text: String
    /// What is meant, as a declaration would name it; nil where that is in another repository, or nothing.
    package let target: String?
    /// The commit whose message holds it; nil where that is the description of the pull request.
    package let commit: ObjectID?

    package init(_ doubt: DeclarationDoubt, text: String, target: String? = nil, commit: ObjectID?) {
        self.doubt = doubt
        self.text = text
        self.target = target
        self.commit = commit
    }
}

/// What keeps a plan from following a statement of a dependency.
package enum DeclarationDoubt: String, Hashable, Sendable, CaseIterable {
    /// It gives the address of something in another repository.
    case foreign
    /// It gives an address, and the repository has no remote that tells whether that is its own.
    case noRemote
    /// It reads like a dependency, but is no line that begins with `Depends-On:`.
    case nearMiss
    /// It names what is neither selected nor known to be in the base, so that its change set is held.
    case unknown
    /// It names a pull request that is not open, so that nothing waits for it.
    case closed
}
