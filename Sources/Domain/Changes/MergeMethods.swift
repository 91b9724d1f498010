/// Which method each change set is merged by.
package struct MergeMethods: Hashable, Sendable {
    /// The method of all that no label decides.
    package let standard: MergeMethod
    /// The methods that labels ask for.
    package let byLabel: [String: MergeMethod]

    /// Makes the choice; without arguments everything is merged by a merge commit.
    package init(standard: MergeMethod = .merge, byLabel: [String: MergeMethod] = [:]) {
        self.standard = standard
        self.byLabel = byLabel
    }

    /// Returns a change set's method.
    ///
    /// Labels that disagree have the one among their methods that keeps the most of the history: a merge before a
    /// squash before a rebase.
    package func method(of changeSet: ChangeSet) -> MergeMethod {
        let asked = Set(changeSet.labels.compactMap { byLabel[$0] })
        return MergeMethod.allCases.first(where: asked.contains) ?? standard
    }
}
