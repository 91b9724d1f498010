import Application
import Domain

extension ConfigurationReader {
    /// Reads where first-party modules start.
    mutating func roots(_ node: ConfigurationNode) -> [String] {
        var roots: [String] = []
        for (index, item) in filledList(node, "roots", of: .directories).enumerated() {
            let place = KeyPathText.item(index, of: "roots")
            guard let text = filledText(item, place) else { continue }
            let parts = (text.hasSuffix("/") ? text.dropLast() : text[...])
                .split(separator: "/", omittingEmptySubsequences: false)
            if text == "." || !parts.contains(where: { ["", ".", ".."].contains($0) }) {
                roots.append(parts.joined(separator: "/"))
            } else {
                report(item, place, .notADirectory(text))
            }
        }
        return roots
    }

    /// Reads how seriously rules are taken.
    mutating func rules(_ node: ConfigurationNode) -> [String: RuleLevel] {
        let levels = RuleLevel.allCases.map(\.rawValue)
        var rules: [String: RuleLevel] = [:]
        for (name, value) in mapping(node, "rules").sorted(by: { $0.key < $1.key }) {
            let path = KeyPathText.key(name, of: "rules")
            if !Self.isRuleName(name) {
                report(value, "rules", .notARule(name))
            }
            guard let text = filledText(value, path) else { continue }
            if let level = RuleLevel(rawValue: text) {
                rules[name] = level
            } else {
                report(
                    value, path, .unknownValue(text), allowed: levels,
                    suggestion: Spelling.closest(to: text, among: levels))
            }
        }
        return rules
    }

    /// Two names of lower-case words joined by dashes, with a `/` between.
    private static func isRuleName(_ name: String) -> Bool {
        let words = name.split(separator: "/", omittingEmptySubsequences: false)
        return words.count == 2
            && words.allSatisfy { word in
                word.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
                    !part.isEmpty && part.utf8.allSatisfy { 97...122 ~= $0 || 48...57 ~= $0 }
                }
            }
    }
}
