import CGit2
import Domain

extension Repository {
    /// Returns the commit that a full reference leads to, be it in the repository or not; nil where there is no such reference.
    func commit(at reference: String) throws(GitError) -> ObjectID? {
        var target = git_oid()
        let code = git_reference_name_to_id(&target, handle, reference)
        guard code != GIT_ENOTFOUND.rawValue else {
            git_error_clear()
            return nil
        }
        try Library.check(code, "read the reference", reference)
        guard has(ObjectID(target)) else { return ObjectID(target) }
        return try commit(behind: ObjectID(target))
    }

    /// Returns the full name of the reference that a name stands for and that is no symbolic one; nil where there is none.
    func branch(named name: String) -> String? {
        var named: OpaquePointer?
        guard git_reference_dwim(&named, handle, name) == 0, let named else {
            git_error_clear()
            return nil
        }
        defer { git_reference_free(named) }
        var direct: OpaquePointer?
        guard git_reference_resolve(&direct, named) == 0, let direct else {
            git_error_clear()
            return nil
        }
        defer { git_reference_free(direct) }
        return String(cString: git_reference_name(direct))
    }

    /// Whether git takes a full reference name.
    static func isValidReference(_ name: String) -> Bool {
        Library.start()
        var isValid: Int32 = 0
        guard git_reference_name_is_valid(&isValid, name) == 0 else {
            git_error_clear()
            return false
        }
        return isValid == 1
    }

    /// Whether the main repository has no work tree.
    var isBare: Bool {
        if git_repository_is_worktree(handle) == 0 { return git_repository_is_bare(handle) == 1 }
        return setting("core.bare") ?? false
    }

    /// The root of the repository's own work tree, be this one it or a linked one.
    var mainWorkTree: String {
        let common = commonDirectory
        if git_repository_is_worktree(handle) == 0, let own = workTree { return own }
        return common.hasSuffix("/.git/") ? String(common.dropLast(".git/".count)) : common
    }

    /// Whether new branches get a log, `core.logAllRefUpdates`: by default where there is a work tree.
    var logsBranches: Bool { setting("core.logallrefupdates") ?? !isBare }

    /// Returns who wrote a commit, nil where its header doesn't say.
    func author(of id: ObjectID) throws(GitError) -> Signature? {
        try withObject(id, of: .commit) { bytes in
            for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
                if line.isEmpty { return nil }
                if line.starts(with: "author ".utf8) {
                    return Signature(String(decoding: line.dropFirst("author ".utf8.count), as: UTF8.self))
                }
            }
            return nil
        }
    }

    /// Returns a commit's message, which begins behind the first empty line. What is not UTF-8 in it is replaced.
    func message(of id: ObjectID) throws(GitError) -> String {
        try withObject(id, of: .commit) { bytes in
            var previous: UInt8?
            for (index, byte) in bytes.enumerated() {
                if byte == UInt8(ascii: "\n"), previous == byte {
                    return String(decoding: bytes.dropFirst(index + 1), as: UTF8.self)
                }
                previous = byte
            }
            return ""
        }
    }

    private func setting(_ key: String) -> Bool? {
        var configuration: OpaquePointer?
        guard git_repository_config_snapshot(&configuration, handle) == 0 else {
            git_error_clear()
            return nil
        }
        defer { git_config_free(configuration) }
        var value: Int32 = 0
        guard git_config_get_bool(&value, configuration, key) == 0 else {
            git_error_clear()
            return nil
        }
        return value != 0
    }
}
