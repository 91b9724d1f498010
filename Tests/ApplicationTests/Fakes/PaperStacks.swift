import Application
import Domain

/// Merges the parts of a stack, on paper: those above the first that conflicts have nothing to stand on.
struct PaperStacks: StackMerger {
    /// The place of the first part that conflicts, from 0.
    var conflicting: Int?
    var coversHead = true

    func merge(_ stack: TrialStack) -> TrialStackOutcome<MergeConflict> {
        let parts = stack.parts.indices.map { place in
            let tree = PaperRepository.id(600 + place)
            let stop = conflicting ?? stack.parts.count
            if place > stop { return TrialStackOutcome<MergeConflict>.Part(tree: tree, merge: nil) }
            let verdict: TrialMergeOutcome<MergeConflict>.Verdict =
                place < stop
                ? .clean(tree: PaperRepository.id(700 + place))
                : .conflicts([MergeConflict(path: stack.parts[place][0], kind: .content)])
            return TrialStackOutcome<MergeConflict>.Part(tree: tree, merge: TrialMergeOutcome(verdict))
        }
        return TrialStackOutcome(parts: parts, coversHead: coversHead)
    }
}
