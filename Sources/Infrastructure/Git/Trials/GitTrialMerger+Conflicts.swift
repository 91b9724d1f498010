package import Application
package import Domain

extension GitTrialMerger: ConflictReader {
    package nonisolated var conflictReader: (any ConflictReader)? { self }

    /// Returns the files at which each of some merges conflicts.
    package func conflictedFiles(of requests: [TrialMerge]) async throws -> [ConflictedFiles] {
        await (try readyArbiter()).conflictedFiles(of: requests, knowing: objects)
    }

    /// Returns what a merge that conflicts comes to with these contents at its conflicted paths.
    package func settle(_ request: TrialMerge, with contents: [RecordedResolution]) async throws -> Replay {
        let (replay, made) = await (try readyArbiter()).settle(request, with: contents, knowing: objects)
        await share(made)
        return replay
    }

    /// Returns the tree of a merge that conflicts, with these contents at some of its conflicted paths.
    package func tree(of request: TrialMerge, with contents: [RecordedResolution]) async throws -> ObjectID {
        let (tree, made) = try await (try readyArbiter()).tree(of: request, with: contents, knowing: objects)
        await share(made)
        return tree
    }
}
