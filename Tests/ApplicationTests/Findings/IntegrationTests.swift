import Domain
import Testing

@testable import Application

@Suite("What a merge breaks and none of its sides") struct IntegrationTests {
    private static let base = PaperRepository.id(1)
    private static let first = PaperRepository.id(2)
    private static let second = PaperRepository.id(3)
    private static let merged = PaperRepository.id(4)

    /// Judges the merge of two sides, `#1` and `#2`.
    private func judge(
        base: [RepositoryPath: [String]], _ one: [RepositoryPath: [String]], _ two: [RepositoryPath: [String]],
        merged: [RepositoryPath: [String]], levels: [String: RuleLevel] = [:]
    ) async throws -> (findings: [Finding], unread: [RepositoryPath: UnreadCause]) {
        let code = PaperCode(trees: [Self.base: base, Self.first: one, Self.second: two, Self.merged: merged])
        let trees = CodeTrees(contents: code, reader: code, roots: [], base: Self.base)
        let sides = [("#1", Self.first), ("#2", Self.second)].map { id, tree in
            MergedSides.Side(
                tree: tree, members: [MergedSides.Member(id: ChangeSetID(id), tree: tree)])
        }
        let judge = JudgeMerge(trees: trees, rules: [PaperCode.rule], levels: RuleLevels(levels))
        return try await judge(MergedSides(bases: [Self.base], sides: sides, merged: Self.merged), of: ["#1", "#2"])
    }

    @Test("is a name that one removes and the other one newly uses, with the place on each side")
    func removed() async throws {
        let found = try await judge(
            base: ["lib.py": ["def a", "def b"], "app.py": [""]], ["lib.py": ["def b"], "app.py": [""]],
            ["lib.py": ["def a", "def b"], "app.py": ["", "use a"]],
            merged: ["lib.py": ["def b"], "app.py": ["", "use a"]])
        #expect(found.findings.map(\.violation.problem) == [.names(.undefined("a"))])
        #expect(found.findings.map(\.scope) == [.integration])
        #expect(
            found.findings.first?.evidence == [
                FindingEvidence(CodePlace("app.py", line: 2), of: "#2", .broken),
                FindingEvidence(CodePlace("lib.py", line: 1), of: "#1", .removed),
            ])
    }

    @Test("is none that a side or the base has broken already")
    func existing() async throws {
        let broken = ["use a"]
        let one = try await judge(
            base: ["lib.py": ["def a"], "app.py": []], ["lib.py": [], "app.py": broken],
            ["lib.py": ["def a"], "app.py": [], "b.py": []],
            merged: ["lib.py": [], "app.py": broken, "b.py": []])
        #expect(one.findings.isEmpty)
    }

    @Test("is found in the file that both change, by the version that brings the line")
    func bothChange() async throws {
        let found = try await judge(
            base: ["app.py": ["def a", "", "", "x"]], ["app.py": ["", "", "x"]],
            ["app.py": ["def a", "", "", "x", "use a"]], merged: ["app.py": ["", "", "x", "use a"]])
        #expect(
            found.findings.first?.evidence.first
                == FindingEvidence(CodePlace("app.py", line: 5), of: "#2", .broken))
    }

    @Test("is not told of a file that can't be parsed on one of the trees, but that is said", arguments: [0, 1, 2, 3])
    func unread(tree: Int) async throws {
        var trees: [[RepositoryPath: [String]]] = [
            ["lib.py": ["def a"], "app.py": []], ["lib.py": [], "app.py": []],
            ["lib.py": ["def a"], "app.py": ["use a"]], ["lib.py": [], "app.py": ["use a"]],
        ]
        trees[tree]["app.py"] = (trees[tree]["app.py"] ?? []) + ["broken"]
        let found = try await judge(base: trees[0], trees[1], trees[2], merged: trees[3])
        #expect(found.findings.isEmpty)
        #expect(found.unread.keys.sorted() == ["app.py"])
    }

    @Test("survives that the side moved the file which had it broken already")
    func moved() async throws {
        let found = try await judge(
            base: ["lib.py": [], "old.py": ["use a"], "c.py": []], ["lib.py": [], "new.py": ["use a"], "c.py": []],
            ["lib.py": ["def z"], "old.py": ["use a"], "c.py": []],
            merged: ["lib.py": ["def z"], "new.py": ["use a"], "c.py": []])
        #expect(found.findings.isEmpty)
    }

    @Test(
        "counts as the configuration says", arguments: [("off", nil), ("warning", Severity.warning), ("note", .note)])
    func levels(level: String, severity: Severity?) async throws {
        let found = try await judge(
            base: ["lib.py": ["def a"], "app.py": []], ["lib.py": [], "app.py": []],
            ["lib.py": ["def a"], "app.py": ["use a"]], merged: ["lib.py": [], "app.py": ["use a"]],
            levels: ["names/undefined": try #require(RuleLevel(rawValue: level))])
        #expect(found.findings.map(\.severity) == [severity].compactMap { $0 })
    }
}
