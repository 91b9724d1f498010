public import Domain

/// Finds the base and the selected change sets in a repository, and pins them to commits.
public protocol ChangeSetReader: Sendable {
    /// Returns the base of a name, or without one the remote's HEAD, else the current branch.
    ///
    /// - Throws: when the name leads to no commit.
    func base(named name: String?) async throws -> Base

    /// Returns the selected change sets, in selection order; names of one commit are one change set with aliases.
    ///
    /// - Throws: when a revision given by itself leads nowhere; what ails a listed one is its relation.
    func changeSets(in selection: Selection, on base: Base) async throws -> [SelectedChangeSet]

    /// What a reader of the result must know of the repository, in sentences: that its history is cut off, say.
    var notes: [String] { get async throws }
}

/// What the user selected, in the order in which it counts.
public struct Selection: Hashable, Sendable {
    /// Revisions given one by one.
    public var revisions: [String]
    /// Patterns over references; `*` stands for any text, `/` included.
    public var globs: [String]
    /// Lines of a list: a revision and, if given, its id; nil where no list was given.
    public var listed: [ListedHead]?
    /// Patterns over references and ids that are left out.
    public var excluded: [String]

    /// Makes a selection.
    public init(
        revisions: [String] = [], globs: [String] = [], listed: [ListedHead]? = nil, excluded: [String] = []
    ) {
        self.revisions = revisions
        self.globs = globs
        self.listed = listed
        self.excluded = excluded
    }

    /// Whether nothing was selected, so that the reader chooses what is usual.
    public var isEmpty: Bool { revisions.isEmpty && globs.isEmpty && listed == nil }
}

/// One line of a list of heads.
public struct ListedHead: Hashable, Sendable {
    /// The revision.
    public let revision: String
    /// The id to show, nil for the usual one.
    public let id: ChangeSetID?

    /// Makes a line.
    public init(revision: String, id: ChangeSetID?) {
        self.revision = revision
        self.id = id
    }
}

/// A change set, and how its history stands to the base's.
public struct SelectedChangeSet: Hashable, Sendable {
    /// How a head's history stands to the base's.
    public enum Relation: Hashable, Sendable {
        /// It has commits that the base lacks, and a common ancestor.
        case ahead
        /// It is reachable from the base.
        case merged
        /// There is no common ancestor.
        case unrelated
        /// It could not be read; the reason names the object.
        case unreadable(reason: String)
    }

    /// The change set.
    public let changeSet: ChangeSet
    /// How its history stands to the base's.
    public let relation: Relation

    /// Makes a selected change set.
    public init(changeSet: ChangeSet, relation: Relation) {
        self.changeSet = changeSet
        self.relation = relation
    }
}
