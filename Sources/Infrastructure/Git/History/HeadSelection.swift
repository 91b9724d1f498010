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
    var failure: String?
    /// The title that a list gives it; empty for none. Hostile text.
    var title = ""
    /// The labels that a list gives it. Hostile text.
    var labels: [String] = []
    /// Whether it was named one by one.
    var isNamed = false
}

/// Turns what the user selected into heads, in selection order.
struct HeadSelection {
    private let repository: Repository
    let references: [Reference]
    /// Those of pull and merge requests, by their ids.
    private let numbered: [ChangeSetID: Reference]

    /// Reads the references of a repository once.
    init(repository: Repository) throws(GitError) {
        self.repository = repository
        references = try repository.references()
        // GitHub keeps the merge with the base beside the head.
        let known = references.map { (ChangeSetID(reference: $0.name), $0) }.filter { $0.0.number != nil }
        numbered = Dictionary(known) { $1.name.hasSuffix("/head") ? $1 : $0 }
    }

    /// Returns the heads: revisions, then globs, then the list. Without any: pull requests, else branches.
    func heads(in selection: Selection, base: Base) throws(GitError) -> [SelectedHead] {
        var heads: [SelectedHead] = []
        for revision in selection.revisions {
            var head = try head(revision)
            head.isNamed = true
            heads.append(head)
        }
        let globs = selection.isEmpty ? usualGlobs(base: base) : selection.globs
        for glob in globs {
            let pattern = ReferencePattern(glob)
            let found = references.filter {
                pattern.matches($0.name) && (!selection.isEmpty || isUsual($0, base))
            }
            heads += found.map {
                SelectedHead(id: ChangeSetID(reference: $0.name), reference: $0.name, target: $0.target)
            }
            .sorted { $0.id < $1.id }
        }
        for line in selection.listed ?? [] { heads.append(listed(line)) }
        return heads
    }

    /// Returns those of some heads that are within the selection's limits and not left out by name.
    ///
    /// The limits come first, so that leaving one out by name lets no other one in.
    func limited(_ heads: [SelectedHead], to selection: Selection, lastCommits: [CommitDate?]) -> [SelectedHead] {
        let kept = selection.limits.kept(of: zip(heads, lastCommits).map { $0.isNamed ? nil : $1 })
        let excluded = selection.excluded.map(Exclusion.init)
        return heads.enumerated().filter { place, head in
            kept.contains(place) && !excluded.contains { $0.matches(head) }
        }.map(\.element)
    }

    /// What the repository has of pull and merge requests, by their ids.
    var requests: [ChangeSetID: ObjectID] { numbered.mapValues(\.target) }

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

    /// A number means a pull or merge request where there is one, else what git takes it for.
    private func head(_ revision: String, id: ChangeSetID? = nil) throws(GitError) -> SelectedHead {
        let meant = ChangeSetID(spelled: revision)
        if meant.number != nil, let known = numbered[meant] {
            return SelectedHead(id: id ?? meant, reference: known.name, target: known.target)
        }
        let (target, reference) = try repository.resolve(revision: revision)
        let usual = reference.map { ChangeSetID(reference: $0) } ?? ChangeSetID(revision)
        return SelectedHead(id: id ?? usual, reference: reference, target: target)
    }

    private func listed(_ line: ListedHead) -> SelectedHead {
        var head = unlabelled(line)
        (head.title, head.labels) = (line.title, line.labels)
        return head
    }

    private func unlabelled(_ line: ListedHead) -> SelectedHead {
        do throws(GitError) {
            let head = try head(line.revision, id: line.id)
            // The reference of the pull request tells later whether it has moved, where it leads to what the list says.
            guard head.reference == nil, head.id.number != nil, let known = numbered[head.id],
                known.target == head.target
            else { return head }
            return SelectedHead(id: head.id, reference: known.name, target: head.target)
        } catch {
            return SelectedHead(
                id: line.id ?? ChangeSetID(line.revision), reference: nil, target: nil, failure: error.description)
        }
    }
}

/// A pattern over what is left out of a selection: over references, ids, and ids in any other spelling.
struct Exclusion {
    private let pattern: ReferencePattern
    private let id: ChangeSetID

    init(_ text: String) {
        pattern = ReferencePattern(text)
        id = ChangeSetID(spelled: text)
    }

    /// Whether a head is left out.
    func matches(_ head: SelectedHead) -> Bool {
        pattern.matches(head.reference ?? head.id.text) || pattern.matches(head.id.text) || id == head.id
    }
}
