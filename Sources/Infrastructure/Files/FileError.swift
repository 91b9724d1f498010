import Foundation

/// What the system refused to do with a file or directory.
package struct FileError: Error, Hashable, Sendable {
    /// What was to be done: `open`, `make the directory`.
    package let operation: String
    /// The file or directory.
    package let path: String
    /// The system's words for why.
    package let cause: String

    package init(operation: String, path: String, cause: String) {
        self.operation = operation
        self.path = path
        self.cause = cause
    }

    /// Takes the words of the call before from `errno`, or of another code that one left.
    package init(_ operation: String, _ path: String, code: Int32 = errno) {
        self.init(operation: operation, path: path, cause: String(cString: strerror(code)))
    }
}
