/// The repository that a plan is carried out in.
package struct IntegrationRepository: Sendable {
    /// Where its branches and the steps' own references stand.
    package let references: any ReferenceStore
    /// What makes its commits.
    package let commits: any CommitWriter
    /// Its work trees.
    package let workTrees: any WorkTrees

    package init(references: any ReferenceStore, commits: any CommitWriter, workTrees: any WorkTrees) {
        self.references = references
        self.commits = commits
        self.workTrees = workTrees
    }
}
