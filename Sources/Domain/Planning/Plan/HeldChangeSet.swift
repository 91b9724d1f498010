/// A change set that does not merge now.
package struct HeldChangeSet: Hashable, Sendable {
    /// Why.
    package enum Reason: String, Sendable {
        case conflictsWithBase, conflicts, dependencyHeld, dependencyCycle, finding, merged, unrelated, unknown
        /// Its merge leaves the base as it is, though the base lacks it.
        case changesNothing
        /// It contains commits of one that was excluded or is not selected.
        case excluded
        /// A newer one does what it does.
        case superseded
        /// Its people or its forge say that it is not ready.
        case notReady
    }

    /// The change set.
    package let id: ChangeSetID
    /// Its pinned commit.
    package let commit: ObjectID
    /// Why it is held.
    package let reason: Reason
    /// The change sets it is held for: those it clashes with, waits for, or stands in a cycle with.
    package let with: [ChangeSetID]
    /// Where it clashes, each place once; `theirs` are its own lines wherever a merge of it shows the clash.
    package let conflicts: [Conflict]
    /// The same for each step, or each few steps together, that it clashes with; empty where it is held for another reason.
    package let clashes: [HeldClash]
    /// What would free it, in the order in which to do it.
    package let advice: [Advice]
    /// How it would be merged.
    package let method: MergeMethod
    /// The cheapest rebase of one that clashes; nil where it waits for something else.
    package let cheapestRebase: CheapestRebase?

    package init(
        id: ChangeSetID, commit: ObjectID, method: MergeMethod = .merge, reason: Reason, with: [ChangeSetID] = [],
        conflicts: [Conflict] = [], clashes: [HeldClash] = [],
        advice: [Advice], cheapestRebase: CheapestRebase? = nil
    ) {
        self.id = id
        self.commit = commit
        self.method = method
        self.reason = reason
        self.with = with
        self.conflicts = conflicts
        self.clashes = clashes
        self.advice = advice
        self.cheapestRebase = cheapestRebase
    }
}

extension HeldChangeSet {
    /// How many it is held for that `with` does not name: those of a very long cycle.
    package var unnamed: Int {
        advice.lazy.compactMap { if case .cycle(_, let more) = $0 { more } else { nil } }.first ?? 0
    }

    /// Whether somebody must do something about it, or something of its author's is lost: not where the base has all of it,
    /// where there is nothing in it, or a newer one takes its place.
    package var needsPerson: Bool {
        switch reason {
        case .merged, .superseded: false
        case .changesNothing:
            advice.contains { advice in
                switch advice {
                case .putRest, .changesNothing(.keptOut): true
                default: false
                }
            }
        case .notReady:
            advice.contains { advice in
                if case .notReady(let problems) = advice { problems.contains(where: \.needsPerson) } else { false }
            }
        case .conflictsWithBase, .conflicts, .dependencyHeld, .dependencyCycle, .finding, .unrelated, .unknown,
            .excluded:
            true
        }
    }
}
