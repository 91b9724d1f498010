import CGit2
import Domain
import Foundation

/// libgit2's own merge, for where no git can be asked. It differs from git's in rare cases: its verdicts are approximate.
final class LibgitMerge {
    private let scratch: ScratchRepository
    private let repository: Repository
    private var attributes: [UInt8] = []

    /// Merges in a scratch repository, so that what libgit2 writes goes there.
    init(scratch: ScratchRepository) throws(GitError) {
        self.scratch = scratch
        repository = try Repository(reopening: scratch.path)
    }

    /// Returns the answer for two commits by attributes that stand in one file, in the form in which git gives it.
    func merge(_ pair: CommitPair, by attributes: [UInt8] = []) throws(GitError) -> MergeTreeAnswer {
        if attributes != self.attributes {
            try scratch.setOwnAttributes(attributes)
            try Library.check(git_attr_cache_flush(repository.handle), "forget", "attributes")
            self.attributes = attributes
        }
        let ours = try commit(pair.ours)
        defer { git_commit_free(ours) }
        let theirs = try commit(pair.theirs)
        defer { git_commit_free(theirs) }
        var options = git_merge_options()
        try Library.check(git_merge_options_init(&options, UInt32(GIT_MERGE_OPTIONS_VERSION)), "prepare", "a merge")
        var index: OpaquePointer?
        try Library.check(
            git_merge_commits(&index, repository.handle, ours, theirs, &options), "merge",
            "\(pair.theirs.short) into \(pair.ours.short)")
        guard let index else { throw .program(name: "libgit2", cause: "a merge gave no index") }
        defer { git_index_free(index) }
        guard git_index_has_conflicts(index) == 0 else {
            return MergeTreeAnswer(isClean: false, tree: .zero, stages: try stages(index), messages: [])
        }
        var tree = git_oid()
        try Library.check(git_index_write_tree_to(&tree, index, repository.handle), "write", "a merged tree")
        return MergeTreeAnswer(isClean: true, tree: ObjectID(tree), stages: [], messages: [])
    }

    private func commit(_ id: ObjectID) throws(GitError) -> OpaquePointer {
        var handle: OpaquePointer?
        var raw = id.raw
        try Library.check(git_commit_lookup(&handle, repository.handle, &raw), "read commit", id.hex)
        guard let handle else { throw .missingObject(id, cause: "no data") }
        return handle
    }

    private func stages(_ index: OpaquePointer) throws(GitError) -> [MergeTreeAnswer.Stage] {
        var stages: [MergeTreeAnswer.Stage] = []
        for position in 0..<git_index_entrycount(index) {
            guard let entry = git_index_get_byindex(index, position)?.pointee, let path = entry.path else { continue }
            // The stage lies in bits 12 and 13 of the flags (GIT_INDEX_ENTRY_STAGE, a macro).
            let number = Int(entry.flags >> 12) & 3
            guard number > 0 else { continue }
            let bytes = Array(UnsafeRawBufferPointer(start: path, count: strlen(path)))
            stages.append(
                MergeTreeAnswer.Stage(
                    path: RepositoryPath(bytes: bytes), number: number, mode: UInt16(truncatingIfNeeded: entry.mode),
                    blob: ObjectID(entry.id)))
        }
        return stages
    }
}
