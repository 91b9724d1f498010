import Application
import Domain
import Yams

/// The one document of a YAML text, with every value's place, and the mistakes that are YAML's rather than ours.
struct YAMLDocument {
    /// So many repeated keys are reported; a file with more of them is broken otherwise.
    static let maximumRepeatedKeys = 20

    /// The value of the whole document; nil for an empty one.
    let root: ConfigurationNode?
    /// Aliases, anchors, tags and repeated keys.
    let mistakes: [ConfigurationMistake]

    /// Reads a text.
    init(text: String) throws(MistakesFound) {
        guard !YAMLMarker.stands(in: text) else {
            throw MistakesFound("holds a character of the private use area (U+E000 or U+E001)")
        }
        var converter = YAMLConverter()
        root = try Self.compose(YAMLMarker.hidingStars(in: text), into: &converter)
        mistakes = converter.mistakes
    }

    /// Reads again and again while a key is repeated, each time with one more of them marked.
    private static func compose(
        _ text: String, into converter: inout YAMLConverter
    ) throws(MistakesFound) -> ConfigurationNode? {
        var text = text
        for _ in 0...maximumRepeatedKeys {
            do {
                // The encoding is named, for the default asks the environment and may print.
                let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
                return try withExtendedLifetime(parser) { try parser.singleRoot().map { converter.node($0, path: "") } }
            } catch let error as YamlError {
                guard let mark = error.repeatedKey, let marked = Self.marking(mark, in: text) else {
                    throw error.mistakes(in: text)
                }
                text = marked
            } catch {
                throw MistakesFound("can't be read as YAML: \(YAMLText.escaped(String(describing: error)))")
            }
        }
        throw MistakesFound("has more than \(maximumRepeatedKeys) keys that stand twice")
    }

    /// Puts the mark for repeated keys before the key at a place, after a quote that opens it.
    private static func marking(_ mark: Mark, in text: String) -> String? {
        var scalars = text.unicodeScalars
        guard var index = YAMLLines.index(ofLine: mark.line, column: mark.column, in: scalars) else { return nil }
        if scalars[index] == "\"" || scalars[index] == "'" { index = scalars.index(after: index) }
        scalars.insert(YAMLMarker.repeated, at: index)
        return String(scalars)
    }
}
