import Application
import Domain

/// What concerns plans.
extension ConfigurationReader {
    /// Reads the keys of the section.
    mutating func plan(_ node: ConfigurationNode) -> [String: ConfigurationNode] {
        mapping(
            node, "plan",
            keys: ["priority", "mergeMethod", "mergeMethods", "superseded", "holdLabels", "requiredChecks", "resolve"])
    }

    /// Reads the weights of labels.
    mutating func priorities(_ node: ConfigurationNode) -> [String: Int] {
        var priorities: [String: Int] = [:]
        for (label, value) in mapping(node, "plan.priority").sorted(by: { $0.key < $1.key }) {
            let path = KeyPathText.key(label, of: "plan.priority")
            if case .scalar(let text, isPlain: true) = value.content, let weight = Int(text) {
                priorities[label] = weight
            } else if case .scalar(let text, _) = value.content, !value.isNull {
                report(value, path, .notAnInteger(text))
            } else {
                report(value, path, .shape(value.shape, expected: .integer))
            }
        }
        return priorities
    }

    /// Reads a method by its name.
    mutating func mergeMethod(_ node: ConfigurationNode, _ path: String) -> MergeMethod? {
        let names = MergeMethod.allCases.map(\.rawValue)
        guard let text = filledText(node, path) else { return nil }
        if let method = MergeMethod(rawValue: text) { return method }
        report(
            node, path, .unknownValue(text), allowed: names,
            suggestion: Spelling.closest(to: text, among: names))
        return nil
    }

    /// Reads what becomes of those that newer ones supersede: `hold` or `keep`.
    mutating func keepsSuperseded(_ node: ConfigurationNode) -> Bool {
        let path = "plan.superseded"
        guard let text = filledText(node, path) else { return false }
        if text == "keep" { return true }
        if text != "hold" {
            report(
                node, path, .unknownValue(text), allowed: ["hold", "keep"],
                suggestion: Spelling.closest(to: text, among: ["hold", "keep"]))
        }
        return false
    }

    /// Reads what tells whether a pull request is ready.
    mutating func readiness(_ plan: [String: ConfigurationNode]) -> Readiness {
        Readiness(
            holdLabels: plan["holdLabels"].map { names($0, "plan.holdLabels") },
            requiredChecks: plan["requiredChecks"].map { names($0, "plan.requiredChecks") } ?? [])
    }

    private mutating func names(_ node: ConfigurationNode, _ path: String) -> [String] {
        guard case .list(let items) = node.content else {
            report(node, path, .shape(node.shape, expected: .listOf(.names)))
            return []
        }
        return items.enumerated().compactMap { filledText($1, KeyPathText.item($0, of: path)) }
    }

    /// Reads which answers of resolvers count, by the word for it.
    mutating func resolvers(_ node: ConfigurationNode) -> ResolverUse? {
        let names = ResolverUse.allCases.map(\.rawValue)
        guard let text = filledText(node, "plan.resolve") else { return nil }
        if let use = ResolverUse(rawValue: text) { return use }
        report(
            node, "plan.resolve", .unknownValue(text), allowed: names,
            suggestion: Spelling.closest(to: text, among: names))
        return nil
    }

    /// Reads the methods of labels.
    mutating func mergeMethods(_ node: ConfigurationNode) -> [String: MergeMethod] {
        let values = mapping(node, "plan.mergeMethods").sorted { $0.key < $1.key }
        var methods: [String: MergeMethod] = [:]
        for (label, value) in values {
            methods[label] = mergeMethod(value, KeyPathText.key(label, of: "plan.mergeMethods"))
        }
        return methods
    }
}
