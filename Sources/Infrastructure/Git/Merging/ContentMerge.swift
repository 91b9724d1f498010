import Domain

/// A three-way merge of one file's content.
enum ContentMerge {
    /// It merges; the content, if it was asked for.
    case clean([UInt8]?)
    /// It does not, at these places.
    case conflict(MergeConflict.Kind, [HunkRange])
    /// The diff is one that only git can tell.
    case undecided

    /// Merges three files, each pair of which differs; without a base both sides added the file. The path helps to tell
    /// what conflicts are made of.
    static func run(
        at path: RepositoryPath, base: ObjectID?, ours: ObjectID, theirs: ObjectID, in store: ObjectStore,
        wantsContent: Bool = false
    ) throws(GitError) -> ContentMerge {
        for side in [base, ours, theirs].compactMap({ $0 }) where try store.isBinary(side) {
            return .conflict(.binary, [])
        }
        guard let ourDiff = try store.diff(from: base, to: ours), let theirDiff = try store.diff(from: base, to: theirs)
        else { return .undecided }
        if !wantsContent, !ourDiff.meets(theirDiff) { return .clean(nil) }
        let merge = TextMerge(
            base: try store.text(base), ours: try store.text(ours), theirs: try store.text(theirs), ourDiff: ourDiff,
            theirDiff: theirDiff, bothAdded: base == nil)
        if !merge.isClean { return .conflict(base == nil ? .bothAdded : .content, merge.conflicts(at: path)) }
        guard wantsContent, case .clean(let content) = merge.outcome else { return .clean(nil) }
        return .clean(content)
    }
}
