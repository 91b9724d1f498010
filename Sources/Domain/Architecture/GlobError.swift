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

extension GlobError: CustomStringConvertible {
    /// What is wrong, to follow "the pattern ... ": no full stop.
    package var description: String {
        switch self {
        case .empty: "is empty"
        case .tooLong(let limit): "is longer than \(limit) bytes"
        case .unclosedBracket: "has a [ without its ]; write \\[ for a bracket in a name"
        case .unclosedBrace: "has a { without its }; write \\{ for a brace in a name"
        case .unopenedBrace: "has a } without its {; write \\} for a brace in a name"
        case .nestedTooDeep(let limit): "has braces nested deeper than \(limit)"
        case .tooManyAlternatives(let limit): "stands for more than \(limit) patterns"
        case .nothingEscaped: "ends in a \\ that escapes nothing"
        case .emptyPart: "has two / side by side"
        case .dotPart: "has a part . or .., which no path of a repository has"
        case .negated: "starts with !; a pattern can't take files away, write \\! for a name that starts so"
        case .backwardsRange: "has a range in brackets that runs backwards"
        case .unsupportedInBrackets: "has in brackets what they can't hold: a /, a named class or a non-ASCII character"
        }
    }
}
