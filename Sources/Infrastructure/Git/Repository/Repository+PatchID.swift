import CGit2
import Domain

extension Repository {
    /// Returns git's patch id of what changes between two trees. The lines around a change are left out of it, for they may be
    /// others where the same change was made on another base.
    func patchID(from old: ObjectID, to new: ObjectID) throws(GitError) -> ObjectID {
        let subject = "\(old.short)..\(new.short)"
        let (before, after) = (try treeHandle(old), try treeHandle(new))
        defer {
            git_tree_free(before)
            git_tree_free(after)
        }
        var options = git_diff_options()
        try Library.check(
            git_diff_options_init(&options, UInt32(GIT_DIFF_OPTIONS_VERSION)), "prepare to compare", subject)
        options.context_lines = 0
        var diff: OpaquePointer?
        try Library.check(git_diff_tree_to_tree(&diff, handle, before, after, &options), "compare", subject)
        defer { git_diff_free(diff) }
        var identity = git_oid()
        do throws(GitError) {
            try Library.check(git_diff_patchid(&identity, diff, nil), "name the patch of", subject)
        } catch {
            guard case .call(_, _, GIT_ENOTFOUND.rawValue, let message) = error else { throw error }
            throw .missingObject(new, cause: message)
        }
        return ObjectID(identity)
    }

    private func treeHandle(_ id: ObjectID) throws(GitError) -> OpaquePointer? {
        var tree: OpaquePointer?
        var raw = id.raw
        try Library.check(git_tree_lookup(&tree, handle, &raw), "read the tree", id.hex)
        return tree
    }
}
