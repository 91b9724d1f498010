import Application
import Domain

/// Reads what a change set is made of: its commits, who wrote it, what it touches.
struct ChangeSetDetail {
    private let base: Base
    private var graph: CommitGraph
    private let repository: Repository
    private let store: ObjectStore
    private let heads: Set<ObjectID>
    /// What heads change, as far as it is known already.
    var changes = ChangeCache()
    /// What was read of commits, which many change sets may share; nil for one that is missing.
    private var ownCommits: [ObjectID: OwnCommit?] = [:]

    private struct OwnCommit {
        let author: Person
        let title: String
        let authoredAt: Int64
        let isMerge: Bool
        let declarations: [DependencyDeclaration]
    }

    /// Reads change sets against a base; `heads` are the commits of all of them.
    init(base: Base, heads: [ObjectID], graph: CommitGraph, repository: Repository, store: ObjectStore) {
        self.heads = Set(heads)
        self.base = base
        self.graph = graph
        self.repository = repository
        self.store = store
    }

    /// Returns the change set with all that could be read, and how it stands to the base.
    mutating func changeSet(_ bare: ChangeSet, pinned: Result<ObjectID, GitError>) -> SelectedChangeSet {
        var changeSet = bare
        do throws(GitError) {
            let commit = try pinned.get()
            let relation = try read(commit, into: &changeSet)
            return SelectedChangeSet(changeSet: changeSet, relation: relation)
        } catch {
            return SelectedChangeSet(changeSet: changeSet, relation: .unreadable(.reported(error.description)))
        }
    }

    private mutating func read(
        _ commit: ObjectID, into changeSet: inout ChangeSet
    ) throws(GitError) -> SelectedChangeSet.Relation {
        let head = try repository.commit(commit)
        changeSet.title = head.subject
        changeSet.author = head.author
        changeSet.authoredAt = head.authoredAt
        changeSet.labels = Self.labels(of: changeSet)
        let bases = graph.mergeBases(of: commit, withMergeOf: [base.commit])
        if bases == .contained { return .merged }
        if bases == .none { return .unrelated }
        try readOwnCommits(of: commit, into: &changeSet)
        switch bases {
        case .one(let mergeBase): changeSet.changes = try changes(of: commit, from: mergeBase, to: head.tree)
        case .several(let all): changeSet.changes = try changes(of: commit, from: all[0], to: head.tree)
        case .unknown(let missing):
            let error = GitError.missingObject(missing, cause: "it is part of the history")
            return .unreadable(.reported(error.description))
        case .none, .contained: break
        }
        return .ahead
    }

    private mutating func changes(
        of commit: ObjectID, from mergeBase: ObjectID, to tree: ObjectID
    ) throws(GitError) -> [FileChange] {
        if let known = changes.known(of: commit, since: mergeBase) { return known }
        let found = try TreeDiff.changes(from: try store.treeID(ofCommit: mergeBase), to: tree, in: store)
        changes.add(found, of: commit, since: mergeBase)
        return found
    }

    private mutating func readOwnCommits(of commit: ObjectID, into changeSet: inout ChangeSet) throws(GitError) {
        changeSet.ownCommits = graph.commits(of: commit, notIn: [base.commit])
        let contained = changeSet.ownCommits.dropFirst().filter(heads.contains)
        let fresh = Set(
            contained.isEmpty ? changeSet.ownCommits : graph.commits(of: commit, notIn: [base.commit] + contained))
        var isNamed = false
        var writers: [Person] = []
        for own in changeSet.ownCommits.reversed() {
            guard let known = try ownCommit(own) else { continue }
            changeSet.declarations += known.declarations
            // The oldest commit that is this change set's alone tells what it is about; a merge tells nothing.
            guard !known.isMerge, fresh.contains(own) else { continue }
            writers.append(known.author)
            if isNamed { continue }
            (changeSet.title, changeSet.authoredAt) = (known.title, known.authoredAt)
            changeSet.firstCommit = own
            isNamed = true
        }
        changeSet.author = Self.author(newest: changeSet.author, all: writers)
    }

    /// Returns whom people take for the author: a bot that puts the style right on top is not, nor is a person who merges the base
    /// into what a bot made.
    private static func author(newest: Person, all writers: [Person]) -> Person {
        guard let person = writers.last(where: { $0.bot == nil }) else { return writers.first ?? newest }
        return newest.bot == nil ? newest : person
    }

    private mutating func ownCommit(_ id: ObjectID) throws(GitError) -> OwnCommit? {
        if let known = ownCommits[id] { return known }
        var found: OwnCommit?
        if repository.has(id) {
            let record = try repository.commit(id)
            let declarations = DependencyDeclaration.parse(message: record.message, commit: id).map(settled)
            found = OwnCommit(
                author: record.author, title: record.subject, authoredAt: record.authoredAt,
                isMerge: record.parents.count > 1,
                declarations: declarations)
        }
        ownCommits[id] = .some(found)
        return found
    }

    /// Notes whether a declared commit is in the base already.
    private func settled(_ declaration: DependencyDeclaration) -> DependencyDeclaration {
        guard declaration.target.count >= 7, declaration.target.allSatisfy(\.isHexDigit) else { return declaration }
        do throws(GitError) {
            let commit = try repository.commit(behind: try repository.resolve(revision: declaration.target).target)
            return DependencyDeclaration(
                target: declaration.target, commit: declaration.commit,
                isInBase: graph.isAncestor(commit, of: base.commit))
        } catch {
            // Not in this repository, so not in the base either: the planner says that it is not found.
            return declaration
        }
    }

    /// The leading parts of a branch's name: `hotfix/login` carries the label `hotfix`.
    private static func labels(of changeSet: ChangeSet) -> [String] {
        guard let reference = changeSet.reference else { return [] }
        let parts = reference.split(separator: "/").map(String.init)
        if reference.hasPrefix("refs/heads/") { return Array(parts.dropFirst(2).dropLast()) }
        if reference.hasPrefix("refs/remotes/") { return Array(parts.dropFirst(3).dropLast()) }
        return []
    }
}
