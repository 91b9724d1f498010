package import Domain

/// Makes the commits of a plan's steps. What it publishes is on the disk when the call returns.
package protocol CommitWriter: Sendable {
    /// Whether the repository has a commit, and its tree.
    func has(_ commit: ObjectID) async throws -> Bool

    /// Whether the repository has a tree, with all that is in it.
    func hasAll(of tree: ObjectID) async throws -> Bool

    /// Returns why nothing of a head may land, whatever it is merged into; nil where it may.
    func refusal(of head: ObjectID) async throws -> UnknownReason?

    /// Returns who makes commits here now, by git's own rules.
    func signatures() async throws -> CommitSignatures

    /// Returns the names of the hooks that git would run here for a merge; they are not run.
    func hooks() async throws -> [String]

    /// Returns who wrote the commits that a head has and the base lacks, newest first.
    func authors(of head: ObjectID) async throws -> [Signature]

    /// Returns a commit's author and message; nil where it has none that can be read.
    func original(of commit: ObjectID) async throws -> OriginalCommit?

    /// Returns what putting a head's own commits upon a state comes to; nothing is written yet.
    func rebase(_ request: TrialRebase) async throws -> TrialRebaseOutcome<MergeConflict>

    /// Returns what a merge comes to; nothing is written yet.
    func merge(_ request: TrialMerge) async throws -> TrialMergeOutcome<MergeConflict>

    /// Returns what recorded resolutions make of a merge that conflicts; nothing is written yet.
    func replay(_ request: TrialMerge) async throws -> Replay

    /// Returns what a merge that conflicts comes to with these contents at its conflicted paths; nothing is written yet.
    func settle(_ request: TrialMerge, with contents: [RecordedResolution]) async throws -> Replay

    /// Makes a commit, with all of its tree that only memory has, and returns its id; nobody else sees it yet.
    func stage(_ commit: CommitRecipe, signing: Bool) async throws -> ObjectID

    /// Brings all that was staged into the object database. When the power fails meanwhile, each object is there whole or
    /// not at all, and none without those that it names.
    func publish() async throws
}
