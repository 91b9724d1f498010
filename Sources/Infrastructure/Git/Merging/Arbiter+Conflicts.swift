import Application
import Domain

extension Arbiter {
    /// Reads the files at which merges conflict, in order; `objects` holds what their states are made of and only memory has.
    func conflictedFiles(
        of requests: [TrialMerge], knowing objects: ScratchObjects
    ) async -> [ConflictedFiles] {
        await conflicted(requests, knowing: objects).map { result in
            do throws(GitError) {
                let answer = try result.get()
                var files: [(file: FileVersions, conflict: ObjectID)] = []
                var others: [RepositoryPath] = []
                for path in Set(answer.stages.map(\.path)).sorted() {
                    if let found = try versions(of: path, in: answer) {
                        files.append((found.file, found.conflict))
                    } else {
                        others.append(path)
                    }
                }
                return .files(files, others: others)
            } catch {
                return .unknown(.reported(error.description))
            }
        }
    }

    /// Makes the tree of a merge that conflicts, with contents at all its conflicted paths. Returns also what was made by it.
    func settle(
        _ request: TrialMerge, with contents: [RecordedResolution], knowing objects: ScratchObjects
    ) async -> (replay: Replay, made: ScratchObjects) {
        let result = await conflicted([request], knowing: objects)[0]
        let replay: Replay
        do throws(GitError) {
            replay = try settled(try result.get(), with: contents)
        } catch {
            replay = .unknown(.reported(error.description))
        }
        return (replay, store.takeFreshObjects())
    }

    /// Makes the tree of a merge that conflicts, with contents at some of its conflicted paths. Returns also what was made by
    /// it.
    func tree(
        of request: TrialMerge, with contents: [RecordedResolution], knowing objects: ScratchObjects
    ) async throws(GitError) -> (tree: ObjectID, made: ScratchObjects) {
        let answer = try await conflicted([request], knowing: objects)[0].get()
        let edits = TreeEdits()
        for resolution in contents {
            guard let entry = try store.entry(at: resolution.path, in: answer.tree), let found = resolution.found else {
                continue
            }
            edits.put(
                TreeEntry(name: entry.name, mode: entry.mode, id: try store.store(found.content)), at: resolution.path)
        }
        return (try edits.applied(to: answer.tree, in: store), store.takeFreshObjects())
    }

    private func settled(
        _ answer: MergeTreeAnswer, with contents: [RecordedResolution]
    ) throws(GitError) -> Replay {
        if answer.isClean { return .open([]) }
        let known = Dictionary(contents.map { ($0.path, $0) }) { first, _ in first }
        let edits = TreeEdits()
        var open: [UnsettledPath] = []
        var taken: [RecordedResolution] = []
        for path in Set(answer.stages.map(\.path)).sorted() {
            guard let found = try versions(of: path, in: answer), let resolution = known[path],
                let content = resolution.found?.content
            else {
                open.append(UnsettledPath(path: path, conflict: nil, cause: .notRecorded))
                continue
            }
            guard found.conflict == resolution.conflict else {
                open.append(UnsettledPath(path: path, conflict: found.conflict, cause: .notRecorded))
                continue
            }
            let result = try store.store(content)
            taken.append(resolution.resulting(in: result))
            edits.put(TreeEntry(name: found.entry.name, mode: found.entry.mode, id: result), at: path)
        }
        guard open.isEmpty else { return .open(open) }
        return .settled(Settlement(tree: try edits.applied(to: answer.tree, in: store), resolutions: taken))
    }

    private func conflicted(
        _ requests: [TrialMerge], knowing objects: ScratchObjects
    ) async -> [Result<MergeTreeAnswer, GitError>] {
        guard case .git(let git) = judge else {
            return requests.map { _ in
                .failure(.program(name: "git", cause: "it writes the conflicts, and is not there"))
            }
        }
        store.adopt(objects)
        // One style for everyone, so that a conflict has one id wherever it is merged again.
        return await mergeTrees(requests, by: git.writingConflicts(in: "merge")).map { answer in
            answer.flatMap { found in
                found.map(Result.success) ?? .failure(.program(name: "git merge-tree", cause: "it gave no answer"))
            }
        }
    }

    /// Asks git for what merges come to, in order; nil where it gave no answer. What their states are made of has been adopted.
    func mergeTrees(
        _ requests: [TrialMerge], by git: GitMergeTree
    ) async -> [Result<MergeTreeAnswer?, GitError>] {
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
        return questions.map { question in
            Result { () throws(GitError) in
                _ = try question.get()
                return try answers.popFirst()?.get().answer
            }
        }
    }

    /// Returns the versions of a path that conflicts by its lines, with the conflict's id and what git leaves there; nil for
    /// one that does not.
    private func versions(
        of path: RepositoryPath, in answer: MergeTreeAnswer
    ) throws(GitError) -> (file: FileVersions, conflict: ObjectID, entry: TreeEntry)? {
        let stages = answer.stages.filter { $0.path == path }
        let isPlain = stages.allSatisfy { $0.mode & 0o170000 == 0o100000 }
        guard isPlain, let ours = stages.first(where: { $0.number == 2 }),
            let theirs = stages.first(where: { $0.number == 3 }), ours.mode == theirs.mode,
            let entry = try store.entry(at: path, in: answer.tree), entry.isRegularFile,
            let conflict = ObjectID(
                hashing: (1...3).flatMap { number in
                    stages.first { $0.number == number }.map { Array($0.blob.hex.utf8) } ?? [0]
                })
        else { return nil }
        let base = try stages.first { $0.number == 1 }.map { stage throws(GitError) in try store.blob(stage.blob) }
        let file = FileVersions(
            path: path, base: base, ours: try store.blob(ours.blob), theirs: try store.blob(theirs.blob))
        return (file, conflict, entry)
    }
}
