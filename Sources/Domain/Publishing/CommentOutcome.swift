/// What became of the comment of a pull request.
package struct CommentOutcome: Hashable, Sendable {
    /// The pull request.
    package let number: Int
    /// What was done, or would be.
    package let action: CommentAction

    package init(number: Int, action: CommentAction) {
        self.number = number
        self.action = action
    }
}
