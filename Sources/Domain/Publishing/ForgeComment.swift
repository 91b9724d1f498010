/// A comment on a pull request. Hostile text.
package struct ForgeComment: Hashable, Sendable {
    /// What the forge calls it.
    package let id: Int
    /// The login of who wrote it; empty where there is nobody any more.
    package let author: String
    /// What it says.
    package let body: String

    package init(id: Int, author: String, body: String) {
        self.id = id
        self.author = author
        self.body = body
    }
}
