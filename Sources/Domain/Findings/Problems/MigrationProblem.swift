/// What is wrong with the migrations of a tree.
package enum MigrationProblem: Hashable, Sendable {
    /// A series of migrations, in this directory, ends in several that none follows; their revisions, sorted.
    case multipleHeads(directory: RepositoryPath, revisions: [String], repair: MigrationRepair? = nil)
    /// A migration follows one that is not there.
    case danglingParent(revision: String, parent: String)
    /// Two files have the same revision.
    case duplicateRevision(String)
    /// Migrations follow each other in a circle.
    case cycle([String])
    /// Two that none orders change the same table or column.
    case sameObject(String, revisions: [String])
    /// A model has a column, or stands for a table, that no migration makes; or a migration makes one that no model has.
    case outOfStep(table: String, column: String?, isMade: Bool)

    var detail: [String] {
        switch self {
        case .multipleHeads(let directory, let revisions, _): [directory.text] + revisions
        case .danglingParent(let revision, let parent): [revision, parent]
        case .duplicateRevision(let revision): [revision]
        case .cycle(let revisions): revisions
        case .outOfStep(let table, let column, let isMade): [table, column ?? "", isMade ? "operation" : "model"]
        case .sameObject(let object, let revisions): [object] + revisions
        }
    }
}
