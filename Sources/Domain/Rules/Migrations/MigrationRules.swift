/// What is wrong with the migrations of a tree, and of a merge.
package enum MigrationRules {
    package static let multipleHeads = RuleName("migrations/multiple-heads")
    package static let danglingParent = RuleName("migrations/dangling-parent")
    package static let duplicateRevision = RuleName("migrations/duplicate-revision")
    package static let cycle = RuleName("migrations/cycle")
    package static let sameObject = RuleName("migrations/same-object")

    /// The names of the rules.
    package static let names = [multipleHeads, danglingParent, duplicateRevision, cycle, sameObject]

    /// Returns what is wrong with the migrations of one tree.
    package static func violations(in graph: MigrationGraph) -> [Violation] {
        graph.series.flatMap { series in
            MultipleHeads.violations(in: series) + DanglingParent.violations(in: series, of: graph)
                + DuplicateRevision.violations(in: series) + MigrationCycle.violations(in: series)
                + SameObject.violations(in: series)
        }
    }

    /// Returns what a tree breaks and none of those does that it was made from: the base and each side of a merge, or the base of
    /// a change set.
    ///
    /// Ends of a line are counted, instead of being compared by name: a merge that ends in as many as one of its sides did, in
    /// other ones, breaks nothing.
    package static func violations(broughtBy merged: MigrationGraph, beside others: [MigrationGraph]) -> [Violation] {
        var found: [Violation] = []
        let changed = merged.series.filter { series in
            !others.contains { $0.series.contains { $0 === series } }
        }
        for series in changed {
            let before = others.map { $0.series(like: series) }
            found += MultipleHeads.violations(broughtBy: series, beside: before)
            found += SameObject.violations(broughtBy: series, beside: before)
        }
        let known = { (series: MigrationSeries, graph: MigrationGraph) in
            DanglingParent.violations(in: series, of: graph) + DuplicateRevision.violations(in: series)
                + MigrationCycle.violations(in: series)
        }
        let broken = merged.series.flatMap { known($0, merged) }
        guard !broken.isEmpty else { return found }
        let old = Set(others.flatMap { graph in graph.series.flatMap { known($0, graph) } }.map(\.subject))
        return found + broken.filter { !old.contains($0.subject) }
    }
}

extension Violation {
    /// What it is about, wherever the file may have moved.
    fileprivate var subject: [String] { [rule.text] + problem.detail }
}
