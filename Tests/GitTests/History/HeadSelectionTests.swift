import Application
import Domain
import Git
import TestSupport
import Testing

@Suite struct HeadSelectionTests {
    private let repository: TestRepository

    init() throws {
        repository = try TestRepository(bare: true)
        try repository.commit(on: "main", message: "base\n", files: ["f": "1\n"])
        for number in [2, 10, 1] {
            try repository.commit(
                on: "work", from: "main", message: "pull \(number)\n", files: ["f\(number)": "\(number)\n"])
            try repository.reference("refs/pull/\(number)/head", "work")
        }
        try repository.reference("refs/pull/10/merge", "work")
        try repository.branch("topic/login", from: "refs/pull/10/head")
        try repository.branch("work", from: "main")
    }

    private func select(_ selection: Selection, base: String? = "main") async throws -> [SelectedChangeSet] {
        let history = try GitHistory(repositoryPath: repository.path)
        return try await history.changeSets(in: selection, on: try await history.base(named: base)).changeSets
    }

    private func ids(_ selection: Selection) async throws -> [String] {
        try await select(selection).map(\.changeSet.id.text)
    }

    @Test("Globs select in the natural order of ids, and may leave out what git lets them leave out")
    func globs() async throws {
        #expect(try await ids(Selection(globs: ["refs/pull/*/head"])) == ["#1", "#2", "#10"])
        #expect(try await ids(Selection(globs: ["pull/*/head"])) == ["#1", "#2", "#10"])
        #expect(try await ids(Selection(globs: ["topic/*", "pull/?/head"])) == ["topic/login", "#1", "#2"])
        #expect(try await ids(Selection(globs: ["nothing*"])).isEmpty)
        #expect(try await ids(Selection()) == ["#1", "#2", "#10"])
    }

    @Test("Names of one commit are one change set, the first name first")
    func aliases() async throws {
        let selected = try await select(Selection(globs: ["pull/*/head", "refs/heads/*"]))
        #expect(selected.map(\.changeSet.id.text) == ["#1", "#2", "#10", "main"])
        #expect(selected[2].changeSet.aliases == ["topic/login"])
        #expect(selected[3].relation == .merged)
        #expect(selected[3].changeSet.aliases == ["work"])
        let twice = try await select(Selection(revisions: ["#2", "refs/pull/2/head"], globs: ["pull/2/*"]))
        #expect(twice.map(\.changeSet.id.text) == ["#2"])
        #expect(twice[0].changeSet.aliases.isEmpty)
    }

    @Test("What is selected later changes nothing for merges of what was selected before")
    func selectedBefore() async throws {
        let history = try GitHistory(repositoryPath: repository.path)
        let base = try await history.base(named: "main")
        let first = try await history.changeSets(in: Selection(revisions: ["#1", "#10"]), on: base)
        _ = try await history.changeSets(in: Selection(globs: ["nothing*"]), on: base)
        let settings = GitTrialMerger.Settings(
            repositoryPath: repository.path, environment: repository.environment)
        let merger = try GitTrialMerger(settings: settings, selected: first)
        let state = MergedState(commits: [base.commit], tree: base.tree)
        let outcomes = try await merger.merge(
            first.changeSets.map { TrialMerge(state: state, head: $0.changeSet.commit) })
        #expect(outcomes.map(\.words) == ["clean", "clean"])
        #expect(first.notes.isEmpty)
        let fork = try await history.fork(of: first.changeSets[0].changeSet.commit, from: base)
        #expect(fork == .one(base.commit))
    }

    @Test("Revisions come first, then globs, then the list; what is excluded is left out")
    func order() async throws {
        let lines = [ListedHead(revision: "refs/pull/1/head", id: "mine"), ListedHead(revision: "gone", id: nil)]
        let selection = Selection(revisions: ["topic/login"], globs: ["pull/2/head"], listed: lines)
        let selected = try await select(selection)
        #expect(selected.map(\.changeSet.id.text) == ["topic/login", "#2", "mine", "gone"])
        guard case .unreadable(let reason) = selected[3].relation else {
            Issue.record("\(selected[3].relation)")
            return
        }
        #expect(reason.text.contains("'gone'"))
        #expect(selected[3].changeSet.commit == .zero)
        var rest = selection
        rest.excluded = ["#2", "topic/*", "gone"]
        #expect(try await ids(rest) == ["mine"])
        #expect(try await ids(Selection(excluded: ["refs/pull/1*"])) == ["#2"])
        await #expect(throws: GitError.unknownRevision("#77")) { try await ids(Selection(revisions: ["#77"])) }
    }

    @Test("A reference to no commit is unreadable, an annotated tag of one is fine, one to nothing is named")
    func oddReferences() async throws {
        let blob = try repository.git("hash-object", "-w", "--stdin", input: [1]).prefix(40)
        try repository.git("update-ref", "refs/odd/blob", String(blob))
        try repository.git("update-ref", "refs/odd/tree", repository.tree(of: "main").hex)
        try repository.git("tag", "-a", "-m", "t", "ofTree", repository.tree(of: "main").hex)
        try repository.git("tag", "-a", "-m", "t", "ofCommit", "refs/pull/2/head")
        try repository.git("tag", "-a", "-m", "t", "ofTag", "ofCommit")
        try repository.git("update-ref", "refs/odd/tag", "refs/tags/ofTree")
        try repository.git("update-ref", "refs/odd/twice", "refs/tags/ofTag")
        try repository.git("symbolic-ref", "refs/odd/dangling", "refs/heads/nowhere")
        let selected = try await select(Selection(globs: ["refs/odd/*"]))
        #expect(
            selected.map(\.changeSet.id.text)
                == ["refs/odd/blob", "refs/odd/tag", "refs/odd/tree", "refs/odd/twice", "refs/odd/dangling"])
        guard case .unreadable = selected[4].relation else {
            Issue.record("\(selected[4].relation)")
            return
        }
        for entry in selected.prefix(3) {
            guard case .unreadable(let reason) = entry.relation else {
                Issue.record("\(entry.changeSet.id) is \(entry.relation)")
                continue
            }
            #expect(reason.text.contains("not a commit"))
        }
        #expect(selected[3].relation == .ahead)
        #expect(selected[3].changeSet.commit == (try repository.resolve("refs/pull/2/head")))
    }

    @Test("References of hostile names are selected like any other")
    func hostileNames() async throws {
        let names = ["-rf", "a'b", "$(x)", "`x`", "é", "a;b", "x\"y", "#12", "@"]
        for name in names { try repository.reference("refs/heads/evil/\(name)", "refs/pull/1/head") }
        let selected = try await select(Selection(globs: ["evil/*"]))
        #expect(
            Set(selected.flatMap { [$0.changeSet.id] + $0.changeSet.aliases }.map(\.text))
                == Set(names.map { "evil/\($0)" }))
        #expect(selected.count == 1)
    }

    @Test("The default base is the remote's HEAD, else the current branch, else the detached commit")
    func defaultBase() async throws {
        let history = try GitHistory(repositoryPath: repository.path)
        #expect(try await history.base(named: nil).name == "main")
        #expect(try await history.base(named: nil).reference == "refs/heads/main")
        try repository.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/trunk")
        #expect(try await history.base(named: nil).name == "main")
        try repository.reference("refs/remotes/origin/trunk", "refs/pull/2/head")
        let remote = try await history.base(named: nil)
        #expect(remote.name == "origin/trunk")
        #expect(remote.commit == (try repository.resolve("refs/pull/2/head")))
        try repository.git("symbolic-ref", "--delete", "refs/remotes/origin/HEAD")
        let pull = try repository.resolve("refs/pull/1/head")
        try repository.git("update-ref", "--no-deref", "HEAD", pull.hex)
        let detached = try await history.base(named: nil)
        #expect(detached.commit == pull)
        #expect(detached.reference == nil)
        #expect(try await history.base(named: "refs/pull/10/head").name == "refs/pull/10/head")
    }
}
