/// What is found out about one change set beyond the analysis of all.
public struct Explanation: Hashable, Sendable {
    /// The change set, by the id that the analysis knows it by.
    public let id: ChangeSetID
    /// The files it changes, by path.
    public let files: [ChangedFile]
    /// How it could be cut into a stack; nil where nobody asked.
    public var split: SplitAdvice?

    /// Makes an explanation.
    public init(id: ChangeSetID, files: [ChangedFile], split: SplitAdvice? = nil) {
        self.id = id
        self.files = files
        self.split = split
    }
}
