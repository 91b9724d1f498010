/// What is wrong with a pattern.
package enum GlobError: Error, Hashable, Sendable {
    /// Nothing stands in it, or nothing but a `/`.
    case empty
    /// It has more bytes than the limit.
    case tooLong(limit: Int)
    /// A `[` has no `]`.
    case unclosedBracket
    /// A `{` has no `}`.
    case unclosedBrace
    /// A `}` has no `{`.
    case unopenedBrace
    /// Braces stand in each other deeper than the limit.
    case nestedTooDeep(limit: Int)
    /// Its braces stand for more patterns than the limit.
    case tooManyAlternatives(limit: Int)
    /// A `\` ends it.
    case nothingEscaped
    /// Two `/` stand side by side.
    case emptyPart
    /// A part is `.` or `..`, which no path in a repository has.
    case dotPart
    /// It starts with `!`.
    case negated
    /// A range in brackets runs backwards: `[z-a]`.
    case backwardsRange
    /// Something stands in brackets that they can't hold: a `/`, a named class, a character beyond ASCII.
    case unsupportedInBrackets
}
