package import Application
package import Domain

extension GitTrialMerger {
    /// Returns the files that differ between two trees, be they the repository's or made by a merge, sorted by path.
    package func differences(between one: ObjectID, and other: ObjectID) async throws -> [TreeDifference] {
        try await workers[0].differences(between: one, and: other)
    }
}

extension MergeWorker {
    fileprivate func differences(between one: ObjectID, and other: ObjectID) throws(GitError) -> [TreeDifference] {
        try Footprint(from: one, to: other, in: store).touches.map {
            TreeDifference(path: $0.path, isOnlyInFirst: $0.after == nil)
        }
    }
}
