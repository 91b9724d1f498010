package import Domain

/// Reads both sides of what change sets change.
package protocol ChangedTextReader: Sendable {
    /// Returns where a head's history leaves the base's.
    func fork(of head: ObjectID, from base: Base) async throws -> Fork

    /// Returns the content of a changed file before and after.
    /// - Parameters:
    ///   - change: The file.
    ///   - mergeBase: The commit that has it before.
    ///   - head: The commit that has it after.
    func text(of change: FileChange, from mergeBase: ObjectID, to head: ObjectID) async -> ChangedText
}

/// Where a head's history leaves the base's.
package enum Fork: Hashable, Sendable {
    /// At one commit.
    case one(ObjectID)
    /// The two were merged crosswise: none of these is an ancestor of another.
    case several([ObjectID])
    /// There is no commit in common, or nothing of its own.
    case none
    /// It could not be told, and why.
    case unknown(UnknownReason)
}

/// A changed file's content before and after.
package enum ChangedText: Sendable {
    /// Two texts; no file is the empty one.
    case texts(before: Text, after: Text)
    /// One side at least is binary, a symbolic link or a submodule.
    case notText
    /// It was not read, and why, in a few words.
    case unread(UnknownReason)
}
