import Application
import Domain

/// One merge with its merge base found.
struct PreparedMerge: Hashable, Sendable {
    /// What was asked for.
    let request: TrialMerge
    /// The single merge base; nil where there are several.
    let base: ObjectID?
}

/// What a worker found out.
enum WorkerOutcome: Hashable, Sendable {
    case decided(TrialMergeOutcome<MergeConflict>)
    /// Only git, or failing it libgit2, can tell.
    case undecided(Delegation)
}

/// Merges on its own repository handle: one task's work.
actor MergeWorker {
    let store: ObjectStore
    private let attributes: MergeAttributes
    private let submodules: SubmoduleMerge
    /// What git refuses of single commits, by those that were looked at.
    private var refusals: [ObjectID: UnknownReason?] = [:]

    /// Opens the repository once more for this worker.
    init(repositoryPath: String, rules: MergeRules) throws(GitError) {
        let repository = try Repository(reopening: repositoryPath)
        store = ObjectStore(repository: repository)
        submodules = SubmoduleMerge(of: repository, store: store)
        attributes = MergeAttributes(rules)
    }

    /// Merges one after the other; what fails is unknown, and why.
    func merge(_ merges: [PreparedMerge]) -> (outcomes: [WorkerOutcome], made: ScratchObjects) {
        let outcomes = merges.map { merge in
            do throws(GitError) {
                return try outcome(of: merge)
            } catch {
                return .decided(TrialMergeOutcome(.unknown(.reported(error.description))))
            }
        }
        return (outcomes, store.takeFreshObjects())
    }

    /// Returns what each head means for its pairs; nil where one can't be read.
    func footprints(_ merges: [PreparedMerge]) -> [HeadFootprint]? {
        do throws(GitError) {
            return try merges.map { merge throws(GitError) in
                let trees = HeadFootprint.MergedTrees(
                    base: try store.treeID(ofCommit: merge.request.state.commits[0]),
                    mergeBase: try merge.base.map { base throws(GitError) in try store.treeID(ofCommit: base) },
                    head: try store.treeID(ofCommit: merge.request.head), landed: merge.request.state.tree)
                return try HeadFootprint(of: trees, in: store)
            }
        } catch {
            // Whoever asked tries each pair then, and what ails one is its outcome.
            return nil
        }
    }

    /// Returns the files that don't merge for sure by the attributes of the base, and the diffs that were made to tell.
    func failing(
        _ checks: [FileCheck], on base: ObjectID, knowing diffs: [(pair: BlobPair, diff: LineDiff)]
    ) -> (failed: [FileCheck], made: [(BlobPair, LineDiff)]) {
        for known in diffs { store.adopt(known.diff, for: known.pair) }
        let failed = checks.filter { !merges($0, on: base) }
        let made = Set(checks.flatMap(\.diffs)).compactMap { pair in store.knownDiff(pair).map { (pair, $0) } }
        return (failed, made)
    }

    private func merges(_ check: FileCheck, on base: ObjectID) -> Bool {
        let entries = [check.base, check.ours, check.theirs].compactMap { $0 }
        guard entries.allSatisfy(\.isRegularFile), check.base != nil || check.ours.mode == check.theirs.mode else {
            return false
        }
        guard !check.diffs.isEmpty else { return true }
        do throws(GitError) {
            switch try attributes.decider(of: check.path, in: try store.treeID(ofCommit: base), store) {
            case .text: break
            case .ours: return true
            case .binary, .driver, .git: return false
            }
            let diffs = try check.diffs.map { pair throws(GitError) in try store.diff(pair) }
            guard let ours = diffs[0], let theirs = diffs[1] else { return false }
            return !ours.meets(theirs)
        } catch {
            // The pair is merged as a whole then, and that tells what ails it.
            return false
        }
    }

    /// Returns what git refuses of the trees of commits that are to be made again; nil where it takes all.
    func refusal(of picks: [(commit: ObjectID, parent: ObjectID?)]) -> UnknownReason? {
        for pick in picks {
            if let known = refusals[pick.commit] {
                guard let known else { continue }
                return known
            }
            let found = refusal(of: pick)
            refusals[pick.commit] = .some(found)
            if let found { return found }
        }
        return nil
    }

    private func refusal(of pick: (commit: ObjectID, parent: ObjectID?)) -> UnknownReason? {
        do throws(GitError) {
            let before = try pick.parent.map { parent throws(GitError) in try store.treeID(ofCommit: parent) }
            let after = try store.treeID(ofCommit: pick.commit)
            _ = try Footprint(from: before ?? .emptyTree, to: after, in: store, inspecting: true)
            return nil
        } catch .refusedEntry(let path, let fault) {
            return .reported(GitError.refusedEntry(path: path, fault).description)
        } catch {
            // Whatever else ails it, its merge tells.
            return nil
        }
    }

    /// The submodules whose commits would have been needed and are not here.
    var unseenSubmodules: Set<RepositoryPath> { submodules.unseen }

    /// Takes in what other workers made.
    func adopt(_ objects: ScratchObjects) { store.adopt(objects) }

    /// Reads what the arbiter makes as well.
    func borrowObjects(at directory: String) throws(GitError) { try store.borrowObjects(at: directory) }

    private func outcome(of merge: PreparedMerge) throws(GitError) -> WorkerOutcome {
        guard let base = merge.base else { return .undecided(.severalBases) }
        let sides = TreeMerge.Sides(
            base: try store.treeID(ofCommit: base), ours: merge.request.state.tree,
            theirs: try store.treeID(ofCommit: merge.request.head))
        return try outcome(of: sides, wantsTree: merge.request.wantsTree)
    }

    /// Merges three trees, as far as that can be decided here.
    func outcome(of sides: TreeMerge.Sides, wantsTree: Bool) throws(GitError) -> WorkerOutcome {
        let outcome = try TreeMerge.run(
            sides, in: store, attributes: attributes, submodules: submodules, wantsTree: wantsTree)
        return switch outcome {
        case .clean(let tree): .decided(TrialMergeOutcome(.clean(tree: tree)))
        case .conflicts(let conflicts, let isSure):
            .decided(TrialMergeOutcome(.conflicts(conflicts), isApproximate: !isSure))
        case .undecided(let reason): .undecided(reason)
        }
    }
}
