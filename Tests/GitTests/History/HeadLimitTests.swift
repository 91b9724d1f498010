import Application
import Domain
import Git
import TestSupport
import Testing

@Suite("A selection with limits") struct HeadLimitTests {
    private let repository: TestRepository

    /// Pull requests 1 to 5, each a minute younger than the one before.
    init() throws {
        repository = try TestRepository(bare: true)
        try repository.commit(on: "main", message: "Start", files: ["f": "1\n"])
        for number in 1...5 {
            try repository.commit(
                on: "work\(number)", from: "main", message: "Change \(number)", files: ["f\(number)": "1\n"])
            try repository.reference("refs/pull/\(number)/head", "work\(number)")
        }
    }

    private func select(_ selection: Selection) async throws -> (ids: [String], notes: [RunNote]) {
        let history = try GitHistory(repositoryPath: repository.path)
        let selected = try await history.changeSets(in: selection, on: try await history.base(named: "main"))
        return (selected.changeSets.map(\.changeSet.id.text), selected.notes)
    }

    @Test("keeps the newest heads, those that were named, and the order; and says how many it leaves out")
    func newest() async throws {
        let limits = HeadLimits(newest: 2)
        let usual = try await select(Selection(limits: limits))
        #expect(usual.ids == ["#4", "#5"])
        #expect(usual.notes == [.leftOut(3, limits)])
        #expect(
            try await select(Selection(revisions: ["1"], globs: ["pull/*/head"], limits: limits)).ids == [
                "#1", "#4", "#5",
            ])
        #expect(try await select(Selection(excluded: ["5"], limits: limits)).ids == ["#4"])
    }

    @Test("leaves out heads whose last commit is older")
    func since() async throws {
        let third = CommitDate(seconds: TestClock.start + 3 * 60)
        #expect(try await select(Selection(limits: HeadLimits(since: third))).ids == ["#3", "#4", "#5"])
    }

    @Test("Ids are left out and named in every spelling, and what is left out in vain is told with what is near")
    func spellings() async throws {
        for spelling in ["#2", "2", "!2", "pull/2/head", "refs/pull/2/head", "refs/merge-requests/2/head"] {
            let selected = try await select(Selection(excluded: [spelling]))
            #expect(selected.ids == ["#1", "#3", "#4", "#5"], "\(spelling)")
            #expect(selected.notes.isEmpty)
        }
        for spelling in ["#2", "2", "!2", "pull/2/head", "refs/pull/2/head"] {
            #expect(try await select(Selection(revisions: [spelling])).ids == ["#2"], "\(spelling)")
        }
        let notes = try await select(Selection(globs: ["work*", "wrok1"], excluded: ["wokr2", "x/*"])).notes
        #expect(
            notes == [
                .selectsNothing(pattern: "wrok1", suggestion: "work1"),
                .excludesNothing(pattern: "wokr2", suggestion: "work2"),
                .excludesNothing(pattern: "x/*", suggestion: nil),
            ])
    }

    @Test("A list gives titles, labels and ids, and the reference that an id and a commit stand for")
    func listed() async throws {
        let commit = try repository.resolve("refs/pull/3/head")
        let line = ListedHead(revision: commit.hex, id: "#3", title: "Shown title", labels: ["hotfix"])
        let history = try GitHistory(repositoryPath: repository.path)
        let base = try await history.base(named: "main")
        let listed = try await history.changeSets(in: Selection(listed: [line]), on: base).changeSets.map(\.changeSet)
        #expect(listed.map(\.id) == ["#3"])
        #expect(listed.map(\.title) == ["Shown title"])
        #expect(listed.map(\.labels) == [["hotfix"]])
        #expect(listed.map(\.reference) == ["refs/pull/3/head"])
        let other = ListedHead(revision: commit.hex, id: "#4", title: "", labels: [])
        let moved = try await history.changeSets(in: Selection(listed: [other]), on: base).changeSets.map(\.changeSet)
        #expect(moved.map(\.reference) == [nil])
        #expect(moved.map(\.title) == ["Change 3"])
    }

    @Test("Dependencies are those of this repository, by the addresses of its remotes")
    func dependencies() async throws {
        try repository.git("remote", "add", "origin", "gh:o/r")
        try repository.git("config", "url.git@github.example:.insteadOf", "gh:")
        try repository.commit(
            on: "work6", from: "main",
            message: """
                Change 6

                Depends-On: https://github.example/o/r/pull/2, https://github.example/other/r/pull/3
                Depends on #4
                """, files: ["f6": "1\n"])
        let history = try GitHistory(repositoryPath: repository.path)
        let selected = try await history.changeSets(
            in: Selection(revisions: ["work6"]), on: try await history.base(named: "main"))
        let changeSet = try #require(selected.changeSets.first?.changeSet)
        #expect(changeSet.declarations.map(\.target) == ["#2"])
        #expect(changeSet.declarations.map(\.isInBase) == [false])
        #expect(changeSet.doubtfulDeclarations.map(\.doubt) == [.foreign, .nearMiss])
    }

    @Test("A declared pull request that the base contains is in the base, selected or not")
    func declaredAndMerged() async throws {
        try repository.commit(on: "main", merging: ["work1"], message: "Merge 1", files: ["f1": "1\n"])
        try repository.commit(
            on: "work6", from: "main", message: "Change 6\n\nDepends-On: #1, #2", files: ["f6": "1\n"])
        let history = try GitHistory(repositoryPath: repository.path)
        let selected = try await history.changeSets(
            in: Selection(revisions: ["work6"]), on: try await history.base(named: "main"))
        #expect(selected.changeSets.first?.changeSet.declarations.map(\.isInBase) == [true, false])
    }
}
