import Domain
import Wording

/// The pieces that Markdown reports share.
enum MarkdownPieces {
    /// Returns an id: as it is when it is a number, so that the forge links it, else as code.
    static func id(_ id: ChangeSetID) -> String {
        if let number = id.number, number > 0, id.text == "#\(number)" { return id.text }
        return Escaping.markdownCode(DisplayWidth.truncate(id.text, to: 60))
    }

    /// Returns a list of ids.
    static func ids(_ ids: [ChangeSetID]) -> String { Wording.list(ids.map(id)) }

    /// Returns a title, cut where it gets long.
    static func title(_ text: String) -> String { Escaping.markdown(DisplayWidth.truncate(text, to: 120)) }

    /// Returns one conflict as a list item: whose lines are told, and what it is with, each where it doesn't go without saying.
    static func conflict(
        _ conflict: Conflict, linesOf owner: ChangeSetID? = nil, with partners: Phrase? = nil
    ) -> String {
        let symbols = Set(conflict.hunks.compactMap(\.symbol)).sorted().prefix(3)
        let place = ([Escaping.markdown(cut(conflict.layer))] + symbols.map { Escaping.markdownCode(cut($0)) })
            .joined(separator: ", ")
        let lines = ConflictPlace(
            path: Escaping.markdownCode(path(conflict.path)), ranges: conflict.laterLines, owner: owner.map(id)
        ).inWords
        let mechanical = conflict.resolution == .mechanical ? ", no decision needed" : ""
        let start = partners.map { "with \($0.markdown): " } ?? ""
        return "- \(start)\(lines) (\(place)\(mechanical)): \(Wording.clash(conflict))\n"
    }

    /// Returns the first twenty conflicts as a list.
    static func conflicts(_ conflicts: [Conflict], linesOf owner: ChangeSetID? = nil) -> String {
        let rest = conflicts.count - 20
        return conflicts.prefix(20).map { conflict($0, linesOf: owner) }.joined()
            + (rest > 0 ? "- and \(Wording.count(rest, "more path"))\n" : "")
    }

    /// Returns where a held change set clashes, with whom, as a list.
    static func conflicts(of held: HeldChangeSet) -> String {
        let places = HeldPlace.all(of: held)
        let rest = places.count - 20
        return places.prefix(20).map { conflict($0.conflict, linesOf: $0.linesOf, with: $0.partners) }.joined()
            + (rest > 0 ? "- and \(Wording.count(rest, "more place"))\n" : "")
    }

    /// Returns a finding as a list item: the rule, the sentence, and where to look.
    static func finding(_ finding: Finding) -> String {
        let places = finding.evidence.prefix(4).map { evidence in
            let owner = evidence.changeSet.map(id).map { "\($0): " } ?? ""
            let line = evidence.place.line.map { ":\($0)" } ?? ""
            return owner + Escaping.markdownCode(evidence.place.path.text + line)
        }
        let message = Wording.problem(finding.violation.problem).asSentence.markdown
        return "- \(Escaping.markdownCode(finding.violation.rule.text)): \(message) \(places.joined(separator: ", "))\n"
    }

    /// Returns a part that is folded until the reader opens it. The summary must have been made safe.
    static func folded(_ summary: String, _ body: String) -> String {
        "<details><summary>\(summary)</summary>\n\n\(body)\n</details>\n"
    }

    /// Returns the line about the base and the layers.
    static func context(_ analysis: Analysis) -> String {
        let base = Escaping.markdownCode(cut(analysis.base.shownName))
        let count = Wording.changeSets(analysis.changeSets.count, of: analysis)
        let source = Wording.source(analysis.architecture.source).markdown
        return "Base \(base) at <code>\(analysis.base.commit.short)</code>, \(count), layers from \(source)."
    }

    /// Returns the notes of the run as list items.
    static func notes(_ analysis: Analysis) -> [String] {
        var notes: [String] = []
        if !analysis.merged.isEmpty {
            notes.append(
                "- Already in \(Escaping.markdownCode(cut(analysis.base.shownName))): \(ids(analysis.merged)).\n")
        }
        if !analysis.approximate.isEmpty {
            notes.append(
                "- Approximate, because git or a submodule's commits are missing here: the verdicts of \(ids(analysis.approximate)).\n"
            )
        }
        return notes + analysis.notes.map { "- \(Wording.note($0).markdown)\n" }
    }

    /// Returns a path, cut where no reader could follow it any more: one of ten thousand characters would fill a comment.
    static func path(_ path: RepositoryPath) -> String { DisplayWidth.truncate(path.text, to: 400) }

    /// Returns the text cut to what a name may take.
    static func cut(_ text: String) -> String { DisplayWidth.truncate(text, to: 80) }
}
