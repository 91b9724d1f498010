/// What is said about a commit beside its name.
package struct CommitStatus: Hashable, Sendable {
    /// How it went.
    package enum State: Hashable, Sendable {
        case success, failure
        /// Nobody knows yet.
        case pending
    }

    /// How it went.
    package let state: State
    /// One line about it, no longer than forges take.
    package let description: String
    /// What tells it from other statuses of the commit.
    package let name: String

    package init(_ state: State, description: String, name: String) {
        self.state = state
        self.description = description
        self.name = name
    }
}

/// A check of a commit, with what it has to say at lines of files.
package struct CheckReport: Hashable, Sendable {
    /// What stands at a line.
    package struct Annotation: Hashable, Sendable {
        /// The file.
        package let path: RepositoryPath
        /// The lines.
        package let lines: ClosedRange<Int>
        /// Whether it fails the check.
        package let isError: Bool
        /// The headline.
        package let title: String
        /// The sentences.
        package let message: String

        package init(path: RepositoryPath, lines: ClosedRange<Int>, isError: Bool, title: String, message: String) {
            self.path = path
            self.lines = lines
            self.isError = isError
            self.title = title
            self.message = message
        }
    }

    /// How it went, in a line, and its name.
    package let status: CommitStatus
    /// The page that tells it.
    package let summary: String
    /// What stands at lines.
    package let annotations: [Annotation]

    package init(_ status: CommitStatus, summary: String, annotations: [Annotation]) {
        self.status = status
        self.summary = summary
        self.annotations = annotations
    }
}
