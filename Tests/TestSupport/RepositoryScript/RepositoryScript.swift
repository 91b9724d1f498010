package import Examples

/// A repository as people write it down: commits, and what each does to which file.
///
///     # A comment.
///     commit main: Start the shop
///         The rest of the message is indented.
///     by Grace Example <grace@example.org>
///     write app/order.py
///         class Order:
///             total = 0
///     commit refs/pull/12/head from main: Count in cents
///     edit app/order.py
///           class Order:
///         -     total = 0
///         +     total_cents = 0
///     reference refs/heads/feature refs/pull/12/head
///
/// What stands for a file: `write PATH`, `executable PATH` and `binary PATH` (hexadecimal digits) with the content indented
/// below; `link PATH -> TARGET`, `submodule PATH COMMIT`, `rename OLD -> NEW`, `delete PATH`. A path in double quotes is
/// in git's quoted form, `"caf\351.py"`. A commit goes on from its branch's last; a new branch says `from BRANCH` or
/// `from nothing`; `merging BRANCH ...` adds parents, and the tree stays the first parent's until files say otherwise.
package struct RepositoryScript: Sendable {
    /// The history, for `TestRepository.load`.
    package let stream: FastImportStream

    /// Reads a script; an error names the line.
    package init(_ text: String) throws {
        var history = ScriptedHistory()
        var commit: ScriptedHistory.Draft?
        for block in ScriptBlock.blocks(of: text) {
            switch block.word {
            case "commit":
                if let commit { try history.append(commit) }
                commit = try history.draft(block)
            case "reference":
                if let written = commit.take() { try history.append(written) }
                try history.point(block)
            case "by": commit?.author = try block.person()
            default:
                guard commit != nil else { throw block.error("stands before the first commit") }
                try commit?.apply(block)
            }
        }
        if let commit { try history.append(commit) }
        stream = history.stream
    }
}
