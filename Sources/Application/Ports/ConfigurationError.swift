import Domain

/// A configuration file that can't be followed, with every mistake in it.
package struct ConfigurationError: Error, Hashable, Sendable {
    /// The file.
    package let file: String
    /// The mistakes in the order in which they stand in the file; at least one.
    package let errors: [ConfigurationMistake]

    package init(file: String, errors: [ConfigurationMistake]) {
        self.file = file
        self.errors = errors
    }

    /// One sentence a mistake, each of them on one line: `.orchestrate.yml:7: layers[1].pahts is no key of a layer;
    /// ...`.
    package var sentences: [String] {
        errors.map { mistake in
            let place = [YAMLText.escaped(file)] + (mistake.line.map { [String($0)] } ?? [])
            return place.joined(separator: ":") + ": " + mistake.sentence
        }
    }
}

extension ConfigurationError: CustomStringConvertible {
    /// The sentences, one a line.
    package var description: String { sentences.joined(separator: "\n") }
}

/// One mistake in a configuration file.
package struct ConfigurationMistake: Hashable, Sendable {
    /// The line, from 1; nil where the mistake is the whole file's.
    package let line: Int?
    /// The column, from 1, counted in characters.
    package let column: Int?
    /// The key it is about: `layers[1].pahts`; empty for the whole file.
    package let keyPath: String
    /// What is wrong, to follow the key: `is no key of a layer`.
    package let problem: String
    /// What could stand there.
    package let allowed: String?
    /// What was probably meant.
    package let suggestion: String?

    package init(
        line: Int?, column: Int?, keyPath: String, problem: String, allowed: String? = nil, suggestion: String? = nil
    ) {
        self.line = line
        self.column = column
        self.keyPath = keyPath
        self.problem = problem
        self.allowed = allowed
        self.suggestion = suggestion
    }

    /// The mistake without its place.
    package var sentence: String {
        (keyPath.isEmpty ? "the file" : keyPath) + " " + problem + (allowed.map { "; allowed: \($0)" } ?? "") + "."
            + (suggestion.map { " Did you mean \($0)?" } ?? "")
    }
}
