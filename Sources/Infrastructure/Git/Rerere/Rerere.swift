import Domain
import Foundation

/// Replays recorded resolutions on merges that conflict, as `git rerere` does after `git merge`.
struct Rerere {
    /// The git whose conflicts are read.
    let git: GitMergeTree
    /// Where the results of its merges are, and what is made here goes.
    let objects: ObjectStore
    /// What is recorded, and the settings that count.
    let rules: RerereRules
    /// The merge attributes, as one file.
    let attributes: [UInt8]

    /// A conflicted path with what git wrote there.
    private struct ConflictedPath {
        let path: RepositoryPath
        let entry: TreeEntry
        let content: [UInt8]
        let file: ConflictedFile
        /// Both sides' files.
        let sides: [ObjectID]
    }

    /// Returns what becomes of a merge of which git has said what it comes to.
    func replay(_ answer: MergeTreeAnswer) throws(GitError) -> Replay {
        if answer.isClean { return .open([]) }
        let paths = Set(answer.stages.map(\.path)).sorted()
        guard !paths.isEmpty else { return .unknown(.reported("git names no path at which it conflicts.")) }
        // Most conflicts have no record: git is asked for attributes before that is known only where it must be.
        let forms =
            isMarkerSizeSet
            ? try WorkTreeForm.read(paths, of: attributes, from: git) : paths.map { _ in WorkTreeForm.plain }
        var conflicted: [ConflictedPath] = []
        var open: [UnsettledPath] = []
        for (path, form) in zip(paths, forms) {
            switch try conflictedPath(path, of: answer, form) {
            case .success(let found): conflicted.append(found)
            case .failure(let unsettled): open.append(unsettled.path)
            }
        }
        open += conflicted.filter { !has($0.file.id) }.map {
            UnsettledPath(path: $0.path, conflict: $0.file.id, cause: .notRecorded)
        }
        guard open.isEmpty else { return .open(open.sorted { $0.path < $1.path }) }
        return try resolve(conflicted, in: answer.tree)
    }

    private var isMarkerSizeSet: Bool {
        String(decoding: attributes, as: UTF8.self).contains("conflict-marker-size")
    }

    private func has(_ conflict: ObjectID) -> Bool { rules.store?.has(conflict) ?? false }

    private struct Unsettled: Error { let path: UnsettledPath }

    /// Returns a path's conflict, if it is one that git records: plain files on both sides, with marked lines
    /// (`check_one_conflict` and `handle_file` of git's rerere.c).
    private func conflictedPath(
        _ path: RepositoryPath, of answer: MergeTreeAnswer, _ form: WorkTreeForm
    ) throws(GitError) -> Result<ConflictedPath, Unsettled> {
        func unsettled(_ why: String) -> Result<ConflictedPath, Unsettled> {
            .failure(Unsettled(path: UnsettledPath(path: path, conflict: nil, cause: .notRecordable(why))))
        }
        let sides = answer.stages.filter { $0.path == path && $0.number > 1 }
        guard sides.count == 2, sides.allSatisfy({ $0.mode & 0o170000 == 0o100000 }) else {
            return unsettled("not both sides have a plain file there")
        }
        guard let entry = try objects.entry(at: path, in: answer.tree), entry.isRegularFile else {
            return unsettled("git leaves no plain file there")
        }
        let content = try objects.blob(entry.id)
        guard let file = ConflictedFile(content, markerSize: form.markerSize) else {
            return unsettled("its lines are not in conflict, or hold marks of another conflict")
        }
        return .success(
            ConflictedPath(path: path, entry: entry, content: content, file: file, sides: sides.map(\.blob)))
    }

    private func resolve(_ conflicted: [ConflictedPath], in tree: ObjectID) throws(GitError) -> Replay {
        let forms = try WorkTreeForm.read(conflicted.map(\.path), of: attributes, from: git)
        let edits = TreeEdits()
        var resolutions: [RecordedResolution] = []
        var open: [UnsettledPath] = []
        for (conflict, form) in zip(conflicted, forms) {
            switch try resolution(of: conflict, form) {
            case .success(let found):
                let result = try objects.store(found.content)
                resolutions.append(
                    RecordedResolution(
                        path: conflict.path, conflict: conflict.file.id, variant: found.variant, result: result))
                edits.put(
                    TreeEntry(name: conflict.entry.name, mode: conflict.entry.mode, id: result), at: conflict.path)
            case .failure(let unsettled): open.append(unsettled.path)
            }
        }
        guard open.isEmpty else { return .open(open) }
        return .settled(Settlement(tree: try edits.applied(to: tree, in: objects), resolutions: resolutions))
    }

    /// Returns what the first record that applies makes of a conflict (`do_rerere_one_path` of git's rerere.c).
    private func resolution(
        of conflict: ConflictedPath, _ form: WorkTreeForm
    ) throws(GitError) -> Result<(variant: Int, content: [UInt8]), Unsettled> {
        func unsettled(_ cause: UnsettledPath.Cause) -> Result<(variant: Int, content: [UInt8]), Unsettled> {
            .failure(Unsettled(path: UnsettledPath(path: conflict.path, conflict: conflict.file.id, cause: cause)))
        }
        let record = rules.store?.record(of: conflict.file.id) ?? ResolutionStore.Record()
        for resolution in record.resolutions {
            guard let content = try applied(resolution, to: conflict.file.normalized) else { continue }
            let hasReturns = [conflict.content, content].contains { $0.contains(UInt8(ascii: "\r")) }
            let difference = form.difference(hasReturns: hasReturns, convertsLineEnds: rules.convertsLineEnds)
            if let difference { return unsettled(.notRecordable(difference)) }
            let markers = ConflictMarkers(
                size: form.markerSize,
                merging: try conflict.sides.map { side throws(GitError) in try objects.blob(side) })
            guard markers.firstLine(in: content) == nil else {
                return unsettled(.notRecordable("conflict markers are left in what is recorded"))
            }
            return .success((resolution.variant, content))
        }
        if let fault = record.fault { return unsettled(.unreadable(fault)) }
        return unsettled(record.resolutions.isEmpty ? .notRecorded : .doesNotFit)
    }

    /// Merges what a person made of a conflict into the conflict as it is now; nil where that does not merge. git merges
    /// these by Myers' algorithm, as `git merge-file` does by itself.
    private func applied(
        _ resolution: ResolutionStore.Resolution, to current: [UInt8]
    ) throws(GitError) -> [UInt8]? {
        guard ![resolution.before, resolution.after].contains(where: Text.isBinary) else { return nil }
        if resolution.before == current { return resolution.after }
        let directory = try TemporaryDirectory(prefix: "orchestrate-rerere")
        try directory.file("current", holding: current)
        try directory.file("before", holding: resolution.before)
        try directory.file("after", holding: resolution.after)
        let run = try git.run(
            ["merge-file", "-p", "-q", "current", "before", "after"], in: directory.url.path)
        // A status is the number of conflicts, or above that an error: files that git takes for binary, for one.
        return run.status == 0 && !run.wasKilled ? run.output : nil
    }
}
