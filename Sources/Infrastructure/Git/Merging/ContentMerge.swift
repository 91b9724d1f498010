internal import Domain

/// A three-way merge of one file's content.
enum ContentMerge {
    /// What it comes to.
    case clean([UInt8])
    case conflict(MergeConflict.Kind, [HunkRange])
    /// The diff is one that only git can tell.
    case undecided

    /// Merges three files, each pair of which differs; without a base both sides added the file.
    static func run(
        base: ObjectID?, ours: ObjectID, theirs: ObjectID, in store: ObjectStore
    ) throws(GitError) -> ContentMerge {
        let texts = (base: try store.text(base), ours: try store.text(ours), theirs: try store.text(theirs))
        if texts.base.isBinary || texts.ours.isBinary || texts.theirs.isBinary { return .conflict(.binary, []) }
        guard let ourDiff = try store.diff(from: base, to: ours), let theirDiff = try store.diff(from: base, to: theirs)
        else { return .undecided }
        let outcome = TextMerge.merge(
            base: texts.base, ours: texts.ours, theirs: texts.theirs, ourDiff: ourDiff, theirDiff: theirDiff)
        switch outcome {
        case .clean(let content): return .clean(content)
        case .conflicts(let hunks):
            guard base == nil else { return .conflict(.content, hunks) }
            return .conflict(.bothAdded, hunks.map { HunkRange(base: nil, ours: $0.ours, theirs: $0.theirs) })
        }
    }
}
