import Domain

/// Looks at the merges of a rehearsal: one that breaks what both sides have whole is no merge for a plan.
struct CodeGuard {
    private let base: Base
    private let marks: [ObjectID: CodeMark]
    private let judge: JudgeMerge

    init(base: Base, marks: [CodeMark], judge: JudgeMerge) {
        self.base = base
        self.marks = Dictionary(marks.map { ($0.changeSet.changeSet.commit, $0) }) { first, _ in first }
        self.judge = judge
    }

    /// Returns the errors of landing a head on a state; none where it has nothing to do with what landed before.
    ///
    /// - Throws: when a tree can't be read.
    func findings(landing head: ObjectID, on state: MergedState, as tree: ObjectID) async throws -> [Finding] {
        guard let mark = marks[head], state.tree != base.tree else { return [] }
        // A squash and a rebase leave the heads out of the history: then each may have landed.
        let landed = state.isRewritten ? Array(marks.values) : state.commits.dropFirst().compactMap { marks[$0] }
        let others = landed.filter { $0.changeSet.id != mark.changeSet.id }.sorted { $0.changeSet.id < $1.changeSet.id }
        guard others.contains(where: mark.canMeet) else { return [] }
        let sides = [
            MergedSides.Side(tree: state.tree, members: others.map(\.member)),
            MergedSides.Side(tree: mark.merged, members: [mark.member]),
        ]
        let merge = MergedSides(bases: [base.tree], sides: sides, merged: tree)
        return try await judge(merge, of: merge.changeSets, from: .error).findings
    }
}
