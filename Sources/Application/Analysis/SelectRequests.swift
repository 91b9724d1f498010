import Domain

/// Chooses the pull requests of a list that are to be merged into the base.
struct SelectRequests {
    let base: Base

    /// Returns the selection without pull requests that lead to other branches, and what a reader must know of that.
    func callAsFunction(_ selection: Selection) -> (selection: Selection, notes: [RunNote]) {
        guard let open = selection.open else { return (selection, []) }
        let chosen = open.selected
        let elsewhere = open.leadingElsewhere(than: base)
        var selection = selection
        selection.open = open.leavingOut(elsewhere ?? [])
        let others = chosen.filter { elsewhere?.contains($0.number) ?? false }
        var notes: [RunNote] = open.listedAt.map { [.oldList($0)] } ?? []
        let unselected = open.all.count - chosen.count
        if unselected > 0 { notes.append(.unselectedRequests(unselected)) }
        if elsewhere == nil { notes.append(.noRequestForBase) }
        if !others.isEmpty { notes.append(.otherBases(others.map { OtherBase(id: $0.id, branch: $0.baseBranch) })) }
        return (selection, notes)
    }
}
