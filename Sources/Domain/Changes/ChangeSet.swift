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
    /// The commits that the base does not have, newest first; its head is the first of them.
    package var ownCommits: [ObjectID]
    /// The oldest commit that is its alone and no merge: whose author a squash has; nil where there is none.
    package var firstCommit: ObjectID?
    /// The files it changes against its merge base with the base, by path.
    package var changes: [FileChange]

    /// Makes a change set; everything beside the identity starts empty.
    package init(
        id: ChangeSetID, reference: String?, commit: ObjectID, aliases: [ChangeSetID] = [], title: String = "",
        author: Person = Person(name: "", email: ""), authoredAt: Int64 = 0, labels: [String] = [],
        declarations: [DependencyDeclaration] = [], ownCommits: [ObjectID] = [], firstCommit: ObjectID? = nil,
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
        self.ownCommits = ownCommits
        self.firstCommit = firstCommit
        self.changes = changes
    }
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
    /// The commit whose message holds the line.
    package let commit: ObjectID
    /// Whether the target names a commit that the base has already, so that nothing waits for it.
    package let isInBase: Bool

    package init(target: String, commit: ObjectID, isInBase: Bool = false) {
        self.target = target
        self.commit = commit
        self.isInBase = isInBase
    }
}
