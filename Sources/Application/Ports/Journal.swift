package import Domain

/// The record of one plan, open to this process alone.
package protocol Journal: Sendable {
    /// What it held when it was opened, in order.
    var entries: [JournalEntry] { get }

    /// Adds entries; when the call returns they, and all before them, are on the disk.
    func append(_ entries: [JournalEntry]) async throws

    /// Adds an entry that is on the disk by the next time that others are: what it says can be seen elsewhere, too.
    func note(_ entry: JournalEntry) async throws

    /// Returns where the output of a check goes, by a name for it that is fit for a file.
    func logPath(of check: String) throws -> String
}
