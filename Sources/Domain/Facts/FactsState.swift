/// What is known of one file of a tree.
package enum FactsState: Hashable, Sendable {
    /// What it says.
    case facts(FileFacts)
    /// The tree has no such file, or it is in no language that is read.
    case absent
    /// It is there, and nothing is known of what it says.
    case unread(UnreadCause)
    /// It has not been read yet: whoever asks is asked again once it has.
    case pending

    /// What it says; nil where that is not known.
    package var facts: FileFacts? { if case .facts(let facts) = self { facts } else { nil } }
}
