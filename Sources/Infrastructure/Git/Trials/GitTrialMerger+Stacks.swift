package import Application
package import Domain

extension GitTrialMerger: StackMerger {
    /// Merges the parts of a stack one after the other, as git would merge their commits.
    package func merge(_ stack: TrialStack) async throws -> TrialStackOutcome<MergeConflict> {
        let composed = try await workers[0].compose(stack)
        await share(composed.made)
        var series = StackSeries(stack: stack, trees: composed.trees)
        var merges: [TrialMergeOutcome<MergeConflict>?] = []
        for part in composed.trees.indices {
            // Where one does not merge, those above it have nothing to stand on.
            guard series.merged.count == part else {
                merges.append(nil)
                continue
            }
            let outcome = try await merge(series, mergeBaseTree: composed.mergeBaseTree)
            if case .clean(let tree?) = outcome.verdict { series.merged.append(tree) }
            merges.append(outcome)
        }
        let parts = zip(composed.trees, merges).map { TrialStackOutcome<MergeConflict>.Part(tree: $0, merge: $1) }
        return TrialStackOutcome(parts: parts, coversHead: composed.trees.last == composed.headTree)
    }

    /// Merges the next part.
    private func merge(_ series: StackSeries, mergeBaseTree: ObjectID) async throws -> TrialMergeOutcome<MergeConflict>
    {
        if isDecidingItself {
            let part = series.merged.count
            let sides = TreeMerge.Sides(
                base: part == 0 ? mergeBaseTree : series.trees[part - 1], ours: series.state,
                theirs: series.trees[part])
            let result = await workers[0].merge(sides)
            await share(result.made)
            if case .decided(let outcome) = result.outcome { return outcome }
        }
        return try await decideByArbiter(series)
    }
}

/// The trees that a stack is made of.
struct ComposedStack: Sendable {
    /// The parts' trees, the lowest first.
    let trees: [ObjectID]
    /// The merge base's tree.
    let mergeBaseTree: ObjectID
    /// The head's tree.
    let headTree: ObjectID
    /// What was made for them.
    let made: ScratchObjects
}

extension MergeWorker {
    /// Makes the tree of each part: the merge base's, with what the head has at the paths of this part and those below.
    func compose(_ stack: TrialStack) throws(GitError) -> ComposedStack {
        let (start, head) = (try store.treeID(ofCommit: stack.mergeBase), try store.treeID(ofCommit: stack.head))
        var trees: [ObjectID] = []
        for part in stack.parts {
            let edits = TreeEdits()
            for path in RepositoryPath.outermost(of: part) {
                // What stands below goes with it: a directory that a file takes the place of, or the other way round.
                edits.put(try store.entry(at: path, in: head), at: path)
            }
            trees.append(try edits.applied(to: trees.last ?? start, in: store))
        }
        return ComposedStack(trees: trees, mergeBaseTree: start, headTree: head, made: store.takeFreshObjects())
    }

    /// Merges three trees; what fails is unknown, and why.
    func merge(_ sides: TreeMerge.Sides) -> (outcome: WorkerOutcome, made: ScratchObjects) {
        do throws(GitError) {
            return (try outcome(of: sides, wantsTree: true), store.takeFreshObjects())
        } catch {
            return (.decided(TrialMergeOutcome(.unknown(.reported(error.description)))), store.takeFreshObjects())
        }
    }
}
