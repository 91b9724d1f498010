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
        let (ourPair, theirPair) = (BlobPair(base: base, side: ours), BlobPair(base: base, side: theirs))
        if !wantsContent, let ourDiff = store.knownDiff(ourPair), let theirDiff = store.knownDiff(theirPair),
            !ourDiff.meets(theirDiff)
        {
            return .clean(nil)
        }
        guard let baseText = try store.mergeableText(base), let ourText = try store.mergeableText(ours),
            let theirText = try store.mergeableText(theirs)
        else { return .conflict(.binary, []) }
        guard let ourDiff = store.diff(ourPair, baseText, ourText),
            let theirDiff = store.diff(theirPair, baseText, theirText)
        else { return .undecided }
        if !wantsContent, !ourDiff.meets(theirDiff) { return .clean(nil) }
        let merge = TextMerge(
            base: baseText, ours: ourText, theirs: theirText, ourDiff: ourDiff, theirDiff: theirDiff,
            bothAdded: base == nil)
        if !merge.isClean { return .conflict(base == nil ? .bothAdded : .content, merge.conflicts(at: path)) }
        guard wantsContent, case .clean(let content) = merge.outcome else { return .clean(nil) }
        return .clean(content)
    }
}
