/// What went wrong with the programs that this one starts.
package enum ProcessError: Error, Hashable, Sendable {
    /// The program could not be started.
    case notStarted(program: String, cause: String)
    /// The file in which processes are recorded could not be used.
    case record(path: String, cause: String)
    /// Processes that an earlier run left do not end, though they were killed.
    case stillRunning([Int32])
}

extension ProcessError {
    /// What happened, to follow the name of what was to be done.
    package var cause: String {
        switch self {
        case .notStarted(_, let cause), .record(_, let cause): cause
        case .stillRunning: description
        }
    }
}

extension ProcessError: CustomStringConvertible {
    /// One sentence: what happened, and what to do next.
    package var description: String {
        switch self {
        case .notStarted(let program, let cause): "Could not start \(program): \(cause)."
        case .record(let path, let cause): "Could not use \(path): \(cause)."
        case .stillRunning(let ids):
            """
            Processes of an earlier run are still there, though they were killed: \
            \(ids.map { "\($0)" }.joined(separator: ", ")). Try again once the system has ended them.
            """
        }
    }
}
