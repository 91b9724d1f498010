/// A change set brought up to date: what merging another state into it comes to, as far as nobody need judge.
package struct UpdatedChangeSet: Sendable {
    /// What the merge comes to.
    package enum Outcome: Sendable {
        /// The other state is in it already.
        case upToDate
        /// It merges without a conflict; the tree that comes out.
        case clean(tree: ObjectID)
        /// It conflicts at these files; the tree that comes out has what is certain, and markers for the rest.
        case conflicts(tree: ObjectID, files: [FileResolution], others: [RepositoryPath])
        /// The two have nothing in common.
        case unrelated
        /// It could not be told, and why.
        case unknown(UnknownReason)
    }

    /// The change set.
    package let changeSet: ChangeSet
    /// The state merged into it.
    package let onto: Base
    /// What that comes to.
    package let outcome: Outcome

    package init(_ changeSet: ChangeSet, onto: Base, _ outcome: Outcome) {
        self.changeSet = changeSet
        self.onto = onto
        self.outcome = outcome
    }

    /// The tree that comes out; nil where there is none.
    package var tree: ObjectID? {
        switch outcome {
        case .clean(let tree), .conflicts(let tree, _, _): tree
        case .upToDate, .unrelated, .unknown: nil
        }
    }

    /// Whether something is left for a person.
    package var needsPerson: Bool {
        switch outcome {
        case .upToDate, .clean: false
        case .conflicts(_, let files, let others):
            !others.isEmpty || files.contains { $0.content(taking: [.certain]) == nil }
        case .unrelated, .unknown: true
        }
    }
}
