import Domain

/// Findings to report on.
extension Samples {
    /// An analysis with a finding of every scope and severity, and files that could not be looked at.
    static var checked: Analysis {
        var analysis = rich
        analysis.code = CodeFindings(
            findings: [
                finding(
                    "names/undefined", .error, .names(.undefined("get_user")), .integration, ["#12", "#15"],
                    [
                        FindingEvidence(CodePlace("app/admin.py", line: 88), of: "#15", .broken),
                        FindingEvidence(CodePlace("app/user.py", line: 40), of: "#12", .removed),
                    ]),
                finding(
                    "migrations/multiple-heads", .error,
                    .migrations(.multipleHeads(directory: "migrations/versions", revisions: ["a1", "b2"])),
                    .integration, ["#12", "#19"],
                    [
                        FindingEvidence(CodePlace("migrations/versions/a1.py", line: 3), of: "#12", .broken),
                        FindingEvidence(CodePlace("migrations/versions/b2.py", line: 3), of: "#19", .beside),
                    ]),
                finding(
                    "interface/changed-signature", .warning,
                    .interface(.changedSignature(callee: "Shop.sell", .missing(["price"]))), .changeSet, ["#15"],
                    [FindingEvidence(CodePlace("app/shop.py"), of: "#15", .changed)]),
                finding(
                    "data/duplicate-key", .note, .data(.duplicateKey(["a", "b"])), .existing, [],
                    [FindingEvidence(CodePlace("a.json", line: 1), of: nil, .broken)]),
            ],
            notEvaluated: [
                UnreadFile("old.py", .syntax(line: 7)), UnreadFile("page.php", .noReader(.php)),
                UnreadFile("big.json", .tooLarge(bytes: 6_000_000, limit: 5_000_000)),
            ])
        return analysis
    }

    /// Findings whose every name is a hostile text.
    static func hostileFindings(_ text: String) -> CodeFindings {
        let path = RepositoryPath(text)
        let id = ChangeSetID(text)
        let problems: [(String, Problem)] = [
            ("names/undefined", .names(.undefined(text))),
            ("names/duplicate-definition", .names(.duplicateDefinition([text]))),
            ("migrations/multiple-heads", .migrations(.multipleHeads(directory: path, revisions: [text, text + "2"]))),
            ("interface/removed-symbol", .interface(.removedSymbol(name: text, module: text))),
            ("tests/fixture", .tests(.fixture(text))),
            ("templates/missing", .templates(.missing(text, movedTo: path))),
            ("data/duplicate-key", .data(.duplicateKey([text]))),
        ]
        return CodeFindings(
            findings: problems.map { rule, problem in
                finding(
                    rule, .error, problem, .integration, [id, "#2"],
                    [FindingEvidence(CodePlace(path, line: 3), of: id, .broken)])
            }, notEvaluated: [UnreadFile(path, .object(.reported(text)))])
    }

    private static func finding(
        _ rule: String, _ severity: Severity, _ problem: Problem, _ scope: Finding.Scope, _ ids: [ChangeSetID],
        _ evidence: [FindingEvidence]
    ) -> Finding {
        Finding(
            Violation(RuleName(rule), severity, problem, at: evidence.map(\.place)), severity: severity, scope: scope,
            changeSets: ids, evidence: evidence)
    }
}
