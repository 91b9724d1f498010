package import Domain

/// What a selection came to: its change sets, and the history behind them, without which nothing can be merged.
package struct SelectedHistory<Graph: Sendable>: Sendable {
    /// The change sets, in selection order.
    package let changeSets: [SelectedChangeSet]
    /// The history behind the base and the change sets, as the reader has it.
    package let graph: Graph
    /// What a reader of the result must know of the repository: that its history is cut off, say.
    package let notes: [RunNote]

    package init(changeSets: [SelectedChangeSet], graph: Graph, notes: [RunNote]) {
        self.changeSets = changeSets
        self.graph = graph
        self.notes = notes
    }
}
