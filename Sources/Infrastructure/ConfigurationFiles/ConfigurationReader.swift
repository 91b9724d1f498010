import Application
import Domain

/// Reads a configuration out of nodes, and goes on after each mistake.
struct ConfigurationReader {
    /// What was wrong so far.
    var mistakes: [ConfigurationMistake]

    private static let keys = ["version", "base", "layers", "support", "symbols", "roots", "rules", "plan", "validate"]

    /// Reads the whole document.
    mutating func configuration(of root: ConfigurationNode?, path: String) -> Configuration {
        let root = root ?? ConfigurationNode(content: .mapping([]), line: 1, column: 1)
        let values = mapping(root, "", keys: Self.keys)
        if let version = values["version"] {
            checkVersion(version)
        } else if root.isWhole {
            report(root, "", .missingKey("version"))
        }
        let layers = values["layers"].map { self.layers($0) }
        let plan = values["plan"].map { self.plan($0) } ?? [:]
        return Configuration(
            path: path,
            base: values["base"].flatMap { filledText($0, "base") },
            layers: layers,
            support: values["support"].map { patterns($0, "support") },
            symbols: values["symbols"].map { symbols($0, of: layers) },
            roots: values["roots"].map { roots($0) } ?? [],
            rules: values["rules"].map { rules($0) } ?? [:],
            priorities: plan["priority"].map { priorities($0) } ?? [:],
            mergeMethod: plan["mergeMethod"].flatMap { mergeMethod($0, "plan.mergeMethod") },
            mergeMethods: plan["mergeMethods"].map { mergeMethods($0) } ?? [:],
            keepsSuperseded: plan["superseded"].map { keepsSuperseded($0) } ?? false,
            readiness: readiness(plan),
            resolvers: plan["resolve"].flatMap { resolvers($0) },
            validate: values["validate"].flatMap { filledText($0, "validate") })
    }

    private mutating func checkVersion(_ node: ConfigurationNode) {
        if case .wrong = node.content { return }
        guard case .scalar(let text, isPlain: true) = node.content, !node.isNull else {
            return report(node, "version", .shape(node.shape, expected: .integer))
        }
        if text != "1" { report(node, "version", .version(text), allowed: ["1"]) }
    }

    // MARK: - Values

    /// Returns the values of a mapping by their keys, those with unknown keys reported and left out. A key without a
    /// value is reported too.
    mutating func mapping(
        _ node: ConfigurationNode, _ path: String, keys: [String]? = nil
    ) -> [String: ConfigurationNode] {
        guard case .mapping(let pairs) = node.content else {
            report(node, path, .shape(node.shape, expected: .mapping))
            return [:]
        }
        var values: [String: ConfigurationNode] = [:]
        for (key, value) in pairs {
            guard case .scalar(let text, _) = key.content else { continue }
            if let keys, !keys.contains(text) {
                report(
                    key, path, .unknownKey(text), allowed: keys, suggestion: Spelling.closest(to: text, among: keys))
            } else {
                values[text] = value
            }
        }
        return values
    }

    /// Returns the items of a list that is not empty.
    mutating func filledList(
        _ node: ConfigurationNode, _ path: String, of items: ConfigurationMistake.Item
    ) -> [ConfigurationNode] {
        guard case .list(let list) = node.content else {
            report(node, path, .shape(node.shape, expected: .listOf(items)))
            return []
        }
        if list.isEmpty { report(node, path, .emptyList(items)) }
        return list
    }

    /// Returns text that is not blank.
    mutating func filledText(_ node: ConfigurationNode, _ path: String) -> String? {
        guard case .scalar(let text, _) = node.content, !node.isNull else {
            report(node, path, .shape(node.shape, expected: .string))
            return nil
        }
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            report(node, path, .blank)
            return nil
        }
        return text
    }

    /// Returns patterns, wrong ones reported and left out.
    mutating func patterns(_ node: ConfigurationNode, _ path: String) -> [Glob] {
        var patterns: [Glob] = []
        for (index, item) in filledList(node, path, of: .patterns).enumerated() {
            let place = KeyPathText.item(index, of: path)
            guard let text = filledText(item, place) else { continue }
            do throws(GlobError) {
                patterns.append(try Glob(validating: text))
            } catch {
                report(item, place, .pattern(error))
            }
        }
        return patterns
    }

    /// Notes a mistake, unless the value has been reported already.
    mutating func report(
        _ node: ConfigurationNode, _ path: String, _ problem: ConfigurationMistake.Problem, allowed: [String] = [],
        suggestion: String? = nil
    ) {
        if case .wrong = node.content { return }
        mistakes.append(
            ConfigurationMistake(
                line: node.line, column: node.column, keyPath: path, problem: problem, allowed: allowed,
                suggestion: suggestion))
    }
}

extension ConfigurationNode {
    /// Whether keys with values stand there.
    var isWhole: Bool { if case .mapping = content { true } else { false } }
}
