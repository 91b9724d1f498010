import CGit2
import Domain

/// Merges submodules by their own histories, as far as those are here: what `merge_submodule` of git's merge-ort.c does.
///
/// Where both sides moved a submodule forward, and one of them further than the other on the same way, that one's commit is
/// taken. Nothing is run in a submodule's repository: its commits are read.
final class SubmoduleMerge {
    /// What it comes to.
    enum Outcome: Hashable {
        /// The submodule goes to this commit.
        case settled(ObjectID)
        /// Nobody but a person can tell where it goes.
        case conflict
        /// git says that it conflicts, since the submodule's commits are not here.
        case unseen
    }

    private struct Question: Hashable {
        let path: RepositoryPath
        let modules: ObjectID?
        let commits: [ObjectID]
    }

    private static let modulesFile = RepositoryPath(bytes: Array(".gitmodules".utf8))
    /// Where git keeps the repositories of submodules, with a `/` at its end.
    private let modules: String
    /// Where they may be checked out, with a `/` at its end; nil in a bare repository.
    private let workTree: String?
    private let store: ObjectStore
    private var names: [ObjectID: SubmoduleNames] = [:]
    private var repositories: [String: Repository?] = [:]
    private var known: [Question: Outcome] = [:]
    /// The submodules that had to be left open because their commits are not here.
    private(set) var unseen: Set<RepositoryPath> = []

    /// Looks into the submodules of a repository.
    init(of repository: Repository, store: ObjectStore) {
        modules = repository.directory + "modules/"
        workTree = repository.workTree
        self.store = store
    }

    /// Merges the commits of a submodule at a path into a tree, whose `.gitmodules` counts; nil for a base without it.
    func merge(
        _ base: ObjectID?, _ ours: ObjectID, _ theirs: ObjectID, at path: RepositoryPath, in root: ObjectID
    ) throws(GitError) -> Outcome {
        guard let base else { return .conflict }
        let file = try store.entry(at: Self.modulesFile, in: root).flatMap { $0.isRegularFile ? $0.id : nil }
        let question = Question(path: path, modules: file, commits: [base, ours, theirs])
        let outcome: Outcome
        if let answer = known[question] {
            outcome = answer
        } else {
            outcome = try repository(at: path, named: file)?.merged(base, ours, theirs) ?? .unseen
            known[question] = outcome
        }
        if outcome == .unseen { unseen.insert(path) }
        return outcome
    }

    /// The submodule's repository where it is checked out, else where git keeps it.
    private func repository(at path: RepositoryPath, named file: ObjectID?) throws(GitError) -> Repository? {
        let parts = path.bytes.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
        let isPlain = !parts.contains { [".", "..", ".git"].contains($0.lowercased()) }
        if let workTree, isPlain, let found = open("\(workTree)\(parts.joined(separator: "/"))/.git") { return found }
        guard let file else { return nil }
        return try names(in: file).names(at: path).lazy.compactMap { self.open(self.modules + $0) }.first
    }

    private func names(in file: ObjectID) throws(GitError) -> SubmoduleNames {
        if let known = names[file] { return known }
        let read = SubmoduleNames(try store.blob(file))
        names[file] = read
        return read
    }

    private func open(_ path: String) -> Repository? {
        if let known = repositories[path] { return known }
        let opened: Repository?
        do {
            opened = try Repository(exactlyAt: path)
        } catch {
            // Whatever ails it, it is as good as none, to git too.
            opened = nil
        }
        repositories[path] = .some(opened)
        return opened
    }
}

extension Repository {
    fileprivate func merged(_ base: ObjectID, _ ours: ObjectID, _ theirs: ObjectID) -> SubmoduleMerge.Outcome {
        guard [base, ours, theirs].allSatisfy(has) else { return .unseen }
        do throws(GitError) {
            guard try contains(base, in: ours), try contains(base, in: theirs) else { return .conflict }
            if try contains(ours, in: theirs) { return .settled(theirs) }
            return try contains(theirs, in: ours) ? .settled(ours) : .conflict
        } catch {
            // A part of its history is cut off or missing.
            return .unseen
        }
    }

    private func contains(_ ancestor: ObjectID, in commit: ObjectID) throws(GitError) -> Bool {
        if ancestor == commit { return true }
        var (one, other) = (commit.raw, ancestor.raw)
        let answer = git_graph_descendant_of(handle, &one, &other)
        try Library.check(min(answer, 0), "compare", "the commits of a submodule")
        return answer == 1
    }
}
