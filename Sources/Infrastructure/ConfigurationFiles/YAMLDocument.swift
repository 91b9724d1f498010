import Application
import Domain
import Yams

/// The one document of a YAML text, with every value's place, and the mistakes that are YAML's rather than ours.
struct YAMLDocument: Sendable {
    /// So many repeated keys are looked for, and so large may the file be: each takes another reading.
    private static let repeatedKeys = (count: 20, bytes: 65_536)

    /// The value of the whole document; nil for an empty one.
    let root: ConfigurationNode?
    /// Aliases, anchors, tags and repeated keys.
    let mistakes: [ConfigurationMistake]

    /// Reads a text.
    init(text: String) throws(MistakesFound) {
        guard !YAMLMarker.stands(in: text) else {
            throw MistakesFound(.privateCharacter)
        }
        let hidden = YAMLMarker.hidingStars(in: text)
        let reading = DeepStack.result { Result { () throws(MistakesFound) in try Self.composed(hidden) } }
        guard let reading else { throw MistakesFound(.noThread) }
        self = try reading.get()
    }

    private init(root: ConfigurationNode?, mistakes: [ConfigurationMistake]) {
        self.root = root
        self.mistakes = mistakes
    }

    /// Reads again and again while a key is repeated, each time with one more of them marked.
    private static func composed(_ text: String) throws(MistakesFound) -> YAMLDocument {
        var text = text
        var readingsLeft = text.utf8.count > repeatedKeys.bytes ? 0 : repeatedKeys.count
        while true {
            do {
                // The encoding is named, for the default asks the environment and may print.
                let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
                var converter = YAMLConverter()
                let root = try withExtendedLifetime(parser) {
                    try parser.singleRoot().map { converter.node($0, path: "") }
                }
                return YAMLDocument(root: root, mistakes: converter.mistakes)
            } catch let error as YamlError {
                guard readingsLeft > 0, let mark = error.repeatedKey, let marked = marking(mark, in: text) else {
                    throw error.mistakes(in: text)
                }
                text = marked
                readingsLeft -= 1
            } catch {
                throw MistakesFound(.notYAML(String(describing: error)))
            }
        }
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
