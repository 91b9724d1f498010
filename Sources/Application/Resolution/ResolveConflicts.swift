import Domain

/// Resolves merges that conflict: as people resolved them before, by what `git rerere` recorded; and where that is not all,
/// as resolvers do.
struct ResolveConflicts: ResolutionReplayer {
    /// What replays records; nil where nothing is recorded.
    let recorded: (any ResolutionReplayer)?
    /// What reads the files at which merges conflict.
    let reader: any ConflictReader
    /// What settles a file.
    let resolve: ResolveFile
    /// How sure it must be.
    let use: ResolverUse

    func replay(_ requests: [TrialMerge]) async throws -> [Replay] {
        let recorded = try await recorded?.replay(requests)
        var replays = recorded ?? requests.map { _ in .open([]) }
        let open = replays.indices.filter { replays[$0].settlement == nil }
        guard use != .off, !open.isEmpty else { return replays }
        let conflicted = try await reader.conflictedFiles(of: open.map { requests[$0] })
        for (place, files) in zip(open, conflicted) {
            guard let contents = await contents(of: files) else { continue }
            replays[place] = try await reader.settle(requests[place], with: contents)
        }
        return replays
    }

    /// Returns the contents that settle all files; nil where one is not settled.
    private func contents(of files: ConflictedFiles) async -> [RecordedResolution]? {
        guard case .files(let files, others: []) = files, !files.isEmpty else { return nil }
        var contents: [RecordedResolution] = []
        for (file, conflict) in files {
            guard let resolution = await resolve(file), let content = resolution.content(taking: use.certainties) else {
                return nil
            }
            let isCertain = resolution.content(taking: [.certain]) != nil
            contents.append(
                RecordedResolution(
                    path: file.path, conflict: conflict, variant: 0, result: .zero,
                    found: FoundContent(
                        resolvers: resolution.resolvers(use.certainties), certainty: isCertain ? .certain : .proposed,
                        content: content)))
        }
        return contents
    }
}
