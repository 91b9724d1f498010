import Domain
import Testing

@Suite("Findings") struct FindingTests {
    private static func finding(
        _ name: String, line: Int = 1, in path: RepositoryPath = "a.py", scope: Finding.Scope = .changeSet
    ) -> Finding {
        let violation = Violation(
            RuleName("names/undefined"), .error, .names(.undefined(name)), at: [CodePlace(path, line: line)])
        return Finding(violation, severity: .error, scope: scope, changeSets: ["#1"], evidence: [])
    }

    @Test("keep their fingerprint when lines move, and no other")
    func fingerprints() {
        func print(_ finding: Finding) -> Fingerprint { Fingerprint(finding.violation.identity) }
        #expect(print(Self.finding("a")) == print(Self.finding("a", line: 40)))
        #expect(print(Self.finding("a")) != print(Self.finding("b")))
        #expect(print(Self.finding("a")) != print(Self.finding("a", in: "b.py")))
        #expect(print(Self.finding("ab", in: "c")) != print(Self.finding("a", in: "bc")))
    }

    @Test("that a baseline accepts don't count; what only a merge has always does")
    func baseline() {
        let baseline = FindingBaseline(accepting: [
            Self.finding("a"), Self.finding("b"), Self.finding("c", scope: .integration),
        ])
        #expect(baseline.entries.count == 2)
        let now = [Self.finding("a", line: 9), Self.finding("c", scope: .integration), Self.finding("d")]
        let applied = baseline.applied(to: now, lookingAt: ["a.py"])
        #expect(applied.open == [now[1], now[2]])
        #expect(applied.accepted == 1)
        #expect(applied.stale.map(\.path) == ["a.py"])
    }

    @Test("of a baseline are stale only where their file was looked at")
    func stale() {
        let baseline = FindingBaseline(accepting: [Self.finding("a"), Self.finding("a", in: "b.py")])
        #expect(baseline.applied(to: [], lookingAt: ["b.py"]).stale.map(\.path) == ["b.py"])
        #expect(baseline.applied(to: [], lookingAt: []).stale.isEmpty)
    }

    @Test(
        "are ignored where a comment names the rule and a reason",
        arguments: [
            ("x = y  # orchestrate: ignore[names/undefined] set by the loader", ["names/undefined"]),
            ("// orchestrate: ignore[a/b, c/d] both", ["a/b", "c/d"]),
            ("<!-- orchestrate: ignore[a/b] moved -->", ["a/b"]),
            ("x = 1  # orchestrate: ignore[a/b]", nil), ("x = 1  # orchestrate: ignore[a/b] ...", nil),
            ("\"orchestrate: ignore[a/b] no comment\"", nil), ("# orchestrate: ignore[a/b", nil), ("", nil),
        ] as [(String, [String]?)])
    func comments(line: String, rules: [String]?) {
        #expect(IgnoreComment(in: Array(line.utf8))?.rules.map(\.text) == rules)
    }
}
