import Domain
import Wording

/// What a reader must know of how the run was made, in sentences for a terminal.
enum NoteSentences {
    /// Returns the sentences: approximate verdicts, several names of one commit, then the run's own notes.
    static func of(_ analysis: Analysis) -> [String] {
        var sentences: [String] = []
        let approximate = analysis.approximate.map { Escaping.terminal($0.text) }
        if !approximate.isEmpty {
            let names = Wording.list(approximate, limit: 8)
            sentences.append(
                "Approximate, because git or a submodule's commits are missing here: the verdicts of \(names).")
        }
        if analysis.unknownPairs > 0 {
            let count = Wording.count(analysis.unknownPairs, "pair")
            let words = analysis.unknownPairs == 1 ? "counts as a clash" : "count as clashes"
            sentences.append("\(count) could not be compared and \(words).")
        }
        for changeSet in analysis.changeSets.map(\.changeSet) where !changeSet.aliases.isEmpty {
            let aliases = Wording.list(changeSet.aliases.map { Escaping.terminal($0.text) }, limit: 8)
            sentences.append("The same commit as \(Escaping.terminal(changeSet.id.text)): \(aliases).")
        }
        return sentences + analysis.notes.map { Wording.note($0).terminal }
    }
}
