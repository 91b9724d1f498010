import Application
import Domain

/// One commit to put on a tree: a three-way merge with the commit's parent as merge base.
struct TrialPick: Hashable, Sendable {
    /// The commit.
    let commit: ObjectID
    /// Its parent; nil for the first commit of a history, which is one with the empty tree before it.
    let parent: ObjectID?
    /// The tree that it is put on.
    let tree: ObjectID

    /// The pick as a merge for a worker, who looks at trees alone.
    var merge: PreparedMerge {
        PreparedMerge(request: TrialMerge(state: MergedState(commits: [], tree: tree), head: commit), base: parent)
    }
}
