import Application
import Domain
import Yams

extension YamlError {
    /// Where the first of keys that stand twice is, if that is the error and the keys are text.
    var repeatedKey: Mark? {
        guard case .duplicatedKeysInMapping(let keys, let context) = self, context.mark.line > 0 else { return nil }
        return keys.first == "<uncovertable>" ? nil : context.mark
    }

    /// What is wrong with the text, in our words where YAML's would puzzle.
    func mistakes(in text: String) -> MistakesFound {
        switch self {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
            Self.found(problem, context, mark, in: text)
        case .composer(_, _, let mark, _):
            MistakesFound(.secondDocument, line: mark.line, column: mark.column)
        case .reader(let problem, let offset, _, _):
            MistakesFound(
                .notYAML(problem),
                line: offset.map {
                    text.prefix($0).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
                })
        case .duplicatedKeysInMapping(_, let context):
            MistakesFound(
                .repeatedKey(firstLine: context.mark.line), line: context.mark.line, column: context.mark.column)
        default:
            MistakesFound(.notYAML(description))
        }
    }

    private static func found(_ problem: String, _ context: Context?, _ mark: Mark, in text: String) -> MistakesFound {
        let line = YAMLLines.line(mark.line, of: text)
        if let line, line.prefix(while: { $0 == " " || $0 == "\t" || $0 == "-" }).contains("\t") {
            return MistakesFound(.tab, line: mark.line, column: mark.column)
        }
        // "while parsing a block mapping in line 1": where the open value began helps more than where YAML gave up.
        let place = context.map { ", \($0.text) from line \($0.mark.line)" } ?? ""
        return MistakesFound(.notYAML(problem + place), line: mark.line, column: mark.column)
    }
}
