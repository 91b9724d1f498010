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
        let replays = await mergeTrees(requests, by: git).map { answer -> Replay in
            do throws(GitError) {
                guard let answer = try answer.get() else {
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
