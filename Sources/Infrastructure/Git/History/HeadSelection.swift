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
    /// Why it leads nowhere, where it is a reference that is damaged.
    var damage: DamagedReference?
    /// The title that a list gives it; empty for none. Hostile text.
    var title = ""
    /// The labels that a list gives it. Hostile text.
    var labels: [String] = []
    /// What its forge tells of it, where it is a pull request of a list.
    var request: PullRequest?
    /// Whether it was named one by one.
    var isNamed = false
}

/// Turns what the user selected into heads, in selection order.
struct HeadSelection {
    private let repository: Repository
    let references: [Reference]
    /// The references that can't be read.
    let damaged: [DamagedReference]
    /// Those of pull and merge requests, by their ids.
    private let numbered: [ChangeSetID: Reference]

    /// Reads the references of a repository once.
    init(repository: Repository) throws(GitError) {
        self.repository = repository
        let listing = try repository.references()
        (references, damaged) = (listing.references, listing.damaged)
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
                pattern.matches($0.name) && (!selection.isEmpty || isUsual($0.name, base))
            }
            heads += found.map {
                SelectedHead(id: ChangeSetID(reference: $0.name), reference: $0.name, target: $0.target)
            }
            .sorted { $0.id < $1.id }
            heads += damagedHeads(matching: pattern, isUsual: selection.isEmpty, base)
        }
        for line in selection.listed ?? [] { heads.append(listed(line)) }
        for request in selection.open?.selected ?? [] { heads.append(requested(request)) }
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
                isUsual(reference.name, base) && patterns.contains { $0.matches(reference.name) }
            } || patterns.contains { !damagedHeads(matching: $0, isUsual: true, base).isEmpty }
        } ?? []
    }

    /// Nobody means the base itself, or a remote's HEAD, which is another name for it.
    private func isUsual(_ reference: String, _ base: Base) -> Bool {
        reference != base.reference && !(reference.hasPrefix("refs/remotes/") && reference.hasSuffix("/HEAD"))
    }

    /// Returns what a pattern selects, or may, of what can't be read: so that nothing is missing without a word.
    private func damagedHeads(
        matching pattern: ReferencePattern, isUsual onlyUsual: Bool, _ base: Base
    ) -> [SelectedHead] {
        damaged.compactMap { damage in
            let request = damage.name + "/head"
            let name = !pattern.matches(damage.name) && pattern.matches(request) ? request : damage.name
            guard pattern.matches(name) || pattern.reaches(below: name),
                !(damage.isSymbolic && name.hasSuffix("/HEAD")), !onlyUsual || isUsual(name, base)
            else { return nil }
            return SelectedHead(id: ChangeSetID(reference: name), reference: name, target: nil, damage: damage)
        }
    }

    /// A number means a pull or merge request where there is one, else what git takes it for.
    private func head(_ revision: String, id: ChangeSetID? = nil) throws(GitError) -> SelectedHead {
        let meant = ChangeSetID(spelled: revision)
        if meant.number != nil, let known = numbered[meant] {
            return SelectedHead(id: id ?? meant, reference: known.name, target: known.target)
        }
        if meant.number != nil, let damage = damaged.first(where: { ChangeSetID(reference: $0.name) == meant }) {
            throw .damagedReference(damage.name, cause: damage.cause)
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

    private func requested(_ request: PullRequest) -> SelectedHead {
        let line = ListedHead(
            revision: request.head?.hex ?? request.id.text, id: request.id, title: request.title, labels: request.labels
        )
        var head = listed(line)
        head.request = request
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
                id: line.id ?? ChangeSetID(line.revision), reference: nil, target: nil, damage: error.damage)
        }
    }
}

extension GitError {
    /// The damaged reference, where that is it.
    fileprivate var damage: DamagedReference? {
        guard case .damagedReference(let name, let cause) = self else { return nil }
        return DamagedReference(name: name, cause: cause)
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
