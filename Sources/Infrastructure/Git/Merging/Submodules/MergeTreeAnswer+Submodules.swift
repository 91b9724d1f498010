import Domain

/// What git says of a merge, with its submodules looked into.
struct SettledAnswer {
    /// The answer.
    let answer: MergeTreeAnswer
    /// Whether all submodules that conflict could be looked into.
    let isSure: Bool
}

extension MergeTreeAnswer {
    private static let submodule: UInt16 = 0o160000

    /// Returns the answer once the submodules are merged by their own histories: a git in a scratch repository can't look into
    /// any and calls each a conflict.
    func settlingSubmodules(
        by merge: SubmoduleMerge, in root: ObjectID, _ store: ObjectStore
    ) throws(GitError) -> SettledAnswer {
        let outcomes = try submodules(by: merge, in: root)
        let isSure = !outcomes.values.contains(.unseen)
        let settled = outcomes.compactMapValues(\.commit)
        // libgit2 gives no tree with conflicts in it; what it says is approximate anyway.
        guard !settled.isEmpty, tree != .zero else { return SettledAnswer(answer: self, isSure: isSure) }
        let edits = TreeEdits()
        for (path, commit) in settled {
            edits.put(TreeEntry(name: Array(path.lastPart), mode: Self.submodule, id: commit), at: path)
        }
        let others = stages.filter { settled[$0.path] == nil }
        let said = messages.filter { message in message.paths.contains { settled[$0] == nil } }
        let isClean = others.isEmpty && !said.contains { $0.kind.hasPrefix("CONFLICT") }
        let answer = MergeTreeAnswer(
            isClean: isClean, tree: try edits.applied(to: tree, in: store), stages: others, messages: said)
        return SettledAnswer(answer: answer, isSure: isSure)
    }

    /// Returns the submodules that conflict only because git can't look into them, with the commits that they go to.
    func settledSubmodules(by merge: SubmoduleMerge, in root: ObjectID) throws(GitError) -> [RepositoryPath: ObjectID] {
        try submodules(by: merge, in: root).compactMapValues(\.commit)
    }

    private func submodules(
        by merge: SubmoduleMerge, in root: ObjectID
    ) throws(GitError) -> [RepositoryPath: SubmoduleMerge.Outcome] {
        var outcomes: [RepositoryPath: SubmoduleMerge.Outcome] = [:]
        for path in Set(stages.filter { $0.mode == Self.submodule }.map(\.path)).sorted() {
            let sides = stages.filter { $0.path == path }
            guard sides.allSatisfy({ $0.mode == Self.submodule }), let ours = sides.first(where: { $0.number == 2 }),
                let theirs = sides.first(where: { $0.number == 3 })
            else { continue }
            let base = sides.first { $0.number == 1 }?.blob
            outcomes[path] = try merge.merge(base, ours.blob, theirs.blob, at: path, in: root)
        }
        return outcomes
    }
}

extension SubmoduleMerge.Outcome {
    /// Where the submodule goes; nil where nobody can tell.
    fileprivate var commit: ObjectID? { if case .settled(let commit) = self { commit } else { nil } }
}
