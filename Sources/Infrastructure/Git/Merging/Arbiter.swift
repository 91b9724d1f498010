import Application
import Domain

/// Decides the merges that workers leave open: by git, or where there is none by libgit2.
///
/// It works in a scratch repository of its own. What it makes there, workers read by borrowing `objectPath`.
actor Arbiter {
    /// Where the objects lie that it makes.
    nonisolated let objectPath: String
    let store: ObjectStore
    let scratch: ScratchRepository
    let judge: Judge
    let jobs: Int
    /// The attributes that count, as one file.
    let attributes: [UInt8]

    /// Who decides.
    enum Judge {
        case git(GitMergeTree)
        case libgit2(LibgitMerge)
    }

    init(
        repositoryPath: String, program: GitProgram?, rules: MergeRules, jobs: Int, environment: [String: String]
    ) throws(GitError) {
        self.jobs = max(1, jobs)
        let repository = try Repository(at: repositoryPath)
        store = ObjectStore(repository: repository)
        attributes = try AttributeFiles.combined(of: rules.root, policy: rules.policy, store)
        scratch = try ScratchRepository(borrowing: repository, attributes: attributes, drivers: rules.drivers)
        objectPath = scratch.objectPath
        try store.borrowObjects(at: objectPath)
        judge =
            if let program {
                .git(
                    GitMergeTree(
                        program: program, scratchPath: scratch.path, environment: environment, drivers: rules.drivers))
            } else {
                .libgit2(try LibgitMerge(scratch: scratch))
            }
    }

    /// Decides merges, in order; `objects` holds what their states are made of and only memory has.
    func decide(_ requests: [TrialMerge], knowing objects: ScratchObjects) async -> [TrialMergeOutcome<MergeConflict>] {
        store.adopt(objects)
        return await decide(requests) { request throws(GitError) in
            let state = request.state
            let ours = try scratch.commit(of: state.commits, tree: state.tree, from: store)
            return CommitPair(ours: ours, theirs: request.head)
        }
    }

    /// Decides what single commits come to on trees, in order: each is a merge with its parent as merge base, so that three
    /// commits are made with that shape.
    func decide(_ picks: [TrialPick], knowing objects: ScratchObjects) async -> [TrialMergeOutcome<MergeConflict>] {
        store.adopt(objects)
        return await decide(picks) { pick throws(GitError) in
            let parent = try pick.parent.map { parent throws(GitError) in try store.treeID(ofCommit: parent) }
            let base = try scratch.commit(tree: parent ?? .emptyTree, parents: [], from: store)
            let ours = try scratch.commit(tree: pick.tree, parents: [base], from: store)
            let tree = try store.treeID(ofCommit: pick.commit)
            return CommitPair(ours: ours, theirs: try scratch.commit(tree: tree, parents: [base], from: store))
        }
    }

    private func decide<Request>(
        _ requests: [Request], as pair: (Request) throws(GitError) -> CommitPair
    ) async -> [TrialMergeOutcome<MergeConflict>] {
        do throws(GitError) {
            return await answers(try requests.map(pair)).map(outcome)
        } catch {
            return requests.map { _ in TrialMergeOutcome(.unknown(.reported(error.description))) }
        }
    }

    /// Decides the next merge of a stack; `objects` holds its trees as far as only memory has them.
    func decide(_ series: StackSeries, knowing objects: ScratchObjects) async -> TrialMergeOutcome<MergeConflict> {
        store.adopt(objects)
        do throws(GitError) {
            var parts: [ObjectID] = []
            for tree in series.trees[...series.merged.count] {
                let parent = parts.last ?? series.stack.mergeBase
                parts.append(try scratch.commit(tree: tree, parents: [parent], from: store))
            }
            let landed = Array(parts.dropLast())
            let ours = try scratch.commit(of: [series.stack.base.commit] + landed, tree: series.state, from: store)
            return outcome(of: await answers([CommitPair(ours: ours, theirs: parts[landed.count])])[0])
        } catch {
            return TrialMergeOutcome(.unknown(.reported(error.description)))
        }
    }

    private func answers(_ pairs: [CommitPair]) async -> [Result<MergeTreeAnswer, GitError>] {
        switch judge {
        case .git(let git): await git.answers(pairs, jobs: jobs)
        case .libgit2(let merge): pairs.map(merge.answer)
        }
    }

    private func outcome(of answer: Result<MergeTreeAnswer, GitError>) -> TrialMergeOutcome<MergeConflict> {
        var isApproximate = false
        if case .libgit2 = judge { isApproximate = true }
        do throws(GitError) {
            let answer = try answer.get()
            if answer.isClean, let doubt = answer.doubt { return TrialMergeOutcome(.unknown(.reported(doubt))) }
            let verdict: TrialMergeOutcome<MergeConflict>.Verdict =
                if answer.isClean { .clean(tree: answer.tree) } else {
                    .conflicts(try answer.conflicts(reading: store))
                }
            return TrialMergeOutcome(verdict, isApproximate: isApproximate)
        } catch {
            return TrialMergeOutcome(.unknown(.reported(error.description)))
        }
    }
}

/// Two commits to merge.
struct CommitPair: Hashable {
    /// The commit merged into.
    let ours: ObjectID
    /// The commit merged.
    let theirs: ObjectID
}
