import Application
import Domain

extension Arbiter {
    /// Replays what is recorded on merges that conflict, in order; `objects` holds what their states are made of and only
    /// memory has. Returns also what was made by it.
    func replay(
        _ requests: [TrialMerge], by rules: RerereRules, knowing objects: ScratchObjects
    ) async -> (replays: [Replay], made: ScratchObjects) {
        guard case .git(let program) = judge else {
            let reason = "There is no git that could write the conflict as git does."
            return (requests.map { _ in .unknown(.reported(reason)) }, ScratchObjects())
        }
        store.adopt(objects)
        let git = program.writingConflicts(in: rules.conflictStyle)
        let pairs = requests.map { request in
            Result { () throws(GitError) in
                let state = request.state
                return CommitPair(
                    ours: try scratch.commit(of: state.commits, tree: state.tree, from: store), theirs: request.head)
            }
        }
        let asked = pairs.compactMap { pair -> CommitPair? in if case .success(let pair) = pair { pair } else { nil } }
        var answers = await git.answers(asked, jobs: jobs)[...]
        let rerere = Rerere(git: git, objects: store, rules: rules, attributes: attributes)
        let replays = pairs.map { pair -> Replay in
            do throws(GitError) {
                _ = try pair.get()
                guard let answer = answers.popFirst() else { return .unknown(.reported("git gave no answer.")) }
                return try rerere.replay(try answer.get())
            } catch {
                return .unknown(.reported(error.description))
            }
        }
        return (replays, store.takeFreshObjects())
    }
}
