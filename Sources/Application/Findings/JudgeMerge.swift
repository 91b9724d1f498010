import Domain

/// Finds what a merge breaks, how bad that is, and where to look on each side.
struct JudgeMerge {
    private let trees: CodeTrees
    private let find: FindIntegration
    private let evidence: FindEvidence
    private let levels: RuleLevels

    init(trees: CodeTrees, rules: [Rule], levels: RuleLevels) {
        self.trees = trees
        find = FindIntegration(trees: trees, rules: rules, levels: levels)
        evidence = FindEvidence(trees: trees)
        self.levels = levels
    }

    /// Returns what the merge of some change sets breaks so badly or worse, and the files that could not be looked at.
    ///
    /// - Throws: when a tree can't be read.
    func callAsFunction(
        _ merge: MergedSides, of changeSets: [ChangeSetID], from least: Severity = .note
    ) async throws -> (findings: [Finding], unread: [RepositoryPath: UnreadCause]) {
        let outcome = try await find(merge, from: least)
        var findings: [Finding] = []
        for violation in outcome.violations {
            guard let severity = levels.severity(of: violation), severity >= least,
                try await !trees.isIgnored(violation, in: merge.merged)
            else { continue }
            findings.append(
                Finding(
                    violation, severity: severity, scope: .integration, changeSets: changeSets,
                    evidence: try await evidence(violation, in: merge)))
        }
        return (findings, outcome.unread)
    }
}
