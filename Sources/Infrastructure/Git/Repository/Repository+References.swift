import CGit2
import Domain

extension Repository {
    /// Returns what a reference leads to; nil where that is nothing.
    func resolve(_ reference: OpaquePointer) -> Reference? {
        let name = String(cString: git_reference_name(reference))
        var direct: OpaquePointer?
        guard git_reference_resolve(&direct, reference) == 0, let direct else { return nil }
        defer { git_reference_free(direct) }
        return git_reference_target(direct).map { Reference(name: name, target: ObjectID($0.pointee)) }
    }

    /// Returns what a revision leads to, and the full name of the reference it was, if it was one.
    ///
    /// Names and whole ids are looked up without a look at the object, which may be damaged; the rest libgit2 makes out.
    func resolve(revision: String) throws(GitError) -> (target: ObjectID, reference: String?) {
        var named: OpaquePointer?
        if git_reference_dwim(&named, handle, revision) == 0, let named {
            defer { git_reference_free(named) }
            if let found = resolve(named) { return (found.target, found.name) }
        }
        git_error_clear()
        if let id = ObjectID(hex: revision), has(id) { return (id, nil) }
        var object: OpaquePointer?
        var reference: OpaquePointer?
        guard git_revparse_ext(&object, &reference, handle, revision) == 0, let object else {
            git_error_clear()
            if let damage = try damage(behind: revision) { throw .damagedReference(damage.name, cause: damage.cause) }
            throw .unknownRevision(revision)
        }
        defer { git_object_free(object) }
        defer { git_reference_free(reference) }
        guard let id = git_object_id(object)?.pointee else { throw .unknownRevision(revision) }
        return (ObjectID(id), reference.map { String(cString: git_reference_name($0)) })
    }

    /// Returns the commit that an object is, or that a tag leads to.
    func commit(behind id: ObjectID) throws(GitError) -> ObjectID {
        var next = id
        while true {
            switch try type(of: next) {
            case .commit: return next
            case .tag: next = try tagged(by: next)
            case let other: throw .wrongType(id, expected: "commit", found: other.word)
            }
        }
    }

    /// Returns the object that a tag names: its first line is `object` and 40 digits.
    private func tagged(by tag: ObjectID) throws(GitError) -> ObjectID {
        try withObject(tag, of: .tag) { bytes throws(GitError) in
            let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
            guard line.starts(with: Array("object ".utf8)),
                let target = ObjectID(hex: String(decoding: line.dropFirst(7), as: UTF8.self)), target != tag
            else { throw .malformed(tag, what: "a tag that names no object") }
            return target
        }
    }

    /// Returns the full name of what a symbolic reference points at, nil where it is none or points at nothing.
    func symbolicTarget(of name: String) -> String? {
        var reference: OpaquePointer?
        guard git_reference_lookup(&reference, handle, name) == 0, let reference else {
            git_error_clear()
            return nil
        }
        defer { git_reference_free(reference) }
        guard let target = git_reference_symbolic_target(reference), resolve(reference) != nil else {
            git_error_clear()
            return nil
        }
        return String(cString: target)
    }

    /// Returns the addresses of the remotes, as `url.<base>.insteadOf` makes them.
    func remoteAddresses() throws(GitError) -> [String] { try remotes().map(\.address) }

    /// Returns the remotes with their addresses, as `url.<base>.insteadOf` makes them; `origin` first.
    func remotes() throws(GitError) -> [(name: String, address: String)] {
        var names = git_strarray()
        try Library.check(git_remote_list(&names, handle), "list the remotes of", directory)
        defer { git_strarray_dispose(&names) }
        let found = (0..<names.count).compactMap { place -> (name: String, address: String)? in
            var remote: OpaquePointer?
            guard let name = names.strings[place], git_remote_lookup(&remote, handle, name) == 0, let remote else {
                git_error_clear()
                return nil
            }
            defer { git_remote_free(remote) }
            return git_remote_url(remote).map { (String(cString: name), String(cString: $0)) }
        }
        return found.filter { $0.name == "origin" } + found.filter { $0.name != "origin" }
    }
}
