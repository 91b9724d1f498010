import Domain

/// What a reader must know of how the run was made, in sentences for a terminal.
enum NoteSentences {
    /// Returns the sentences: approximate verdicts, files in no layer, then the run's own notes.
    static func of(_ analysis: Analysis) -> [String] {
        var sentences: [String] = []
        let approximate = analysis.approximate.map { Escaping.terminal($0.text) }
        if !approximate.isEmpty {
            let names = Phrases.list(approximate, limit: 8)
            sentences.append("Approximate, because no git could be asked: the verdicts of \(names).")
        }
        if analysis.unknownPairs > 0 {
            let count = Phrases.count(analysis.unknownPairs, "pair")
            let words = analysis.unknownPairs == 1 ? "counts as a clash" : "count as clashes"
            sentences.append("\(count) could not be compared and \(words).")
        }
        return sentences + analysis.notes.map { Escaping.terminal($0) }
    }
}
