import Domain

/// A configuration file that can't be followed, with every mistake in it.
public struct ConfigurationError: Error, Hashable, Sendable {
    /// The file.
    public let file: String
    /// The mistakes in the order in which they stand in the file; at least one.
    public let errors: [ConfigurationMistake]

    /// Makes an error.
    public init(file: String, errors: [ConfigurationMistake]) {
        self.file = file
        self.errors = errors
    }

    /// One sentence a mistake, each of them on one line: `.orchestrate.yml:7: layers[1].pahts is no key of a layer;
    /// ...`.
    public var sentences: [String] {
        errors.map { mistake in
            let place = [YAMLText.escaped(file)] + (mistake.line.map { [String($0)] } ?? [])
            return place.joined(separator: ":") + ": " + mistake.sentence
        }
    }
}

extension ConfigurationError: CustomStringConvertible {
    /// The sentences, one a line.
    public var description: String { sentences.joined(separator: "\n") }
}

/// One mistake in a configuration file.
public struct ConfigurationMistake: Hashable, Sendable {
    /// The line, from 1; nil where the mistake is the whole file's.
    public let line: Int?
    /// The column, from 1, counted in characters.
    public let column: Int?
    /// The key it is about: `layers[1].pahts`; empty for the whole file.
    public let keyPath: String
    /// What is wrong, to follow the key: `is no key of a layer`.
    public let problem: String
    /// What could stand there.
    public let allowed: String?
    /// What was probably meant.
    public let suggestion: String?

    /// Makes a mistake.
    public init(
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
    public var sentence: String {
        (keyPath.isEmpty ? "the file" : keyPath) + " " + problem + (allowed.map { "; allowed: \($0)" } ?? "") + "."
            + (suggestion.map { " Did you mean \($0)?" } ?? "")
    }
}
