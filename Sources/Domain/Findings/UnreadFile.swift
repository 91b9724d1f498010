/// A file that rules would have looked at, and why they could not.
package struct UnreadFile: Hashable, Sendable {
    /// The file.
    package let path: RepositoryPath
    /// Why.
    package let cause: UnreadCause

    package init(_ path: RepositoryPath, _ cause: UnreadCause) {
        self.path = path
        self.cause = cause
    }
}
