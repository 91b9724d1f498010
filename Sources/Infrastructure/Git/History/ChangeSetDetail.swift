import Application
import Domain

/// Reads what a change set is made of: its commits, who wrote it, what it touches.
struct ChangeSetDetail {
    private let base: Base
    private var graph: CommitGraph
    private let repository: Repository
    private let store: ObjectStore
    private let heads: Set<ObjectID>
    let addresses: RepositoryAddresses
    /// The open pull requests of a forge's list.
    let open: OpenPullRequests?
    /// Whether nothing lands whose last commit has no signature.
    private let wantsSignatures: Bool
    /// What the references of pull and merge requests lead to, by their ids.
    private let requests: [ChangeSetID: ObjectID]
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
        let doubts: [DoubtfulDeclaration]
    }

    /// Reads change sets against a base; `heads` are the commits of all of them, `requests` what the repository has of pull and
    /// merge requests.
    init(
        base: Base, heads: [ObjectID], requests: [ChangeSetID: ObjectID], graph: CommitGraph, repository: Repository,
        store: ObjectStore, open: OpenPullRequests? = nil, wantsSignatures: Bool = false
    ) throws(GitError) {
        self.open = open
        self.wantsSignatures = wantsSignatures
        addresses = RepositoryAddresses(remotes: try repository.remoteAddresses())
        self.requests = requests
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
        // A list knows the title that people see on the forge, and its labels.
        let isTitled = !changeSet.title.isEmpty
        if !isTitled { changeSet.title = head.subject }
        changeSet.author = head.author
        changeSet.authoredAt = head.authoredAt
        changeSet.labels += Self.labels(of: changeSet).filter { !changeSet.labels.contains($0) }
        let bases = graph.mergeBases(of: commit, withMergeOf: [base.commit])
        if bases == .contained { return .merged }
        if bases == .none {
            return graph.isCutOff(behind: [commit, base.commit]) ? .unreadable(.shallow) : .unrelated
        }
        try readOwnCommits(of: commit, isTitled: isTitled, into: &changeSet)
        readRequest(of: commit, into: &changeSet)
        if wantsSignatures, try !repository.isSigned(commit) { throw .unsigned(commit) }
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

    private mutating func readOwnCommits(
        of commit: ObjectID, isTitled: Bool, into changeSet: inout ChangeSet
    ) throws(GitError) {
        changeSet.ownCommits = graph.commits(of: commit, notIn: [base.commit])
        let contained = changeSet.ownCommits.dropFirst().filter(heads.contains)
        let fresh = Set(
            contained.isEmpty ? changeSet.ownCommits : graph.commits(of: commit, notIn: [base.commit] + contained))
        var isNamed = false
        var writers: [Person] = []
        for own in changeSet.ownCommits.reversed() {
            guard let known = try ownCommit(own) else { continue }
            changeSet.declarations += known.declarations
            changeSet.doubtfulDeclarations += known.doubts
            // The oldest commit that is this change set's alone tells what it is about; a merge tells nothing.
            guard !known.isMerge, fresh.contains(own) else { continue }
            writers.append(known.author)
            if isNamed { continue }
            if !isTitled { changeSet.title = known.title }
            changeSet.authoredAt = known.authoredAt
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
            let stated = DeclaredDependencies(message: record.message, commit: id, in: addresses)
            found = OwnCommit(
                author: record.author, title: record.subject, authoredAt: record.authoredAt,
                isMerge: record.parents.count > 1, declarations: stated.declarations.map(settled),
                doubts: stated.doubts)
        }
        ownCommits[id] = .some(found)
        return found
    }

    /// Notes whether a declared commit, or the head of a declared pull request, is in the base already.
    func settled(_ declaration: DependencyDeclaration) -> DependencyDeclaration {
        guard let commit = commit(declaredBy: declaration.target) else { return declaration }
        return DependencyDeclaration(
            target: declaration.target, commit: declaration.commit, place: declaration.place,
            isInBase: graph.isAncestor(commit, of: base.commit))
    }

    /// Returns nil for what is not in this repository, and so not in the base either: the planner says that it is not found.
    private func commit(declaredBy target: String) -> ObjectID? {
        let isCommit = target.count >= 7 && target.allSatisfy(\.isHexDigit)
        do throws(GitError) {
            if let head = requests[ChangeSetID(target)] { return try repository.commit(behind: head) }
            return isCommit ? try repository.commit(behind: try repository.resolve(revision: target).target) : nil
        } catch {
            return nil
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
