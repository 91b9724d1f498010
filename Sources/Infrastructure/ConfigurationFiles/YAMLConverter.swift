import Application
import Domain
import Yams

/// Turns what YAML read into nodes, and reports what a configuration has no use for.
struct YAMLConverter {
    /// Deeper values are refused; a configuration needs four levels.
    static let maximumDepth = 16

    private(set) var mistakes: [ConfigurationMistake] = []

    /// Turns a value. Its parser must still be alive, for anchors live in it.
    mutating func node(_ node: Node, path: String, depth: Int = 0) -> ConfigurationNode {
        guard depth <= Self.maximumDepth else {
            return wrong(node, path, .nestedTooDeep(levels: Self.maximumDepth))
        }
        if let anchor = node.anchor {
            return wrong(node, path, .anchor(String(describing: anchor)))
        }
        switch node {
        case .scalar(let scalar): return converted(scalar, of: node, path)
        case .sequence(let sequence):
            let items = sequence.enumerated().map { index, item in
                self.node(item, path: KeyPathText.item(index, of: path), depth: depth + 1)
            }
            return made(.list(items), of: node)
        case .mapping(let mapping): return made(.mapping(pairs(of: mapping, path, depth)), of: node)
        case .alias: return wrong(node, path, .alias)
        }
    }

    private mutating func converted(_ scalar: Node.Scalar, of node: Node, _ path: String) -> ConfigurationNode {
        let isPlain = scalar.style == .plain || scalar.style == .any
        let text = YAMLMarker.removed(from: scalar.string)
        if isPlain, scalar.string.unicodeScalars.first == YAMLMarker.star {
            return wrong(node, path, .star(text))
        }
        return made(.scalar(text, isPlain: isPlain), of: node)
    }

    private mutating func pairs(
        of mapping: Node.Mapping, _ path: String, _ depth: Int
    ) -> [(key: ConfigurationNode, value: ConfigurationNode)] {
        var firstLines: [String: Int] = [:]
        var pairs: [(key: ConfigurationNode, value: ConfigurationNode)] = []
        for (key, value) in mapping {
            let name = node(key, path: path, depth: depth + 1)
            guard case .scalar(let text, _) = name.content else {
                if case .wrong = name.content {} else { report(name, path, .keyOfShape(name.shape)) }
                continue
            }
            let ownPath = KeyPathText.key(text, of: path)
            if let line = firstLines[text] {
                report(name, ownPath, .repeatedKey(firstLine: line))
            } else {
                firstLines[text] = name.line
                pairs.append((name, node(value, path: ownPath, depth: depth + 1)))
            }
        }
        return pairs
    }

    private func made(_ content: ConfigurationNode.Content, of node: Node) -> ConfigurationNode {
        ConfigurationNode(content: content, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }

    private mutating func wrong(
        _ node: Node, _ path: String, _ problem: ConfigurationMistake.Problem, suggestion: String? = nil
    ) -> ConfigurationNode {
        let result = made(.wrong, of: node)
        report(result, path, problem, suggestion: suggestion)
        return result
    }

    private mutating func report(
        _ node: ConfigurationNode, _ path: String, _ problem: ConfigurationMistake.Problem, suggestion: String? = nil
    ) {
        mistakes.append(
            ConfigurationMistake(
                line: node.line, column: node.column, keyPath: path, problem: problem, suggestion: suggestion))
    }
}
