/// What is left of a change set, put on the base without the part that landed already, as `git rebase --onto` does it.
package struct Remainder: Hashable, Sendable {
    /// What the rebase comes to.
    package enum Outcome: Hashable, Sendable {
        /// All of it applies; the tree that comes out.
        case clean(tree: ObjectID)
        /// This commit does not apply, at these places.
        case conflicts(at: ObjectID?, [Conflict])
        /// It could not be told, and why.
        case unknown(UnknownReason)
    }

    /// What the rebase comes to.
    package let outcome: Outcome
    /// What the merge of the whole change set does otherwise than the rebase, by path; empty where one of the two does not
    /// apply.
    package let deviations: [MergeDeviation]

    package init(_ outcome: Outcome, deviations: [MergeDeviation] = []) {
        self.outcome = outcome
        self.deviations = deviations
    }

    /// Whether all of it applies.
    package var isClean: Bool { if case .clean = outcome { true } else { false } }
}

/// A file in which a merge comes to something else than the change set's author has, because of what landed before.
package struct MergeDeviation: Hashable, Sendable {
    /// What the merge does.
    package enum Kind: String, Sendable, CaseIterable {
        /// The file is there after the merge though the change set deletes it.
        case bringsBack
        /// What the change set does to the file is missing after the merge, or done twice.
        case leavesOut
    }

    /// What the merge does.
    package let kind: Kind
    /// The file.
    package let path: RepositoryPath

    package init(_ kind: Kind, _ path: RepositoryPath) {
        self.kind = kind
        self.path = path
    }
}
