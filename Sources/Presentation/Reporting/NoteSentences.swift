import Domain

/// What a reader must know of how the run was made, in sentences for a terminal.
enum NoteSentences {
    /// Returns the sentences: approximate verdicts, files in no layer, then the run's own notes.
    static func of(_ analysis: Analysis) -> [String] {
        var sentences: [String] = []
        let approximate = analysis.approximate.map { Escaping.terminal($0.text) }
        if !approximate.isEmpty {
            let names = Phrases.list(Array(approximate.prefix(8))) + (approximate.count > 8 ? " and more" : "")
            sentences.append("Approximate, because no git could be asked: verdicts of \(names).")
        }
        if analysis.unknownPairs > 0 {
            sentences.append("\(Phrases.count(analysis.unknownPairs, "pair")) could not be compared and count as clashes.")
        }
        return sentences + analysis.notes.map { Escaping.terminal($0) }
    }
}
