import Application
import Domain

/// A selected head before its history is read.
struct SelectedHead: Hashable, Sendable {
    /// What people call it.
    let id: ChangeSetID
    /// The full reference, nil for a bare revision.
    let reference: String?
    /// The object it leads to; nil where it leads nowhere, with the reason.
    let target: ObjectID?
    /// Why it leads nowhere.
    let failure: String?
}

/// Turns what the user selected into heads, in selection order.
struct HeadSelection {
    private let repository: Repository
    private let references: [Reference]

    /// Reads the references of a repository once.
    init(repository: Repository) throws(GitError) {
        self.repository = repository
        references = try repository.references()
    }

    /// Returns the heads: revisions, then globs, then the list. Without any: pull requests, else branches.
    func heads(in selection: Selection, base: Base) throws(GitError) -> [SelectedHead] {
        var heads: [SelectedHead] = []
        for revision in selection.revisions { heads.append(try head(revision)) }
        let globs = selection.isEmpty ? usualGlobs(base: base) : selection.globs
        for glob in globs {
            let pattern = ReferencePattern(glob)
            let found = references.filter {
                pattern.matches($0.name) && (!selection.isEmpty || isUsual($0, base))
            }
            heads += found.map {
                SelectedHead(id: ChangeSetID(reference: $0.name), reference: $0.name, target: $0.target, failure: nil)
            }
            .sorted { $0.id < $1.id }
        }
        for line in selection.listed ?? [] { heads.append(listed(line)) }
        let excluded = selection.excluded.map(ReferencePattern.init)
        return heads.filter { head in
            !excluded.contains { $0.matches(head.reference ?? head.id.text) || $0.matches(head.id.text) }
        }
    }

    /// What is usual: pull requests where there are any, else local branches, else the remotes' ones.
    private func usualGlobs(base: Base) -> [String] {
        let usual = [["refs/pull/*/head", "refs/merge-requests/*/head"], ["refs/heads/*"], ["refs/remotes/*"]]
        return usual.first { globs in
            let patterns = globs.map(ReferencePattern.init)
            return references.contains { reference in
                isUsual(reference, base) && patterns.contains { $0.matches(reference.name) }
            }
        } ?? []
    }

    /// Nobody means the base itself, or a remote's HEAD, which is another name for it.
    private func isUsual(_ reference: Reference, _ base: Base) -> Bool {
        reference.name != base.reference
            && !(reference.name.hasPrefix("refs/remotes/") && reference.name.hasSuffix("/HEAD"))
    }

    /// Returns the given patterns that match no reference.
    func unmatchedGlobs(in selection: Selection) -> [String] {
        selection.globs.filter { glob in
            let pattern = ReferencePattern(glob)
            return !references.contains { pattern.matches($0.name) }
        }
    }

    private func head(_ revision: String, id: ChangeSetID? = nil) throws(GitError) -> SelectedHead {
        if revision.hasPrefix("#"),
            let known = references.first(where: { ChangeSetID(reference: $0.name).text == revision })
        {
            return SelectedHead(
                id: id ?? ChangeSetID(revision), reference: known.name, target: known.target, failure: nil)
        }
        let (target, reference) = try repository.resolve(revision: revision)
        let usual = reference.map { ChangeSetID(reference: $0) } ?? ChangeSetID(revision)
        return SelectedHead(id: id ?? usual, reference: reference, target: target, failure: nil)
    }

    private func listed(_ line: ListedHead) -> SelectedHead {
        do throws(GitError) {
            return try head(line.revision, id: line.id)
        } catch {
            return SelectedHead(
                id: line.id ?? ChangeSetID(line.revision), reference: nil, target: nil, failure: error.description)
        }
    }
}

/// A pattern over references: it may leave out `refs/`, `refs/heads/`, `refs/remotes/` or `refs/tags/`, as git allows.
struct ReferencePattern {
    private let pattern: [UInt8]

    /// Makes a pattern; `*` stands for any text, `/` included, and `?` for one byte.
    init(_ pattern: String) { self.pattern = Array(pattern.utf8) }

    /// Whether it matches a full reference name.
    func matches(_ name: String) -> Bool {
        ["", "refs/", "refs/heads/", "refs/remotes/", "refs/tags/"].contains { prefix in
            name.hasPrefix(prefix) && matches(Array(name.utf8.dropFirst(prefix.utf8.count)))
        }
    }

    /// Greedy matching with one place to come back to: linear in practice, quadratic at worst.
    private func matches(_ text: [UInt8]) -> Bool {
        var (place, position) = (0, 0)
        var star: (place: Int, position: Int)?
        while position < text.count {
            if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
                star = (place, position)
                place += 1
            } else if place < pattern.count, pattern[place] == text[position] || pattern[place] == UInt8(ascii: "?") {
                place += 1
                position += 1
            } else if let back = star {
                star = (back.place, back.position + 1)
                (place, position) = (back.place + 1, back.position + 1)
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
