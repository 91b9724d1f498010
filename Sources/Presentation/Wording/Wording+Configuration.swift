package import Application
package import Domain

extension Wording {
    /// Returns one line a mistake: `.orchestrate.yml:2: unknown key 'bsae'; did you mean 'base'?`.
    package static func lines(_ error: ConfigurationError) -> [String] {
        error.errors.map { mistake in
            let place = [YAMLText.escaped(error.file)] + (mistake.line.map { [String($0)] } ?? [])
            return "\(place.joined(separator: ":")): \(sentence(mistake))"
        }
    }

    /// Returns a mistake without its line: what was found where, what was expected, what was probably meant.
    static func sentence(_ mistake: ConfigurationMistake) -> String {
        let place = mistake.keyPath.isEmpty ? "" : "\(mistake.keyPath): "
        return place + problem(mistake.problem) + hint(mistake)
    }

    private static func hint(_ mistake: ConfigurationMistake) -> String {
        if let suggestion = mistake.suggestion { return "; did you mean \(quoted(suggestion))?" }
        switch mistake.allowed.count {
        case 0: return ""
        case 1: return "; expected \(quoted(mistake.allowed[0]))"
        default: return "; expected one of: \(mistake.allowed.map(YAMLText.escaped).joined(separator: ", "))"
        }
    }

    private static func problem(_ problem: ConfigurationMistake.Problem) -> String {
        switch problem {
        case .unknownKey(let key): "unknown key \(quoted(key))"
        case .missingKey(let key): "missing key \(quoted(key))"
        case .repeatedKey(let line): "duplicate key, first in line \(line)"
        case .keyOfShape(let shape): "expected a string as a key, found \(name(of: shape))"
        case .shape(let found, let expected): "expected \(name(of: expected)), found \(name(of: found))"
        case .emptyList(let item):
            "expected a list of \(name(of: item)), found an empty list; leave the key out instead"
        case .blank: "expected a string, found an empty one"
        case .unknownValue(let value): "unknown value \(quoted(value))"
        case .pattern(let error): "invalid pattern: \(self.problem(error))"
        case .version(let text): "unsupported version \(quoted(text))"
        case .notAnInteger(let text): "expected an integer, found \(quoted(text))"
        case .reservedName(let name): "\(quoted(name)) is reserved for files outside the layers"
        case .unusableName(let longest): "a layer's name has at most \(longest) printable characters"
        case .repeatedName(let name, let line): "duplicate layer \(quoted(name)), first in line \(line)"
        case .unknownLayer(let name): "unknown layer \(quoted(name))"
        case .notADirectory(let text):
            "\(quoted(text)) is not a directory of the repository; expected a relative path without '.' and '..', or '.'"
        case .notARule(let text): "\(quoted(text)) is not a rule's name; expected one like 'migrations/multiple-heads'"
        case .anchor(let name): "YAML anchors are not supported: &\(YAMLText.escaped(name))"
        case .alias: "YAML aliases are not supported"
        case .star(let text):
            "YAML takes a value that starts with * for an alias; quote it: \"\(YAMLText.escaped(text))\""
        case .nestedTooDeep(let levels): "nested deeper than \(levels) levels"
        case .privateCharacter: "the file holds a private-use character (U+E000 or U+E001)"
        case .tooLarge(let bytes): "the file is larger than \(bytes) bytes"
        case .notUTF8: "the file is not valid UTF-8"
        case .secondDocument: "the file has a second YAML document; remove the line ---"
        case .tab: "found a tab at the start of a line; YAML allows only spaces there"
        case .notYAML(let words): "invalid YAML: \(YAMLText.escaped(words))"
        case .noThread: "the file could not be read: no thread could be started"
        }
    }

    /// Returns what is wrong with a pattern.
    package static func problem(_ error: GlobError) -> String {
        switch error {
        case .empty: "it is empty"
        case .tooLong(let limit): "it is longer than \(limit) bytes"
        case .unclosedBracket: "unclosed '['; write \\[ for a bracket in a name"
        case .unclosedBrace: "unclosed '{'; write \\{ for a brace in a name"
        case .unopenedBrace: "'}' without '{'; write \\} for a brace in a name"
        case .nestedTooDeep(let limit): "braces nested deeper than \(limit)"
        case .tooManyAlternatives(let limit): "it expands to more than \(limit) patterns"
        case .nothingEscaped: "trailing '\\' escapes nothing"
        case .emptyPart: "two '/' in a row"
        case .dotPart: "'.' and '..' are in no path of a repository"
        case .negated: "a pattern can't exclude files; write \\! for a name that starts with '!'"
        case .backwardsRange: "a range in brackets runs backwards"
        case .unsupportedInBrackets: "brackets can't hold '/', a named class or a non-ASCII character"
        }
    }

    private static func name(of shape: ConfigurationMistake.Shape) -> String {
        switch shape {
        case .null: "null"
        case .string: "a string"
        case .integer: "an integer"
        case .mapping: "a mapping"
        case .list: "a list"
        case .listOf(let item): "a list of \(name(of: item))"
        case .unreadable: "something unreadable"
        }
    }

    private static func name(of item: ConfigurationMistake.Item) -> String {
        switch item {
        case .layers: "layers"
        case .patterns: "patterns"
        case .names: "names"
        case .directories: "directories"
        case .layerNames: "layer names"
        case .symbols: "entries with `base` or `decorator`, and `layer`"
        }
    }

    private static func quoted(_ text: String) -> String { "'\(YAMLText.escaped(text))'" }
}
