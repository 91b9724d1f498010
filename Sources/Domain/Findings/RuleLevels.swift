/// How seriously rules are taken, as a configuration says.
package struct RuleLevels: Hashable, Sendable {
    private let levels: [String: RuleLevel]

    package init(_ levels: [String: RuleLevel] = [:]) { self.levels = levels }

    /// How bad a violation is: as the configuration says, else as the rule does; nil where its rule is off.
    package func severity(of violation: Violation) -> Severity? {
        severity(of: violation.rule, usually: violation.severity)
    }

    /// Whether what a rule finds can be so bad or worse, where the worst that it finds is usually so bad.
    package func reach(_ least: Severity, _ rule: RuleName, usually severity: Severity) -> Bool {
        self.severity(of: rule, usually: severity).map { $0 >= least } ?? false
    }

    private func severity(of rule: RuleName, usually severity: Severity) -> Severity? {
        switch levels[rule.text] {
        case .off: nil
        case .note: .note
        case .warning: .warning
        case .error: .error
        case nil: severity
        }
    }

    /// Whether the configuration gives a rule a level.
    package func names(_ rule: RuleName) -> Bool { levels[rule.text] != nil }

    /// Whether a rule is off.
    package func isOff(_ rule: RuleName) -> Bool { levels[rule.text] == .off }
}
