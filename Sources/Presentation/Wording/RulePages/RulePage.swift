package import Domain

/// What a person should know of a rule: `orchestrate explain RULE` prints it, and `docs/rules` has the same.
package struct RulePage: Sendable {
    /// The rule.
    package let rule: RuleName
    /// How bad what it finds is.
    package let severity: Severity
    /// Whether it is off until a configuration gives it a level.
    package let isOff: Bool
    /// What it finds, in one sentence.
    package let summary: String
    /// What counts and what does not, and why that matters; paragraphs.
    package let text: String
    /// An example that breaks it.
    package let broken: String
    /// The same, mended.
    package let kept: String

    init(
        _ rule: RuleName, _ severity: Severity = .error, isOff: Bool = false, finds summary: String, text: String,
        broken: String, kept: String
    ) {
        self.rule = rule
        self.severity = severity
        self.isOff = isOff
        self.summary = summary
        self.text = text
        self.broken = broken
        self.kept = kept
    }

    /// All pages, by rule.
    package static let all: [RulePage] =
        (migrations + names + interface + tests + templates + requests + objects + data + layers + design + web)
        .sorted { $0.rule < $1.rule }

    /// Returns the page of a rule; nil where there is no such rule.
    package static func of(_ name: String) -> RulePage? { all.first { $0.rule.text == name } }

    /// How to give the rule another level.
    package var configuration: String { "rules:\n  \(rule.text): \(isOff ? "warning" : "off")" }

    /// How to accept one place that breaks it.
    package var suppression: String { "orchestrate: ignore[\(rule.text)] why it is right here" }
}
