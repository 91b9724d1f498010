/// The name of a rule: its family and its own name, `migrations/multiple-heads`. Names never change: configurations and
/// baselines hold them.
package struct RuleName: Hashable, Sendable, Comparable {
    /// The name as it is written.
    package let text: String

    package init(_ text: String) { self.text = text }

    /// The part before the `/`.
    package var family: Substring { text.prefix { $0 != "/" } }

    package static func < (first: RuleName, second: RuleName) -> Bool { first.text < second.text }
}

/// How bad a finding is.
package enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    case note, warning, error

    package static func < (first: Severity, second: Severity) -> Bool { first.rank < second.rank }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}
