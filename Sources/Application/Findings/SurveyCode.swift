import Domain

/// Reads the code of change sets, of the base and of their merges, and finds what breaks.
struct SurveyCode {
    private let merger: any TrialMerger<Conflict>
    private let contents: any TreeContents
    private let forks: any ChangedTextReader
    private let base: Base
    private let trees: CodeTrees
    private let judge: JudgeMerge
    private let own: FindOwn
    private let report: @Sendable (Stage) -> Void

    init(
        merger: any TrialMerger<Conflict>, contents: any TreeContents, forks: any ChangedTextReader, trees: CodeTrees,
        rules: [Rule], levels: RuleLevels, base: Base, report: @escaping @Sendable (Stage) -> Void
    ) {
        self.merger = merger
        self.contents = contents
        self.forks = forks
        self.base = base
        self.trees = trees
        judge = JudgeMerge(trees: trees, rules: rules, levels: levels)
        own = FindOwn(trees: trees, contents: contents, rules: rules, levels: levels, base: base)
        self.report = report
    }

    /// Returns what was found of change sets and of the pairs that merge.
    ///
    /// - Throws: when the base can't be read; what ails a change set is its verdict.
    func callAsFunction(_ changeSets: [AssessedChangeSet], pairs: [PairVerdict]) async throws -> CodeSurvey {
        var survey = CodeSurvey()
        for changeSet in changeSets where !changeSet.isInBase {
            // What could not be merged may not be there to be read either.
            if case .unknown = changeSet.verdict { continue }
            let fork = try await fork(of: changeSet)
            if case .clean(let tree) = changeSet.verdict {
                try await onBase(changeSet, tree, fork, &survey)
                survey.marks.append(try await mark(changeSet, tree))
            }
            try await own(changeSet, fork, &survey)
        }
        survey.needs = try await FindNeeds(trees: trees, base: base)(survey)
        try await self.pairs(survey.marks, except: pairs, &survey)
        return survey
    }

    private func fork(of changeSet: AssessedChangeSet) async throws -> ObjectID? {
        guard case .one(let commit) = try await forks.fork(of: changeSet.changeSet.commit, from: base) else {
            return nil
        }
        return try await contents.tree(ofCommit: commit)
    }

    /// Makes what looks at the merges of a plan's rehearsal.
    func guarding(_ survey: CodeSurvey) -> CodeGuard { CodeGuard(base: base, marks: survey.marks, judge: judge) }

    // MARK: - One change set

    private func onBase(
        _ changeSet: AssessedChangeSet, _ merged: ObjectID, _ fork: ObjectID?, _ survey: inout CodeSurvey
    ) async throws {
        let head = try await contents.tree(ofCommit: changeSet.changeSet.commit)
        let merge = MergedSides(
            bases: fork.map { [$0] } ?? [],
            sides: [
                MergedSides.Side(tree: base.tree, members: []),
                MergedSides.Side(tree: head, members: [MergedSides.Member(id: changeSet.id, tree: head)]),
            ], merged: merged)
        let findings = try await self.findings(merge, of: [changeSet.id], &survey)
        if !findings.isEmpty { survey.onBase[changeSet.id] = findings }
    }

    private func findings(
        _ merge: MergedSides, of changeSets: [ChangeSetID], _ survey: inout CodeSurvey
    ) async throws -> [Finding] {
        let found = try await judge(merge, of: changeSets)
        survey.unread.merge(found.unread) { first, _ in first }
        return found.findings
    }

    // MARK: - Pairs

    private func mark(_ changeSet: AssessedChangeSet, _ merged: ObjectID) async throws -> CodeMark {
        let paths = try await trees.changes(from: base.tree, to: merged)
        var changed = ChangedNames()
        var words: Set<String> = []
        for file in try await trees.states(of: paths, from: base.tree, to: merged) {
            changed.add(from: file.before, to: file.after, at: file.path)
            words.formUnion(file.after.facts?.words ?? [])
        }
        let web = WebChange(
            from: try await trees.site(of: base.tree), to: try await trees.site(of: merged), at: paths)
        return CodeMark(
            changeSet: changeSet, merged: merged, paths: paths, changed: changed, words: words, web: web)
    }

    private func pairs(
        _ marks: [CodeMark], except known: [PairVerdict], _ survey: inout CodeSurvey
    ) async throws {
        let broken = Set(known.map { [$0.first, $0.second] })
        // Thousands of change sets make millions of pairs, of which few meet: the others are never put together.
        var open: [(CodeMark, CodeMark)] = []
        for first in marks.indices {
            for second in marks.indices.dropFirst(first + 1) where marks[first].canMeet(marks[second]) {
                if broken.contains([marks[first].changeSet.id, marks[second].changeSet.id]) { continue }
                open.append((marks[first], marks[second]))
            }
        }
        report(.checkingPairs(open.count))
        let outcomes = try await merger.merge(
            open.map { first, second in
                let state = MergedState(commits: [base.commit, first.changeSet.changeSet.commit], tree: first.merged)
                return TrialMerge(state: state, head: second.changeSet.changeSet.commit)
            })
        for ((first, second), outcome) in zip(open, outcomes) {
            guard case .clean(let tree?) = outcome.verdict else { continue }
            let sides = [first, second].map { MergedSides.Side(tree: $0.merged, members: [$0.member]) }
            let ids = [first.changeSet.id, second.changeSet.id]
            let findings = try await self.findings(
                MergedSides(bases: [base.tree], sides: sides, merged: tree), of: ids, &survey)
            guard !findings.isEmpty else { continue }
            survey.pairs.append(CodeSurvey.BrokenPair(first: ids[0], second: ids[1], findings: findings))
        }
    }
}
