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
        let questions = requests.map { request in
            Result { () throws(GitError) in
                let state = request.state
                let ours = try scratch.commit(of: state.commits, tree: state.tree, from: store)
                return Question(CommitPair(ours: ours, theirs: request.head), on: state.tree)
            }
        }
        let asked = questions.compactMap { question -> Question? in
            if case .success(let question) = question { question } else { nil }
        }
        var answers = await answers(asked, from: git)[...]
        let replays = questions.map { question -> Replay in
            do throws(GitError) {
                _ = try question.get()
                guard let answer = try answers.popFirst()?.get().answer else {
                    return .unknown(.reported("git gave no answer."))
                }
                // `git rerere` runs when the work tree has the merge's attributes already, as far as they merge.
                let attributes = try attributes.combined(of: answer.tree)
                let reader = git.readingAttributes(from: try scratch.attributesFile(holding: attributes))
                return try Rerere(git: reader, objects: store, rules: rules, attributes: attributes).replay(answer)
            } catch {
                return .unknown(.reported(error.description))
            }
        }
        return (replays, store.takeFreshObjects())
    }
}
