import Domain

/// Asks git itself: one `git merge-tree --stdin` for many merges.
struct GitMergeTree: Sendable {
    /// One process answers no more than so many merges, and no fewer where there are more.
    private static let batch = 8...32
    private let program: GitProgram
    private let environment: [String: String]
    private var settings: [(name: String, value: String)] = []
    private let drivers: MergeDrivers

    /// Asks a git about merges in a scratch repository, which knows these drivers.
    init(
        program: GitProgram, scratchPath: String, environment: [String: String], drivers: MergeDrivers = .none
    ) {
        self.program = program
        self.drivers = drivers
        // git must look at the scratch repository and at nothing of the user's, so that everyone gets the same answer.
        var own = environment.filter { !$0.key.hasPrefix("GIT_") }
        own.merge([
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_DIR": scratchPath, "LC_ALL": "C",
            "GIT_ATTR_NOSYSTEM": "1", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0",
        ]) { _, new in new }
        self.environment = own
    }

    /// The same git, writing conflicts in a style of `merge.conflictStyle`; nil for git's own.
    func writingConflicts(in style: String?) -> GitMergeTree {
        style.map { setting("merge.conflictStyle", to: $0) } ?? self
    }

    /// The same git, taking attributes from a file.
    func readingAttributes(from file: String) -> GitMergeTree { setting("core.attributesFile", to: file) }

    private func setting(_ name: String, to value: String) -> GitMergeTree {
        var other = self
        other.settings.append((name, value))
        return other
    }

    /// Runs another command of the same git in the scratch repository.
    func run(_ arguments: [String], in directory: String? = nil, input: [UInt8] = []) throws(GitError) -> ProcessRun {
        var variables = environment
        variables["GIT_CONFIG_COUNT"] = "\(settings.count)"
        for (place, setting) in settings.enumerated() {
            variables["GIT_CONFIG_KEY_\(place)"] = setting.name
            variables["GIT_CONFIG_VALUE_\(place)"] = setting.value
        }
        // A git that writes an object which the borrowed repository has already renews the time of the file that holds it, so that it
        // isn't pruned. It can't be told not to; where the system refuses that, it writes the object anew, to the scratch repository.
        return try ProcessRun.run(
            program.path, arguments, in: directory, input: input, environment: variables, keepsTimes: true)
    }

    /// Returns git's answer for each pair, in order, from up to `jobs` processes at the same time; the error tells why one
    /// could not be told.
    func answers(_ pairs: [CommitPair], jobs: Int) async -> [Result<MergeTreeAnswer, GitError>] {
        let share = (pairs.count + jobs - 1) / jobs
        let size = min(max(share, Self.batch.lowerBound), Self.batch.upperBound)
        let starts = Array(stride(from: 0, to: pairs.count, by: size))
        return await withTaskGroup(of: (Int, [Result<MergeTreeAnswer, GitError>]).self) { group in
            var parts = [[Result<MergeTreeAnswer, GitError>]](repeating: [], count: starts.count)
            for (part, start) in starts.enumerated() {
                if part >= jobs, let (done, found) = await group.next() { parts[done] = found }
                let slice = pairs[start..<min(start + size, pairs.count)]
                group.addTask { (part, answers(slice)) }
            }
            for await (done, found) in group { parts[done] = found }
            return parts.flatMap { $0 }
        }
    }

    /// A pair that git chokes on ends its run, and it answers none behind it: that pair is marked, and git is started
    /// again behind it. So each that fails costs one start or two, and none that git can tell is lost.
    private func answers(_ pairs: ArraySlice<CommitPair>) -> [Result<MergeTreeAnswer, GitError>] {
        var answers: [Result<MergeTreeAnswer, GitError>] = []
        var size = pairs.count
        while answers.count < pairs.count {
            let batch = pairs.dropFirst(answers.count).prefix(size)
            do throws(GitError) {
                let run = try run(batch)
                if !run.isAttributable, batch.count > 1 {
                    size = 1
                    continue
                }
                answers += run.answers.map { .success($0) }
                if let failure = run.failure { answers.append(.failure(failure)) } else { size *= 2 }
            } catch {
                answers += batch.map { _ in .failure(error) }
            }
        }
        return answers
    }

    /// What one process said of some pairs.
    private struct Run {
        /// The answers to the first pairs.
        let answers: [MergeTreeAnswer]
        /// Why the pair behind them has none; nil where all have one.
        let failure: GitError?
        /// Whether the failure is surely that pair's.
        let isAttributable: Bool
    }

    private func run(_ batch: ArraySlice<CommitPair>) throws(GitError) -> Run {
        let input = batch.map { "\($0.ours.hex) \($0.theirs.hex)\n" }.joined()
        let run = try run(["merge-tree", "--write-tree", "--stdin", "--messages"], input: Array(input.utf8))
        // After an error git may go on as if a directory were empty, and what a killed git had found may be lost.
        let isAttributable = !run.complaint.hasPrefix("error:") && !run.complaint.contains("\nerror:") && !run.wasKilled
        guard isAttributable else { return Run(answers: [], failure: failure(of: run), isAttributable: false) }
        let answers = Array(MergeTreeOutput.parse(run.output).prefix(batch.count))
        return Run(
            answers: answers, failure: answers.count < batch.count ? failure(of: run) : nil, isAttributable: true)
    }

    /// Returns what git complains about: the driver that it can't run, or the object it names, where it does.
    private func failure(of run: ProcessRun) -> GitError {
        if let driver = drivers.missed(in: run.complaint) { return .mergeDriver(name: driver.name, path: nil) }
        let lines = run.complaint.split(whereSeparator: \.isNewline)
        for line in lines {
            let words = line.split { !$0.isHexDigit }
            if let id = words.lazy.compactMap({ ObjectID(hex: $0) }).first {
                return .missingObject(id, cause: "git says: \(line)")
            }
        }
        return .program(name: "git merge-tree", cause: lines.last.map(String.init) ?? "status \(run.status)")
    }
}
