/// What the merge button does.
package enum MergeMethod: String, Hashable, Sendable, CaseIterable {
    /// One commit with two parents: the tip and the head.
    case merge
    /// One commit on the tip with the merge's tree; the head's own commits do not become part of the history.
    case squash
    /// The head's own commits, made anew one by one on the tip.
    case rebase
}
