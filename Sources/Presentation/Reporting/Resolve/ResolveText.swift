package import Domain
import Wording

/// What bringing a change set up to date comes to, as text for a terminal.
package enum ResolveText {
    /// Returns the report.
    package static func render(_ updated: UpdatedChangeSet, page: Page) -> String {
        let head = Wording.updating(updated)
        var phrases = [head]
        if case .conflicts(_, let files, let others) = updated.outcome {
            phrases += files.map(Wording.settled) + others.map(Wording.leftToPerson)
        }
        let lines = phrases.enumerated().flatMap { index, phrase in
            Wrapping.lines(phrase.terminal, width: page.width, indent: index == 0 ? 0 : 2, hanging: 2)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Returns the message of the merge commit, which names each file that is settled and how.
    package static func message(_ updated: UpdatedChangeSet) -> String {
        var lines = [
            "Merge \(Escaping.terminal(updated.onto.name)) into \(Escaping.terminal(updated.changeSet.id.text))"
        ]
        if case .conflicts(_, let files, _) = updated.outcome {
            let settled = files.filter { $0.settled([.certain]) > 0 }.map { file in
                "  \(Escaping.terminal(file.path.text)): "
                    + Wording.list(file.resolvers([.certain]).map(Wording.name(of:)))
            }
            if !settled.isEmpty { lines += ["", "Resolved:"] + settled }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Says that a branch was made.
    package static func made(_ branch: String, at commit: ObjectID) -> String {
        Wording.branchMade(branch, at: commit).terminal + "\n"
    }
}
