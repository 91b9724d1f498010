package import Domain

extension Wording {
    /// Returns what is wrong with migrations.
    package static func migrations(_ problem: MigrationProblem) -> Phrase {
        switch problem {
        case .multipleHeads(let directory, let revisions, _):
            "the migrations in \(directory) end in \(revisions.count): \(revisionList(revisions))"
        case .danglingParent(let revision, let parent):
            "\(name: revision) comes after \(name: parent), which is not there"
        case .duplicateRevision(let revision): "several migrations are called \(name: revision)"
        case .cycle(let revisions): "migrations come after each other in a circle: \(revisionList(revisions))"
        case .outOfStep(let table, let column?, false):
            "the model of the table \(name: table) has the column \(name: column), and no migration makes it"
        case .outOfStep(let table, nil, false):
            "this model stands for the table \(name: table), and no migration makes it"
        case .outOfStep(let table, let column, true):
            "this makes the column \(name: column ?? "") of \(name: table), and no model has a word for it"
        case .sameObject(let object, let revisions):
            "\(revisionList(revisions)) both change \(name: object), and nothing says which runs first"
        }
    }

    /// Returns what to do about it, in order.
    static func hints(_ problem: MigrationProblem) -> [Phrase] {
        switch problem {
        case .multipleHeads(_, _, let repair): repair.map { Self.repair($0) } ?? []
        case .danglingParent(let revision, _):
            ["let \(name: revision) come after the last migration that is there"]
        case .duplicateRevision: ["give the one that lands later a revision, or a number, of its own"]
        case .cycle: ["let one of them come after a migration outside of the circle"]
        case .outOfStep(_, _, false): ["write the migration that makes it, or have the tool write it"]
        case .outOfStep(_, _, true): ["add the column to the model, or take the operation out"]
        case .sameObject: ["let the one that lands later come after the other, and look at what both do"]
        }
    }

    /// Returns how migrations become one line again: first what to write into which file, then what would join their ends
    /// instead.
    package static func repair(_ repair: MigrationRepair) -> [Phrase] {
        let edits =
            repair.edits.isEmpty
            ? ["let the migrations that land later come after \(name: repair.first)" as Phrase]
            : repair.edits.flatMap(steps)
        return edits + ["or join them by a merge revision: \(joining(repair))"]
    }

    private static func steps(_ edit: MigrationRepair.Edit) -> [Phrase] {
        let rename: [Phrase] = edit.newPath.map { ["rename \(edit.path) to \($0)"] } ?? []
        let path = edit.newPath ?? edit.path
        return rename
            + edit.lines.map { line in
                line.replaced.count == 1
                    ? "in \(path), make line \(line.replaced.first) \(name: line.text)"
                    : "in \(path), make lines \(line.replaced.first) to \(line.replaced.last) \(name: line.text)"
            }
    }

    private static func joining(_ repair: MigrationRepair) -> Phrase {
        switch repair.system {
        case .django: "\(command: "python manage.py makemigrations --merge") for the app \(name: repair.app ?? "")"
        default: "\(command: "alembic merge") of \(revisionList(repair.heads))"
        }
    }

    private static func revisionList(_ revisions: [String]) -> Phrase {
        list(revisions.map { Phrase(.name($0)) }, limit: 5)
    }
}
