/// Findings that a team has accepted: they count no more, wherever their lines move to.
package struct FindingBaseline: Hashable, Sendable {
    /// One of them.
    package struct Entry: Hashable, Sendable {
        /// What names it.
        package let fingerprint: Fingerprint
        /// Its rule.
        package let rule: RuleName
        /// Its file; empty where it has none.
        package let path: String

        package init(fingerprint: Fingerprint, rule: RuleName, path: String) {
            self.fingerprint = fingerprint
            self.rule = rule
            self.path = path
        }

        /// Makes the entry of a finding.
        package init(_ finding: Finding) {
            let identity = finding.violation.identity
            self.init(
                fingerprint: Fingerprint(identity), rule: identity.rule, path: identity.path?.text ?? "")
        }
    }

    /// The entries, by fingerprint, each once.
    package let entries: [Entry]

    package init(_ entries: [Entry]) {
        var known: Set<Fingerprint> = []
        self.entries = entries.sorted { $0.fingerprint < $1.fingerprint }.filter {
            known.insert($0.fingerprint).inserted
        }
    }

    /// Makes the baseline that accepts some findings, but for those that only a merge has: those nobody has accepted by
    /// accepting what stands in one tree.
    package init(accepting findings: [Finding]) {
        self.init(findings.filter { $0.scope != .integration }.map(Entry.init))
    }

    /// Returns the findings that are not accepted, and the entries that are none any more though their files were looked at.
    package func applied(
        to findings: [Finding], lookingAt paths: Set<String>
    ) -> (open: [Finding], accepted: Int, stale: [Entry]) {
        let known = Set(entries.map(\.fingerprint))
        let open = findings.filter { $0.scope == .integration || !known.contains(Fingerprint($0.violation.identity)) }
        let found = Set(findings.map { Fingerprint($0.violation.identity) })
        let stale = entries.filter { paths.contains($0.path) && !found.contains($0.fingerprint) }
        return (open, findings.count - open.count, stale)
    }
}
