import Testing

@testable import Domain

@Suite("Titles of updates and releases") struct UpdateTitleTests {
    static let same: [(String, String)] = [
        ("Bump flask from 2.3.0 to 3.0.0", "Bump flask from 2.3.0 to 3.1.0"),
        ("build(deps): bump flask from 2.3 to 3.0 in /app", "build(deps): bump flask from 2.3 to 3.1 in /app"),
        ("chore(deps): update dependency vite to v5", "Update dependency vite to v6.0.1"),
        ("Update actions/checkout action to v4", "chore(deps): update actions/checkout action to v5 (major)"),
        ("Bump the python group with 3 updates", "Bump the python group with 12 updates"),
        ("chore(main): release 4.2.0", "chore(main): release 4.3.0"), ("Release v2.1.0", "Release v2.2.0"),
        ("[pre-commit.ci] pre-commit autoupdate", "pre-commit autoupdate"),
        ("Update pillow requirement from ~=9.0 to ~=10.0", "Update pillow requirement from ~=9.0 to ~=11.0"),
        ("Update node.js digest to 1a2b3c4", "Update node.js digest to 9f8e7d6"),
    ]

    @Test("are about the same thing whatever the version", arguments: same)
    func sameSubject(first: String, second: String) throws {
        let (one, other) = (try #require(UpdateTitle(first)), try #require(UpdateTitle(second)))
        #expect(one.subject == other.subject)
    }

    static let different: [(String, String)] = [
        ("Bump flask from 2 to 3 in /app", "Bump flask from 2 to 3 in /docs"),
        ("Bump flask from 2 to 3", "Bump flask-login from 2 to 3"),
        ("Release 3.9.1", "Release 4.0.0"),
        ("chore(api): release 1.2.0", "chore(web): release 1.3.0"),
        ("Bump the python group with 3 updates", "Bump the npm group with 3 updates"),
    ]

    @Test("are told apart by package, directory and line of releases", arguments: different)
    func otherSubject(first: String, second: String) throws {
        let (one, other) = (try #require(UpdateTitle(first)), try #require(UpdateTitle(second)))
        #expect(one.subject != other.subject)
    }

    @Test(
        "are no titles of other work",
        arguments: [
            "Fix the release notes", "Update README", "Update docs to mention caching", "Add 2 columns",
            "Bump the number of retries to five", "", "release", "Revert \"Bump flask from 2 to 3\"",
            "fix: move orders to 3 tables",
        ])
    func others(title: String) { #expect(UpdateTitle(title) == nil) }

    @Test("order versions by their numbers, and a candidate before the release")
    func versions() throws {
        let words: [Substring] = ["1.2", "1.2.0-rc.1", "1.2.0", "1.10.0", "v2", "10"]
        let versions = try words.map { try #require(ReleaseVersion($0)) }
        #expect(versions.shuffled().sorted() == versions)
        #expect(ReleaseVersion("five") == nil)
        #expect(ReleaseVersion("20260131120000")?.numbers == nil)
    }
}

@Suite("Superseded change sets") struct SupersedingTests {
    private func update(
        _ number: Int, _ title: String, by author: String = "bot", touching path: RepositoryPath = "requirements.txt"
    ) -> AssessedChangeSet {
        AssessedChangeSet(
            changeSet: ChangeSet(
                id: ChangeSetID("#\(number)"), reference: nil, commit: .zero, title: title,
                author: Person(name: author, email: "\(author)@example.org"), authoredAt: Int64(number),
                changes: [FileChange(path: path, kind: .modified)]),
            verdict: .clean(tree: .zero), layers: [])
    }

    @Test("are the older ones of one author, package and file, by version before age")
    func newest() {
        let sets = [
            update(1, "Bump flask from 2.0 to 3.1"), update(2, "Bump flask from 2.0 to 3.0"),
            update(3, "Bump flask from 2.0 to 3.2", by: "somebody"),
            update(4, "Bump flask from 2.0 to 3.3", touching: "other/requirements.txt"),
            update(5, "Bump jinja from 2.0 to 3.3"),
        ]
        #expect(Superseding.newer(of: sets) == ["#2": "#1"])
    }

    @Test("count for what is newest of all, however many there are")
    func chain() {
        let sets = (1...4).map { update($0, "Bump flask from 2.0 to 2.\($0)") }
        #expect(Superseding.newer(of: sets) == ["#1": "#4", "#2": "#4", "#3": "#4"])
    }
}
