/// A migration of a tree.
package struct Migration: Hashable, Sendable {
    /// Its file.
    package let path: RepositoryPath
    /// What that says.
    package let facts: MigrationFacts

    package init(_ path: RepositoryPath, _ facts: MigrationFacts) {
        self.path = path
        self.facts = facts
    }

    /// Where it says what it comes after, or what it is called.
    var place: CodePlace { CodePlace(path, line: facts.parentLines?.first ?? facts.line) }
}
