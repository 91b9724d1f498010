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
    /// The attributes of the states merged into.
    let attributes: AttributeFiles
    private let submodules: SubmoduleMerge

    /// Who decides.
    enum Judge {
        case git(GitMergeTree)
        case libgit2(LibgitMerge)
    }

    init(
        repositoryPath: String, program: GitProgram?, rules: MergeRules, jobs: Int, environment: [String: String]
    ) throws(GitError) {
        self.jobs = max(1, jobs)
        let repository = try Repository(reopening: repositoryPath)
        store = ObjectStore(repository: repository)
        attributes = AttributeFiles(policy: rules.policy, store: store)
        submodules = SubmoduleMerge(of: repository, store: store)
        scratch = try ScratchRepository(borrowing: repository, drivers: rules.drivers)
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
            return Question(CommitPair(ours: ours, theirs: request.head), on: state.tree)
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
            let theirs = try scratch.commit(tree: tree, parents: [base], from: store)
            return Question(CommitPair(ours: ours, theirs: theirs), on: pick.tree)
        }
    }

    private func decide<Request>(
        _ requests: [Request], as question: (Request) throws(GitError) -> Question
    ) async -> [TrialMergeOutcome<MergeConflict>] {
        do throws(GitError) {
            return await answers(try requests.map(question)).map(outcome)
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
            let question = Question(CommitPair(ours: ours, theirs: parts[landed.count]), on: series.state)
            return outcome(of: await answers([question])[0])
        } catch {
            return TrialMergeOutcome(.unknown(.reported(error.description)))
        }
    }

    private func answers(_ questions: [Question]) async -> [Result<SettledAnswer, GitError>] {
        switch judge {
        case .git(let git): await answers(questions, from: git)
        case .libgit2(let merge):
            questions.map { question in
                Result { () throws(GitError) in
                    let attributes = try attributes.combined(of: question.root)
                    return try settled(try merge.merge(question.pair, by: attributes), question)
                }
            }
        }
    }

    /// Asks git, which takes attributes from one file for all that it is asked at a time.
    func answers(_ questions: [Question], from git: GitMergeTree) async -> [Result<SettledAnswer, GitError>] {
        var answers: [Result<SettledAnswer, GitError>?] = Array(repeating: nil, count: questions.count)
        var places: [String: [Int]] = [:]
        for (place, question) in questions.enumerated() {
            do throws(GitError) {
                let file = try scratch.attributesFile(holding: attributes.combined(of: question.root))
                places[file, default: []].append(place)
            } catch {
                answers[place] = .failure(error)
            }
        }
        for (file, places) in places.sorted(by: { $0.value[0] < $1.value[0] }) {
            let found = await git.readingAttributes(from: file).answers(places.map { questions[$0].pair }, jobs: jobs)
            for (place, answer) in zip(places, found) {
                answers[place] = Result { () throws(GitError) in try settled(try answer.get(), questions[place]) }
            }
        }
        return answers.map { $0 ?? .failure(.program(name: "git merge-tree", cause: "it gave no answer")) }
    }

    /// Looks into the submodules that an answer leaves open.
    private func settled(_ answer: MergeTreeAnswer, _ question: Question) throws(GitError) -> SettledAnswer {
        let settled = try answer.settlingSubmodules(by: submodules, in: question.root, store)
        // Whoever borrows objects finds the tree where those of git are.
        if settled.answer.tree != answer.tree { try scratch.write(settled.answer.tree, from: store) }
        return settled
    }

    /// The submodules whose commits would have been needed and are not here.
    var unseenSubmodules: Set<RepositoryPath> { submodules.unseen }

    private func outcome(of answer: Result<SettledAnswer, GitError>) -> TrialMergeOutcome<MergeConflict> {
        var isApproximate = false
        if case .libgit2 = judge { isApproximate = true }
        do throws(GitError) {
            let settled = try answer.get()
            let answer = settled.answer
            if answer.isClean, let doubt = answer.doubt { return TrialMergeOutcome(.unknown(.reported(doubt))) }
            let verdict: TrialMergeOutcome<MergeConflict>.Verdict =
                if answer.isClean { .clean(tree: answer.tree) } else {
                    .conflicts(try answer.conflicts(reading: store))
                }
            return TrialMergeOutcome(verdict, isApproximate: isApproximate || !settled.isSure)
        } catch {
            return TrialMergeOutcome(.unknown(.reported(error.description)))
        }
    }
}

/// A merge that is asked about.
struct Question {
    /// The commits.
    let pair: CommitPair
    /// The tree whose attributes count: the one merged into.
    let root: ObjectID

    init(_ pair: CommitPair, on root: ObjectID) {
        self.pair = pair
        self.root = root
    }
}

/// Two commits to merge.
struct CommitPair: Hashable {
    /// The commit merged into.
    let ours: ObjectID
    /// The commit merged.
    let theirs: ObjectID
}
