/// What shows that something is so: where to look.
package enum Evidence: Hashable, Sendable {
    /// A commit that is contained, or whose message says so.
    case commit(ObjectID)
    /// A name in the code: a symbol, or a migration's revision. Hostile text.
    case name(String)
    /// Lines of a file as a change set has it, or the base where that is nil.
    case place(RepositoryPath, lines: LineRange?, of: ChangeSetID?)
}
