/// Why nothing is known of what a file says.
package enum UnreadCause: Hashable, Sendable {
    /// No reader of this language is there.
    case noReader(Language)
    /// Its text is none of its language, from this line on; a conflict marker, say.
    case syntax(line: Int)
    /// It is larger than is read; the sizes in bytes.
    case tooLarge(bytes: Int, limit: Int)
    /// Its statements are nested deeper than is followed.
    case tooDeep(limit: Int)
    /// It computes what others write down, from this line on: the parent of a migration.
    case computed(line: Int)
    /// It is not UTF-8.
    case encoding
    /// Reading it took too long.
    case tooSlow
    /// Its object could not be read, and why.
    case object(UnknownReason)
}
