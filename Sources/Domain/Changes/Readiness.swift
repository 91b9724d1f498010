/// What its people or its forge say that keeps a pull request from landing.
package enum Unreadiness: Hashable, Sendable {
    /// It is a draft.
    case draft
    /// It has this label, which says that it is not to land. Hostile text.
    case label(String)
    /// These checks fail, without which nothing lands. Hostile texts.
    case failingChecks([String])

    /// Whether somebody has to mend something: a draft or a label says that its people know.
    package var needsPerson: Bool { if case .failingChecks = self { true } else { false } }
}

/// What tells whether a pull request is ready to land.
package struct Readiness: Hashable, Sendable {
    /// The labels that hold, in any case; nil for the usual ones.
    package let holdLabels: [String]?
    /// The checks without which nothing lands, in any case.
    package let requiredChecks: [String]

    package init(holdLabels: [String]? = nil, requiredChecks: [String] = []) {
        self.holdLabels = holdLabels
        self.requiredChecks = requiredChecks
    }

    /// Returns what keeps a pull request from landing.
    package func problems(of request: PullRequest) -> [Unreadiness] {
        let failing = request.checks.filter { $0.state == .failed && isRequired($0) == true }.map(\.name)
        return (request.isDraft ? [.draft] : []) + request.labels.filter(holds).map { .label($0) }
            + (failing.isEmpty ? [] : [.failingChecks(failing)])
    }

    /// Returns the failing checks of which nobody knows whether anything lands without them.
    package func doubtfulChecks(of request: PullRequest) -> [String] {
        request.checks.filter { $0.state == .failed && isRequired($0) == nil }.map(\.name)
    }

    private func isRequired(_ check: RequestCheck) -> Bool? {
        if requiredChecks.isEmpty { return check.isRequired }
        return requiredChecks.contains { $0.lowercased() == check.name.lowercased() }
    }

    private func holds(_ label: String) -> Bool {
        if let holdLabels { return holdLabels.contains { $0.lowercased() == label.lowercased() } }
        // `do-not-merge/hold`, `Do Not Merge!` and `status: do not merge` are one label.
        let letters = String(label.lowercased().unicodeScalars.filter { ("a"..."z").contains($0) }.map(Character.init))
        return ["donotmerge", "dontmerge"].contains { letters.contains($0) }
            || ["dnm", "nomerge", "wip", "workinprogress", "onhold"].contains(letters)
    }
}
