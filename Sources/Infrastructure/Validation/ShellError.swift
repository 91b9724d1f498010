/// Why a check has no outcome.
package enum ShellError: Error, Hashable, Sendable {
    /// This run was told to end meanwhile.
    case interrupted(signal: Int32)
}

extension ShellError: CustomStringConvertible {
    /// One sentence: what happened, and what to do next.
    package var description: String {
        switch self {
        case .interrupted(let signal):
            "Interrupted by signal \(signal); the check was stopped. Continue with: orchestrate resume"
        }
    }
}
