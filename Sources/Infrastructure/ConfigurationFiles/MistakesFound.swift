import Application

/// What reading a file came to, before the file's name is known.
struct MistakesFound: Error {
    let mistakes: [ConfigurationMistake]

    /// Carries mistakes.
    init(mistakes: [ConfigurationMistake]) { self.mistakes = mistakes }

    /// Carries one mistake of the whole file.
    init(_ problem: ConfigurationMistake.Problem, line: Int? = nil, column: Int? = nil) {
        mistakes = [
            ConfigurationMistake(line: line, column: column, keyPath: "", problem: problem)
        ]
    }

    /// The mistakes in the order in which they stand in the file, each once.
    var inOrder: [ConfigurationMistake] {
        var seen: Set<ConfigurationMistake> = []
        return mistakes.filter { seen.insert($0).inserted }.enumerated().sorted { first, second in
            let (one, other) = (first.element, second.element)
            return (one.line ?? 0, one.column ?? 0, first.offset) < (other.line ?? 0, other.column ?? 0, second.offset)
        }.map(\.element)
    }
}
