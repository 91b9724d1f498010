package import Domain

/// Finds the base and the selected change sets in a repository, and pins them to commits.
///
/// A reader remembers nothing that a later answer depends on: what was selected is a value, with the history that merges of
/// it need.
package protocol ChangeSetReader<Graph>: Sendable {
    /// The history behind some commits.
    associatedtype Graph: Sendable

    /// Returns the base of a name, or without one the remote's HEAD, else the current branch.
    ///
    /// - Throws: when the name leads to no commit.
    func base(named name: String?) async throws -> Base

    /// Returns the selected change sets, in selection order, with the history behind them and the base; names of one commit
    /// are one change set with aliases.
    ///
    /// - Throws: when a revision given by itself leads nowhere; what ails a listed one is its relation.
    func changeSets(in selection: Selection, on base: Base) async throws -> SelectedHistory<Graph>
}

/// What the user selected, in the order in which it counts.
package struct Selection: Hashable, Sendable {
    /// Revisions given one by one.
    package var revisions: [String]
    /// Patterns over references; `*` stands for any text, `/` included.
    package var globs: [String]
    /// Lines of a list: a revision and, if given, its id; nil where no list was given.
    package var listed: [ListedHead]?
    /// The open pull requests of a forge's list, of which some are selected; nil where no such list was given.
    package var open: OpenPullRequests?
    /// Patterns over references and ids that are left out.
    package var excluded: [String]
    /// Which of the heads are looked at, by the dates of their last commits.
    package var limits: HeadLimits

    package init(
        revisions: [String] = [], globs: [String] = [], listed: [ListedHead]? = nil, open: OpenPullRequests? = nil,
        excluded: [String] = [],
        limits: HeadLimits = HeadLimits()
    ) {
        self.revisions = revisions
        self.globs = globs
        self.listed = listed
        self.open = open
        self.excluded = excluded
        self.limits = limits
    }

    /// Whether nothing was selected, so that the reader chooses what is usual.
    package var isEmpty: Bool { revisions.isEmpty && globs.isEmpty && listed == nil && open == nil }
}

/// One line of a list of heads.
package struct ListedHead: Hashable, Sendable {
    /// The revision.
    package let revision: String
    /// The id to show, nil for the usual one.
    package let id: ChangeSetID?
    /// The title to show; empty for that of its commits. Hostile text.
    package let title: String
    /// What the priorities and methods of the configuration look at, beside the leading parts of a branch's name. Hostile
    /// text.
    package let labels: [String]

    package init(revision: String, id: ChangeSetID?, title: String = "", labels: [String] = []) {
        self.revision = revision
        self.id = id
        self.title = title
        self.labels = labels
    }
}

/// A change set, and how its history stands to the base's.
package struct SelectedChangeSet: Hashable, Sendable {
    /// How a head's history stands to the base's.
    package enum Relation: Hashable, Sendable {
        /// It has commits that the base lacks, and a common ancestor.
        case ahead
        /// It is reachable from the base.
        case merged
        /// There is no common ancestor.
        case unrelated
        /// It could not be read; the reason names the object.
        case unreadable(UnknownReason)
    }

    /// The change set.
    package let changeSet: ChangeSet
    /// How its history stands to the base's.
    package let relation: Relation

    package init(changeSet: ChangeSet, relation: Relation) {
        self.changeSet = changeSet
        self.relation = relation
    }
}
