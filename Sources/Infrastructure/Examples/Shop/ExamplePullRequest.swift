package import Domain

/// One open pull request of the example: one commit on `main`, on another pull request, or on nothing.
package struct ExamplePullRequest: Hashable, Sendable {
    /// Its number.
    package let number: Int
    /// The commit's subject.
    package let title: String
    /// The lines below the subject, `Depends-On:` for one; may be empty.
    package let body: String
    /// Who wrote it.
    package let author: Person
    /// Days after the shop's first commit.
    package let day: Int64
    /// The pull request whose commit it contains.
    package let stackedOn: Int?
    /// Whether it has no commit in common with `main`.
    package let isUnrelated: Bool
    /// What it changes.
    package let changes: [ScriptedChange]

    /// The reference that a forge keeps for it.
    package var reference: String { "refs/pull/\(number)/head" }

    /// The commit's message.
    package var message: String { body.isEmpty ? title + "\n" : "\(title)\n\n\(body)\n" }

    init(
        _ number: Int, _ title: String, body: String = "", by author: Person, day: Int64, stackedOn: Int? = nil,
        isUnrelated: Bool = false, changes: [ScriptedChange]
    ) {
        self.number = number
        self.title = title
        self.body = body
        self.author = author
        self.day = day
        self.stackedOn = stackedOn
        self.isUnrelated = isUnrelated
        self.changes = changes
    }
}
