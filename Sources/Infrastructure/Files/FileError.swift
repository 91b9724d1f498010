import Foundation

/// What the system refused to do with a file or directory.
package struct FileError: Error, Hashable, Sendable {
    /// What was to be done: `open`, `make the directory`.
    package let operation: String
    /// The file or directory.
    package let path: String
    /// The system's words for why.
    package let cause: String
    /// The system's number for why; 0 where only words are known.
    let code: Int32

    package init(operation: String, path: String, cause: String) {
        self.init(operation: operation, path: path, cause: cause, code: 0)
    }

    private init(operation: String, path: String, cause: String, code: Int32) {
        (self.operation, self.path, self.cause, self.code) = (operation, path, cause, code)
    }

    /// Takes the words of the call before from `errno`, or of another code that one left.
    package init(_ operation: String, _ path: String, code: Int32 = errno) {
        self.init(operation: operation, path: path, cause: String(cString: strerror(code)), code: code)
    }
}
