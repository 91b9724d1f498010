package import Domain

/// The repository that a plan is carried out in. What it writes is on the disk when a call returns.
///
/// - Throws: `ExecutionError` where somebody else changed what a plan builds on.
package protocol IntegrationRepository: ConflictWorkTree {
    /// Returns the commit that a full reference leads to, nil where there is no such reference.
    func commit(at reference: String) async throws -> ObjectID?

    /// Returns the full name of the branch that a name stands for, following symbolic ones; nil where there is none.
    func reference(named name: String) async throws -> String?

    /// Returns why a reference of this name can't be made, nil when it can.
    func obstacle(to reference: String) async throws -> String?

    /// Returns the work tree in which a branch is checked out, nil when none has it.
    func workTree(holding reference: String) async throws -> String?

    /// Whether the repository has a commit.
    func has(_ commit: ObjectID) async throws -> Bool

    /// Returns who makes commits here now, by git's own rules.
    func signatures() async throws -> CommitSignatures

    /// Whether the user's configuration wants commits signed.
    func wantsSignatures() async throws -> Bool

    /// Returns the names of the hooks that git would run here for a merge; they are not run.
    func hooks() async throws -> [String]

    /// Returns who wrote the commits that a head has and the base lacks, newest first.
    func authors(of head: ObjectID) async throws -> [Signature]

    /// Returns a commit's author and message; nil where it has none that can be read.
    func original(of commit: ObjectID) async throws -> OriginalCommit?

    /// Returns what putting a head's own commits upon a state comes to; nothing is written yet.
    func rebase(_ request: TrialRebase) async throws -> TrialRebaseOutcome

    /// Returns what a merge comes to; nothing is written yet.
    func merge(_ request: TrialMerge) async throws -> TrialMergeOutcome

    /// Returns what recorded resolutions make of a merge that conflicts; nothing is written yet.
    func replay(_ request: TrialMerge) async throws -> Replay

    /// Makes a commit, with all of its tree that only memory has, and returns its id; nobody else sees it yet.
    func stage(_ commit: CommitRecipe, signing: Bool) async throws -> ObjectID

    /// Brings all that was staged into the object database. When the power fails meanwhile, each object is there whole or
    /// not at all, and none without those that it names.
    func publish() async throws

    /// Removes what a killed run of the same plan left: the locks of these references, and objects that nobody sees.
    func recover(references: [String]) async throws

    /// Moves references, each only from where it is said to be.
    ///
    /// - Throws: `ExecutionError.moved` for the first that stands elsewhere; those before it are moved.
    func move(_ moves: [ReferenceMove]) async throws

    /// Checks a commit out into a new directory, as a work tree of its own.
    func addWorkTree(at directory: String, of commit: ObjectID) async throws

    /// Removes such a directory, whatever is left of it.
    func removeWorkTree(at directory: String) async throws
}

/// A reference's way from one commit to another; from nil it is made, to nil it is deleted.
package struct ReferenceMove: Hashable, Sendable {
    /// The full name.
    package let reference: String
    /// Where it must be.
    package let from: ObjectID?
    /// Where it goes.
    package let to: ObjectID?
    /// What its log says.
    package let message: String

    package init(reference: String, from: ObjectID?, to: ObjectID?, message: String) {
        self.reference = reference
        self.from = from
        self.to = to
        self.message = message
    }
}
