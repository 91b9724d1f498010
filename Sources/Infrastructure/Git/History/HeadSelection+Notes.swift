import Application
import Domain

extension HeadSelection {
    /// Returns what a reader must know of a selection.
    /// - Parameters:
    ///   - selection: What the user selected.
    ///   - found: The heads before any was left out.
    ///   - dates: When their last commits were made.
    ///   - baseDate: When the base's last commit was made.
    func notes(
        on selection: Selection, found: [SelectedHead], dates: [CommitDate?], baseDate: CommitDate
    ) -> [RunNote] {
        damagedBeside(found) + unmatchedHeads(selection) + unmatchedExclusions(selection, found)
            + (selection.limits.isEmpty
                ? tooMany(selection, found, dates, baseDate) : leftOut(selection, found, dates))
    }

    /// What is damaged beside the heads: nobody can tell what it would have changed.
    private func damagedBeside(_ found: [SelectedHead]) -> [RunNote] {
        let known = Set(found.compactMap { $0.damage?.name })
        let others = damaged.filter { !known.contains($0.name) && !$0.isSymbolic }
        return others.isEmpty ? [] : [.damagedReferences(others.map { .init(name: $0.name, cause: $0.cause) })]
    }

    private func unmatchedHeads(_ selection: Selection) -> [RunNote] {
        selection.globs.filter { glob in
            let pattern = ReferencePattern(glob)
            return !references.contains { pattern.matches($0.name) }
                && !damaged.contains { pattern.matches($0.name) || pattern.reaches(below: $0.name) }
        }.map { .selectsNothing(pattern: $0, suggestion: Spelling.closest(to: $0, among: families)) }
    }

    /// The patterns that cover a kind of reference that the repository has, and its names.
    private var families: [String] {
        let usual = ["refs/pull/*/head", "refs/merge-requests/*/head", "refs/heads/*", "refs/remotes/*"].filter {
            glob in
            let pattern = ReferencePattern(glob)
            return references.contains { pattern.matches($0.name) }
        }
        let branches = references.map { ChangeSetID(reference: $0.name) }.filter { $0.number == nil }.map(\.text)
        let folders = Set(branches.compactMap { name in name.lastIndex(of: "/").map { name[..<$0] + "/*" } })
        return usual + folders.sorted().map { String($0) } + branches
    }

    private func unmatchedExclusions(_ selection: Selection, _ found: [SelectedHead]) -> [RunNote] {
        selection.excluded.filter { text in
            let exclusion = Exclusion(text)
            return !found.contains(where: exclusion.matches)
        }.map { .excludesNothing(pattern: $0, suggestion: Spelling.closest(to: $0, among: found.map(\.id.text))) }
    }

    /// Only a pattern selects what nobody has looked at.
    private func tooMany(
        _ selection: Selection, _ found: [SelectedHead], _ dates: [CommitDate?], _ baseDate: CommitDate
    ) -> [RunNote] {
        guard selection.isEmpty || !selection.globs.isEmpty else { return [] }
        let requests = zip(found, dates).filter { !$0.0.isNamed && $0.0.reference != nil && $0.0.id.number != nil }
        let many = ManyHeads(lastCommits: requests.compactMap(\.1), baseCommit: baseDate)
        return many.map { [.manyHeads($0)] } ?? []
    }

    private func leftOut(_ selection: Selection, _ found: [SelectedHead], _ dates: [CommitDate?]) -> [RunNote] {
        let kept = selection.limits.kept(of: zip(found, dates).map { $0.isNamed ? nil : $1 })
        return kept.count < found.count ? [.leftOut(found.count - kept.count, selection.limits)] : []
    }
}
