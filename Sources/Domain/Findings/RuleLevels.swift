/// How seriously rules are taken, as a configuration says.
package struct RuleLevels: Hashable, Sendable {
    private let levels: [String: RuleLevel]

    package init(_ levels: [String: RuleLevel] = [:]) { self.levels = levels }

    /// How bad a violation is: as the configuration says, else as the rule does; nil where its rule is off.
    package func severity(of violation: Violation) -> Severity? {
        switch levels[violation.rule.text] {
        case .off: nil
        case .note: .note
        case .warning: .warning
        case .error: .error
        case nil: violation.severity
        }
    }

    /// Whether the configuration gives a rule a level.
    package func names(_ rule: RuleName) -> Bool { levels[rule.text] != nil }

    /// Whether a rule is off.
    package func isOff(_ rule: RuleName) -> Bool { levels[rule.text] == .off }
}
