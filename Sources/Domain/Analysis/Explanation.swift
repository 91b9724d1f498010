/// What is found out about one change set beyond the analysis of all.
package struct Explanation: Hashable, Sendable {
    /// The change set, by the id that the analysis knows it by.
    package let id: ChangeSetID
    /// The files it changes, by path.
    package let files: [ChangedFile]
    /// How it could be cut into a stack; nil where nobody asked.
    package var split: SplitAdvice?

    package init(id: ChangeSetID, files: [ChangedFile], split: SplitAdvice? = nil) {
        self.id = id
        self.files = files
        self.split = split
    }
}
