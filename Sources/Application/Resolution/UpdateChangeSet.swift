package import Domain

/// Merges a state into a change set that is behind it, in memory: what is certain is settled, and the rest stands between
/// markers, with what is proposed beside it.
package struct UpdateChangeSet: Sendable {
    private let merger: any TrialMerger<MergeConflict>
    private let resolve: ResolveFile

    package init(merger: any TrialMerger<MergeConflict>, resolve: ResolveFile) {
        self.merger = merger
        self.resolve = resolve
    }

    /// Returns what comes of it.
    ///
    /// - Throws: when no merge can be tried at all.
    package func callAsFunction(_ selected: SelectedChangeSet, onto base: Base) async throws -> UpdatedChangeSet {
        let changeSet = selected.changeSet
        if case .unreadable(let reason) = selected.relation {
            return UpdatedChangeSet(changeSet, onto: base, .unknown(reason))
        }
        guard let contents = merger.contents, let reader = merger.conflictReader else {
            return UpdatedChangeSet(changeSet, onto: base, .unknown(.notTried))
        }
        let own = try await contents.tree(ofCommit: changeSet.commit)
        let request = TrialMerge(
            state: MergedState(commits: [changeSet.commit], tree: own), head: base.commit)
        switch try await merger.merge([request])[0].verdict {
        case .clean(let tree?):
            return UpdatedChangeSet(changeSet, onto: base, tree == own ? .upToDate : .clean(tree: tree))
        case .clean(nil): return UpdatedChangeSet(changeSet, onto: base, .unknown(.noTree))
        case .unrelated: return UpdatedChangeSet(changeSet, onto: base, .unrelated)
        case .unknown(let reason): return UpdatedChangeSet(changeSet, onto: base, .unknown(reason))
        case .conflicts: return UpdatedChangeSet(changeSet, onto: base, try await settled(request, base, reader))
        }
    }

    private func settled(
        _ request: TrialMerge, _ base: Base, _ reader: any ConflictReader
    ) async throws -> UpdatedChangeSet.Outcome {
        switch try await reader.conflictedFiles(of: [request])[0] {
        case .unknown(let reason): return .unknown(reason)
        case .files(let texts, let others):
            let markers = ConflictMarking(ours: "HEAD", theirs: base.name, showsProposals: true)
            var files: [FileResolution] = []
            var contents: [RecordedResolution] = []
            var open = others
            for (file, conflict) in texts {
                guard let resolution = await resolve(file) else {
                    open.append(file.path)
                    continue
                }
                files.append(resolution)
                let content = resolution.content(taking: [.certain], marking: markers)
                contents.append(
                    RecordedResolution(
                        path: file.path, conflict: conflict, variant: 0, result: .zero,
                        found: FoundContent(resolvers: [], certainty: .proposed, content: content)))
            }
            let tree = try await reader.tree(of: request, with: contents)
            return .conflicts(tree: tree, files: files, others: open.sorted())
        }
    }
}
