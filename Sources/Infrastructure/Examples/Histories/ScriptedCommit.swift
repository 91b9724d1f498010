package import Domain

/// One commit of a scripted history.
package struct ScriptedCommit: Hashable, Sendable {
    /// The full reference that the commit moves, `refs/heads/main`.
    package let reference: String
    /// What it is made on: a mark of the stream, `:3`, or a commit's 40 digits; none for a root, several for a merge.
    package let parents: [String]
    /// The message as it stands, with its last newline if it shall have one.
    package let message: String
    /// Who wrote it.
    package let author: Person
    /// Seconds since 1970 of both dates; the time zone is UTC.
    package let seconds: Int64
    /// What it changes against the first parent's tree, in order.
    package let changes: [ScriptedChange]

    package init(
        reference: String, parents: [String], message: String, author: Person, seconds: Int64,
        changes: [ScriptedChange]
    ) {
        self.reference = reference
        self.parents = parents
        self.message = message
        self.author = author
        self.seconds = seconds
        self.changes = changes
    }
}
