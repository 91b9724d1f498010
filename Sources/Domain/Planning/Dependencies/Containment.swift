/// Which change sets hold the head of which others among their own commits.
struct Containment: Sendable {
    /// The change sets that each one contains.
    let contained: [SelectionSet]

    private let ownCommits: [Set<ObjectID>]

    init(_ changeSets: [AssessedChangeSet]) {
        let ownCommits = changeSets.map { Set($0.changeSet.ownCommits) }
        self.ownCommits = ownCommits
        let heads = changeSets.map(\.changeSet.commit)
        let headsOf = Dictionary(grouping: heads.selectionIndices) { heads[$0] }
        contained = heads.selectionIndices.map { outer in
            let inner = ownCommits[outer].filter { $0 != heads[outer] && $0 != .zero }
            return SelectionSet(inner.flatMap { headsOf[$0] ?? [] }, of: changeSets.count)
        }
    }

    /// Returns the change sets among `wanted` that one contains, without those that another of them contains.
    func direct(in index: SelectionIndex, among wanted: SelectionSet) -> [SelectionIndex] {
        let inner = contained[index].intersection(wanted)
        return inner.filter { candidate in !inner.contains { contained[$0].contains(candidate) } }
    }

    /// Whether a commit has come into a change set with another one that it contains.
    func inherits(_ commit: ObjectID, in index: SelectionIndex) -> Bool {
        contained[index].contains { ownCommits[$0].contains(commit) }
    }

    /// Whether a commit is among the own ones of a change set.
    func owns(_ commit: ObjectID, in index: SelectionIndex) -> Bool { ownCommits[index].contains(commit) }
}
