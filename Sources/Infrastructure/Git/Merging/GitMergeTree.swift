import Domain

/// Asks git itself: one `git merge-tree --stdin` for many merges.
struct GitMergeTree {
    private let program: GitProgram
    private let scratch: ScratchRepository
    private let environment: [String: String]

    /// Asks a git about merges in a scratch repository.
    init(program: GitProgram, scratch: ScratchRepository, environment: [String: String]) {
        self.program = program
        self.scratch = scratch
        // git must look at the scratch repository and at nothing of the user's, so that everyone gets the same answer.
        var own = environment.filter { !$0.key.hasPrefix("GIT_") }
        own.merge([
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_DIR": scratch.path, "LC_ALL": "C",
            "GIT_ATTR_NOSYSTEM": "1", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0",
        ]) { _, new in new }
        self.environment = own
    }

    /// Returns git's answer for each pair; the error tells why one could not be told.
    ///
    /// One pair that git chokes on ends its run, and it answers none behind it: so that pair is marked, and git is started
    /// again behind it.
    func answers(_ pairs: [CommitPair]) throws(GitError) -> [Result<MergeTreeAnswer, GitError>] {
        var answers: [Result<MergeTreeAnswer, GitError>] = []
        while answers.count < pairs.count {
            let waiting = pairs[answers.count...]
            let input = waiting.map { "\($0.ours.hex) \($0.theirs.hex)\n" }.joined()
            let run = try ProcessRun.run(
                program.path, ["merge-tree", "--write-tree", "--stdin"], input: Array(input.utf8),
                environment: environment)
            answers += MergeTreeOutput.parse(run.output).prefix(waiting.count).map { .success($0) }
            guard answers.count < pairs.count else { break }
            let words = run.complaint.split(whereSeparator: \.isNewline).last.map(String.init) ?? "status \(run.status)"
            answers.append(.failure(.program(name: "git merge-tree", cause: words)))
        }
        return answers
    }
}
