package import Domain

/// Tries how a change set could be cut into a stack of branches, one a layer.
package struct AdviseSplit: Sendable {
    private let reader: any ChangedTextReader
    private let merger: any StackMerger<MergeConflict>

    package init(reader: any ChangedTextReader, merger: any StackMerger<MergeConflict>) {
        self.reader = reader
        self.merger = merger
    }

    /// Returns the advice for a change set of an analysis.
    package func callAsFunction(_ assessed: AssessedChangeSet, in analysis: Analysis) async throws -> SplitAdvice {
        switch assessed.verdict {
        case .merged, .changesNothing: return .impossible(.merged)
        case .unrelated: return .impossible(.unrelated)
        case .unknown(let reason): return .impossible(.unknown(reason))
        case .clean, .conflicts: break
        }
        let split = LayerSplit(of: assessed.changeSet.changes, in: analysis.architecture)
        guard split.parts.count > 1 else { return .needless(layer: split.parts.first?.layer) }
        switch try await reader.fork(of: assessed.changeSet.commit, from: analysis.base) {
        case .one(let mergeBase): return try await stack(split, on: mergeBase, of: assessed, in: analysis)
        case .several:
            return .impossible(.severalMergeBases)
        case .none: return .impossible(.noMergeBase)
        case .unknown(let reason): return .impossible(.unknown(reason))
        }
    }

    private func stack(
        _ split: LayerSplit, on mergeBase: ObjectID, of assessed: AssessedChangeSet, in analysis: Analysis
    ) async throws -> SplitAdvice {
        let head = assessed.changeSet.commit
        let outcome = try await ClassifyingStackMerger(merger, by: analysis.architecture).merge(
            TrialStack(base: analysis.base, mergeBase: mergeBase, head: head, parts: split.parts.map(\.paths)))
        guard outcome.coversHead, outcome.parts.count == split.parts.count else {
            return .impossible(.partsDiffer)
        }
        let clashes = PartClashes(of: assessed, among: split.parts, pairs: analysis.pairs)
        let parts = zip(split.parts, outcome.parts).enumerated().map { place, part in
            SplitPart(
                share: part.0, tree: part.1.tree,
                outcome: self.outcome(of: part.1, at: place, assessed, split),
                isApproximate: part.1.merge?.isApproximate ?? false, clashes: clashes.byPart[place])
        }
        var whole: ObjectID?
        if case .clean(let tree) = assessed.verdict { whole = tree }
        return .stack(SplitStack(mergeBase: mergeBase, head: head, parts: parts, whole: whole))
    }

    private func outcome(
        of part: TrialStackOutcome<Conflict>.Part, at place: Int, _ assessed: AssessedChangeSet, _ split: LayerSplit
    ) -> SplitPart.Outcome {
        switch part.merge?.verdict {
        case .clean(let tree?): return .clean(tree: tree)
        case .conflicts(let found): return .conflicts(found)
        case .unknown(let reason): return .unknown(reason)
        case .clean(nil): return .unknown(.noTree)
        case .unrelated: return .unknown(.nothingInCommon)
        case nil:
            let owners = PathOwners(of: split.parts)
            return .waits(own: assessed.verdict.conflicts.filter { owners.part(of: $0) == place })
        }
    }
}
