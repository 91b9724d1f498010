/// Where one conflicting place stands in the three texts, and what it is made of.
package struct HunkRange: Hashable, Sendable {
    /// The lines of the common ancestor; nil where both sides added the file.
    package let base: LineRange?
    /// The lines of the earlier side.
    package let ours: LineRange
    /// The lines of the later side.
    package let theirs: LineRange
    /// What it is made of; `manual` too where nobody looked.
    package let category: HunkCategory

    package init(base: LineRange?, ours: LineRange, theirs: LineRange, category: HunkCategory = .manual) {
        self.base = base
        self.ours = ours
        self.theirs = theirs
        self.category = category
    }
}
