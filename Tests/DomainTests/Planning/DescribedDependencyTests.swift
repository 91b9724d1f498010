import Domain
import Testing

@Suite("Dependencies in the description of a pull request")
struct DescribedDependencyTests {
    private static let own = RepositoryAddresses(remotes: ["git@github.example:o/r.git"])

    private func read(_ text: String) -> DeclaredDependencies {
        DeclaredDependencies(description: text, head: oid(1), in: Self.own)
    }

    @Test(
        "are what a line says that begins so",
        arguments: [
            ("Depends-On: #12", ["#12"]),
            ("depends on #12", ["#12"]),
            ("Depends on: #12, #13 and #14.", ["#12", "#13", "#14"]),
            ("- [ ] Depends on #12\n* **Blocked by** !13", ["#12", "#13"]),
            ("This PR depends on #12, which adds the column (see #99)", ["#12"]),
            ("This pull request is blocked by PR #12", ["#12"]),
            ("Stacked on top of #12", ["#12"]),
            ("### Depends on https://github.example/o/r/pull/12", ["#12"]),
            ("Depends on o/r#12", ["#12"]),
            ("DependsOn: #12", ["#12"]),
            ("Depends on the mailer", []),
            ("Text\n\nIt no longer depends on #12", []),
            ("Fixes #12", []),
            ("<!-- Depends on #12 -->", []),
            ("<!--\nDepends on #12\n-->\nDepends on #13", ["#13"]),
            ("```\nDepends on #12\n```", []),
            ("> Depends on #12", []),
            ("- [x] Depends on #12", []),
            ("~~Depends on #12~~", []),
            ("", []),
        ])
    func targets(text: String, expected: [String]) {
        let found = read(text).declarations
        #expect(found.map(\.target) == expected)
        #expect(found.allSatisfy { $0.place == .description })
    }

    @Test("in other repositories, and in the middle of a sentence, are told and not followed")
    func doubts() {
        #expect(read("Depends on other/repo#3").doubts.map(\.doubt) == [.foreign])
        let prose = read("As it depends on #12 we wait.\nMaybe this no longer depends on #13")
        #expect(prose.declarations.map(\.target) == [])
        #expect(prose.doubts.map(\.doubt) == [.nearMiss, .nearMiss])
        #expect(prose.doubts.allSatisfy { $0.commit == nil })
    }
}
