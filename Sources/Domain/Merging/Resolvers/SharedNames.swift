/// Finds names that one side drops from a file and the other one begins to use.
enum SharedNames {
    /// Returns whether there is such a name.
    static func areCrossed(_ merge: TextMerge) -> Bool {
        let base = words(of: merge.base)
        return drops(merge.ours, one: base, of: added(merge, .theirs))
            || drops(merge.theirs, one: base, of: added(merge, .ours))
    }

    /// Whether a side lacks a word of the base that the other one uses anew.
    private static func drops(_ side: Text, one base: Set<Line>, of added: Set<Line>) -> Bool {
        let shared = added.intersection(base)
        return !shared.isEmpty && !shared.isSubset(of: words(of: side))
    }

    /// The words of the lines that a side has anew, beyond those of the lines that they replace.
    private static func added(_ merge: TextMerge, _ author: MergeRegion.Author) -> Set<Line> {
        var found: Set<Line> = []
        for region in merge.regions where region.author == author || region.author == .both {
            let (text, lines) = author == .ours ? (merge.ours, region.ours) : (merge.theirs, region.theirs)
            let replaced = Set(TextToken.words(of: merge.base.bytes(ofLines: region.base)))
            found.formUnion(TextToken.words(of: text.bytes(ofLines: lines)).filter { !replaced.contains($0) })
        }
        return found
    }

    private static func words(of text: Text) -> Set<Line> { Set(TextToken.words(of: text.bytes[...])) }
}
