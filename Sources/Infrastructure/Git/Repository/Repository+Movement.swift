import CGit2
import Domain

extension Repository {
    /// Returns the object that a full reference name leads to, nil where there is none of this very name.
    func target(ofReference name: String) throws(GitError) -> ObjectID? {
        var target = git_oid()
        let code = git_reference_name_to_id(&target, handle, name)
        if code == GIT_ENOTFOUND.rawValue || code == GIT_EINVALIDSPEC.rawValue {
            git_error_clear()
            return nil
        }
        if code < 0, let damage = try damage(behind: name) {
            git_error_clear()
            throw .damagedReference(damage.name, cause: damage.cause)
        }
        try Library.check(code, "look up", name)
        return ObjectID(target)
    }

    /// Returns how many commits each of two has that the other lacks; nil where history is missing.
    func distance(from old: ObjectID, to new: ObjectID) -> CommitDistance? {
        var (ahead, behind) = (0, 0)
        var (local, upstream) = (new.raw, old.raw)
        guard git_graph_ahead_behind(&ahead, &behind, handle, &local, &upstream) == 0 else {
            git_error_clear()
            return nil
        }
        return CommitDistance(ahead: ahead, behind: behind)
    }
}
