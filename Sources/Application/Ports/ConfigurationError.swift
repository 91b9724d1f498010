package import Domain

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
}

/// One mistake in a configuration file. Names and values are hostile text.
package struct ConfigurationMistake: Hashable, Sendable {
    /// The line, from 1; nil where the mistake is the whole file's.
    package let line: Int?
    /// The column, from 1, counted in characters.
    package let column: Int?
    /// The key it is about: `layers[1].paths`; empty for the whole file.
    package let keyPath: String
    /// What is wrong.
    package let problem: Problem
    /// The words that can stand there; empty where these are not a list.
    package let allowed: [String]
    /// The word that was probably meant.
    package let suggestion: String?

    package init(
        line: Int?, column: Int?, keyPath: String, problem: Problem, allowed: [String] = [], suggestion: String? = nil
    ) {
        self.line = line
        self.column = column
        self.keyPath = keyPath
        self.problem = problem
        self.allowed = allowed
        self.suggestion = suggestion
    }

    /// What a value is, or has to be.
    package enum Shape: Hashable, Sendable {
        /// Nothing, or YAML's word for it.
        case null
        case string
        case integer
        case mapping
        /// A list of anything.
        case list
        /// A list of these.
        case listOf(Item)
        /// Something that was reported already.
        case unreadable
    }

    /// What a list holds.
    package enum Item: Hashable, Sendable {
        case layers, patterns, directories, layerNames, names, symbols
    }

    /// What is wrong.
    package enum Problem: Hashable, Sendable {
        /// No such key can stand there; `keyPath` is what it stands in.
        case unknownKey(String)
        /// The key is missing; `keyPath` is what it should stand in.
        case missingKey(String)
        /// The key stands there twice.
        case repeatedKey(firstLine: Int)
        /// A key is no text.
        case keyOfShape(Shape)
        /// The value has another shape.
        case shape(Shape, expected: Shape)
        /// A list that must hold something is empty.
        case emptyList(Item)
        /// A text that must say something is blank.
        case blank
        /// The value is none of those allowed.
        case unknownValue(String)
        /// A pattern can't be read.
        case pattern(GlobError)
        /// The version is not one that this program reads.
        case version(String)
        /// A number is none, or too large.
        case notAnInteger(String)
        /// A layer has a name that means something else.
        case reservedName(String)
        /// A layer's name is too long, or can't be shown.
        case unusableName(longest: Int)
        /// Two layers have one name.
        case repeatedName(String, firstLine: Int)
        /// No layer has the name.
        case unknownLayer(String)
        /// It is no directory of the repository.
        case notADirectory(String)
        /// It is not what rules are called.
        case notARule(String)
        /// An anchor, or an alias of one.
        case anchor(String)
        case alias
        /// It begins with a `*`, which YAML takes for an alias.
        case star(String)
        case nestedTooDeep(levels: Int)
        /// It holds a character that can't be in a configuration.
        case privateCharacter
        case tooLarge(bytes: Int)
        case notUTF8
        case secondDocument
        case tab
        /// It is no YAML, in the parser's words.
        case notYAML(String)
        /// There was no thread to read it on.
        case noThread
    }
}
