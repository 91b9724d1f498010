import CGit2
import Domain

/// A reference and the object it leads to.
struct Reference: Hashable, Sendable {
    /// The full name: `refs/pull/12/head`.
    let name: String
    /// The object, which may be a tag.
    let target: ObjectID
}

/// A reference, or a directory of them, that can't be read.
struct DamagedReference: Hashable, Sendable {
    /// The full name.
    let name: String
    /// What is wrong with it, to follow "it".
    let cause: String
    /// Whether it names another reference, which is not there: git passes over such a one.
    var isSymbolic = false
}

/// All references of a repository, and what is damaged among them.
struct ReferenceListing {
    /// Those that lead to an object, by name.
    let references: [Reference]
    /// Those that lead nowhere, by name.
    let damaged: [DamagedReference]
}

extension Repository {
    /// Returns all references.
    ///
    /// libgit2 passes over what it can't read and may take it for the end of all; so the files themselves are looked through,
    /// and what it left out is read again.
    func references() throws(GitError) -> ReferenceListing {
        var known: [String: ObjectID] = [:]
        for reference in try listed() { known[reference.name] = reference.target }
        let files = ReferenceFolder(commonDirectory)
        let wasCut = !files.damaged.isEmpty
        var damaged = files.damaged
        for damage in damaged { known[damage.name] = nil }
        for name in files.names where wasCut || known[name] == nil {
            guard Repository.isValidReference(name) else { continue }
            // What stands in the file counts, and not what was packed before.
            known[name] = nil
            switch read(name) {
            case .success(let target): known[name] = target
            case .failure(let damage): damaged.append(damage)
            }
        }
        return ReferenceListing(
            references: known.map { Reference(name: $0, target: $1) }.sorted { $0.name < $1.name },
            damaged: damaged.sorted { $0.name < $1.name })
    }

    /// Returns what is wrong with the reference that a name would stand for; nil where none of the names it may be short for
    /// is damaged.
    func damage(behind name: String) throws(GitError) -> DamagedReference? {
        let damaged = Dictionary(try references().damaged.map { ($0.name, $0) }) { first, _ in first }
        let names = ["", "refs/", "refs/tags/", "refs/heads/", "refs/remotes/"].map { $0 + name }
        return (names + [headTarget].compactMap { name == "HEAD" ? $0 : nil }).compactMap { damaged[$0] }.first
    }

    /// What HEAD names, be it there or not.
    private var headTarget: String? {
        var reference: OpaquePointer?
        guard git_reference_lookup(&reference, handle, "HEAD") == 0, let reference else {
            git_error_clear()
            return nil
        }
        defer { git_reference_free(reference) }
        return git_reference_symbolic_target(reference).map { String(cString: $0) }
    }

    private func listed() throws(GitError) -> [Reference] {
        var iterator: OpaquePointer?
        try Library.check(git_reference_iterator_new(&iterator, handle), "list the references of", directory)
        defer { git_reference_iterator_free(iterator) }
        var references: [Reference] = []
        var reference: OpaquePointer?
        while git_reference_next(&reference, iterator) == 0, let found = reference {
            defer { git_reference_free(found) }
            if let resolved = resolve(found) { references.append(resolved) }
        }
        git_error_clear()
        return references
    }

    private func read(_ name: String) -> Result<ObjectID, DamagedReference> {
        switch ReferenceContent(of: commonDirectory + name) {
        case .object(let id): return .success(id)
        case .unreadable(let cause): return .failure(DamagedReference(name: name, cause: cause))
        case .symbolic(let target):
            var id = git_oid()
            if git_reference_name_to_id(&id, handle, name) == 0 { return .success(ObjectID(id)) }
            git_error_clear()
            return .failure(
                DamagedReference(name: name, cause: "it names \(target), which is not there", isSymbolic: true))
        }
    }
}

extension DamagedReference: Error {}
