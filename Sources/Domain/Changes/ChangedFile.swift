/// One file that a change set changes, with its layer and the lines.
package struct ChangedFile: Hashable, Sendable {
    /// What happened to the file.
    package let change: FileChange
    /// The layer it stands in: a layer's name, `support` or `unplaced`.
    package let layer: String
    /// What happened to its lines, against the merge base.
    package let lines: LineChanges

    package init(change: FileChange, layer: String, lines: LineChanges) {
        self.change = change
        self.layer = layer
        self.lines = lines
    }
}
