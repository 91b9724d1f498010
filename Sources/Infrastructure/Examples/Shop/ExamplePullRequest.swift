public import Domain

/// One open pull request of the example: one commit on `main`, on another pull request, or on nothing.
public struct ExamplePullRequest: Hashable, Sendable {
    /// Its number.
    public let number: Int
    /// The commit's subject.
    public let title: String
    /// The lines below the subject, `Depends-On:` for one; may be empty.
    public let body: String
    /// Who wrote it.
    public let author: Person
    /// Days after the shop's first commit.
    public let day: Int64
    /// The pull request whose commit it contains.
    public let stackedOn: Int?
    /// Whether it has no commit in common with `main`.
    public let isUnrelated: Bool
    /// What it changes.
    public let changes: [ScriptedChange]

    /// The reference that a forge keeps for it.
    public var reference: String { "refs/pull/\(number)/head" }

    /// The commit's message.
    public var message: String { body.isEmpty ? title + "\n" : "\(title)\n\n\(body)\n" }

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
