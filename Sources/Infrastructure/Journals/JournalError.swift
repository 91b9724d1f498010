/// Why a journal can't be used.
package enum JournalError: Error, Hashable, Sendable {
    /// A line is not what was written there.
    case damaged(digest: String, path: String, line: Int, why: String)
    /// Another process carries the plan out.
    case locked(path: String, holder: String)
    /// Another process writes to a file that many add to.
    case busy(path: String)
    /// A file could not be made, read or written.
    case file(path: String, cause: String)
}

extension JournalError: CustomStringConvertible {
    /// One sentence: what happened, to what, and what to do next where that is known.
    package var description: String {
        switch self {
        case .damaged(_, let path, let line, let why):
            "\(path):\(line): \(why). The journal was changed or is damaged, so it is not followed. Nothing was changed: the "
                + "branch and refs/orchestrate/ are as the last run left them."
        case .locked(let path, let holder):
            "Another run is applying this plan: \(holder) (\(path)). Wait for it to end."
        case .busy(let path): "Another run is writing to \(path). Try again when it is done."
        case .file(let path, let cause): "\(path): \(cause)"
        }
    }
}
