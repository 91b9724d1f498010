/// What is to be said to the author of a pull request.
package struct CommentDraft: Hashable, Sendable {
    /// What it is.
    package enum Content: Hashable, Sendable {
        /// There is something that they can do; the whole comment.
        case text(String)
        /// There is nothing. The line that takes the place of what was said before; where nothing was, nothing is.
        case nothing(instead: String)
        /// Nobody could tell; what was said before stays.
        case unknown
    }

    /// The pull request.
    package let number: Int
    /// What is to be said.
    package let content: Content

    package init(number: Int, content: Content) {
        self.number = number
        self.content = content
    }
}
