/// One file that a change set changes, with its layer and the lines.
public struct ChangedFile: Hashable, Sendable {
    /// What happened to the file.
    public let change: FileChange
    /// The layer it stands in: a layer's name, `support` or `unplaced`.
    public let layer: String
    /// What happened to its lines, against the merge base.
    public let lines: LineChanges

    /// Makes a changed file.
    public init(change: FileChange, layer: String, lines: LineChanges) {
        self.change = change
        self.layer = layer
        self.lines = lines
    }
}
