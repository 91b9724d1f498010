/// All that a commit is made of.
package struct CommitRecipe: Hashable, Sendable {
    /// The tree.
    package let tree: ObjectID
    /// The parents, in order.
    package let parents: [ObjectID]
    /// Who made it, and when.
    package let signatures: CommitSignatures
    /// The message, with a line feed at its end.
    package let message: String

    package init(tree: ObjectID, parents: [ObjectID], signatures: CommitSignatures, message: String) {
        self.tree = tree
        self.parents = parents
        self.signatures = signatures
        self.message = message
    }

    /// Makes the recipe of a step whose merge has come to a tree, by the step's method; nil for a method that makes more
    /// than one commit.
    ///
    /// A squashed change set stays its authors': the author of its newest commit is the commit's, all others are named.
    /// - Parameters:
    ///   - step: The step.
    ///   - tree: What its merge came to.
    ///   - tip: The commit it goes upon.
    ///   - authors: Who wrote the change set's own commits, newest first.
    ///   - signatures: Who carries the plan out, and when.
    ///   - message: What a merge says.
    package init?(
        of step: PlanStep, tree: ObjectID, upon tip: ObjectID, authors: [Signature], signatures: CommitSignatures,
        message: String
    ) {
        switch step.method {
        case .merge:
            self.init(tree: tree, parents: [tip, step.commit], signatures: signatures, message: message)
        case .squash:
            let author = authors.first ?? signatures.author
            var told: Set<Person> = [author.person]
            let others = authors.map(\.person).filter { told.insert($0).inserted }
            let trailers = others.map { "Co-authored-by: \($0.name) <\($0.email)>\n" }.joined()
            self.init(
                tree: tree, parents: [tip],
                signatures: CommitSignatures(author: author, committer: signatures.committer),
                message: message + trailers)
        case .rebase: return nil
        }
    }

    /// Makes the recipe of a commit that is made anew upon another one: its author, their time and its message stay.
    package init(of original: OriginalCommit, tree: ObjectID, upon tip: ObjectID, committer: Signature) {
        self.init(
            tree: tree, parents: [tip],
            signatures: CommitSignatures(author: original.author, committer: committer), message: original.message)
    }
}

/// What of a commit stays when it is made anew.
package struct OriginalCommit: Hashable, Sendable {
    /// Who wrote it, and when.
    package let author: Signature
    /// Its message.
    package let message: String

    package init(author: Signature, message: String) {
        self.author = author
        self.message = message
    }
}
