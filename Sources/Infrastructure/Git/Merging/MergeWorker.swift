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
    case decided(TrialMergeOutcome)
    /// Only git, or failing it libgit2, can tell.
    case undecided(Delegation)
}

/// Merges on its own repository handle: one task's work.
actor MergeWorker {
    private let store: ObjectStore
    private let attributes: MergeAttributes

    /// Opens the repository once more for this worker.
    init(repositoryPath: String, attributesRoot: ObjectID, policy: AttributePolicy) throws(GitError) {
        store = ObjectStore(repository: try Repository(at: repositoryPath))
        attributes = MergeAttributes(root: attributesRoot, policy: policy)
    }

    /// Merges one after the other; what fails is unknown, and why.
    func merge(_ merges: [PreparedMerge]) -> (outcomes: [WorkerOutcome], made: ScratchObjects) {
        let outcomes = merges.map { merge in
            do throws(GitError) {
                return try outcome(of: merge)
            } catch {
                return .decided(TrialMergeOutcome(.unknown(reason: error.description)))
            }
        }
        return (outcomes, store.takeFreshObjects())
    }

    /// Takes in what other workers made.
    func adopt(_ objects: ScratchObjects) { store.adopt(objects) }

    /// Reads what the arbiter makes as well.
    func borrowObjects(at directory: String) throws(GitError) { try store.borrowObjects(at: directory) }

    private func outcome(of merge: PreparedMerge) throws(GitError) -> WorkerOutcome {
        guard let base = merge.base else { return .undecided(.severalBases) }
        let sides = TreeMerge.Sides(
            base: try store.treeID(ofCommit: base), ours: merge.request.state.tree,
            theirs: try store.treeID(ofCommit: merge.request.head))
        let outcome = try TreeMerge.run(sides, in: store, attributes: attributes, wantsTree: merge.request.wantsTree)
        return switch outcome {
        case .clean(let tree): .decided(TrialMergeOutcome(.clean(tree: tree)))
        case .conflicts(let conflicts): .decided(TrialMergeOutcome(.conflicts(conflicts)))
        case .undecided(let reason): .undecided(reason)
        }
    }
}
