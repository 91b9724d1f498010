package import Domain

/// The work trees of the repository that a plan is carried out in: the user's, which are only looked at, and those that
/// checks and persons get for themselves.
package protocol WorkTrees: Sendable {
    /// Returns what a work tree has a branch for, nil when none has it: one in which it is checked out, or for which it waits.
    func use(of reference: String) async throws -> BranchUse?

    /// Checks a commit out into a directory that must not be there yet, as a work tree of its own.
    func addWorkTree(at directory: String, of commit: ObjectID) async throws

    /// Removes such a directory, whatever is left of it, and returns what could not be removed; nil where nothing is left. The
    /// repository knows it no more in either case.
    func removeWorkTree(at directory: String) async throws -> LeftWorkTree?

    /// Makes a work tree in which the merge stands as git leaves one that conflicts.
    func layOut(_ layout: ConflictLayout) async throws

    /// Returns how far the person is. What is resolved is staged, recorded where `git rerere` finds it again, and on the
    /// disk; nothing else in the work tree is touched.
    func examine(_ layout: ConflictLayout) async throws -> LayoutProgress
}

/// A work tree's directory that the system does not let go of.
package struct LeftWorkTree: Hashable, Sendable {
    /// Where it is now.
    package let directory: String
    /// Why, in the system's words.
    package let cause: String

    package init(directory: String, cause: String) {
        self.directory = directory
        self.cause = cause
    }
}
