/// What is larger than the project wants it.
package enum DesignProblem: Hashable, Sendable {
    /// A function has more lines than the limit; the names from the outermost to its own.
    case functionLength([String], lines: Int, limit: Int)
    /// A class has more lines than the limit.
    case classSize([String], lines: Int, limit: Int)
    /// A function has more parameters than the limit.
    case parameterCount([String], count: Int, limit: Int)

    var detail: [String] {
        switch self {
        case .functionLength(let names, _, _), .classSize(let names, _, _), .parameterCount(let names, _, _):
            [names.joined(separator: ".")]
        }
    }
}
