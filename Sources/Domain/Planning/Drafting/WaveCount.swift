/// Cuts the steps of a plan, one after the other, into waves: runs in which no two steps touch a common path and none
/// needs another.
///
/// A wave's steps follow each other, so that the tree after its last one has all of them and nothing beyond: one check
/// of that tree checks the wave.
struct WaveCount {
    private var number = 1
    private var members: Set<SelectionIndex> = []
    private var paths: Set<RepositoryPath> = []

    /// Returns the wave of the next step, which comes after some others.
    mutating func wave(of step: SelectionIndex, changing changes: [FileChange], after others: [SelectionIndex]) -> Int {
        let touched = Set(changes.flatMap(\.paths))
        if !members.isDisjoint(with: others) || !paths.isDisjoint(with: touched) {
            number += 1
            (members, paths) = ([], [])
        }
        members.insert(step)
        paths.formUnion(touched)
        return number
    }
}
