import Domain
import Examples
import TestSupport
import Testing

@Suite("explain --split-advice") struct SplitAdviceTests {
    /// Names that mean something to a shell, to git, or to nobody.
    private static let hostile: [RepositoryPath] =
        [
            "a b", "it's", "\"q\"", "-rf", "--", ":(glob)**", ":!x", ":(top)", "*", "[a]", "?", "$(touch canary)",
            "`touch canary`",
            "back\\slash", "new\nline", "end\n", "\n", "\n\nx", "tab\t", "\u{1B}[31m", "é", "日本", "\u{202E}x", "#", "~",
            "%s",
        ].map { RepositoryPath($0) } + [
            RepositoryPath(bytes: [0xE9, 0x6C]), RepositoryPath(bytes: [0x61, 0xFF, 0x0A]),
            RepositoryPath(bytes: [0x61, 0x0A, 0xFF]), RepositoryPath(bytes: [0x0A, 0x31, 0xC3]),
        ]

    private static let configuration = """
        version: 1
        layers:
          - name: "do main'$(touch canary)"
            paths: [models/**]
          - name: services
            paths: [services/**]
          - name: views
            paths: [views/**]
        support: [tests/**]

        """

    private func below(_ folder: String, _ path: RepositoryPath) -> RepositoryPath {
        RepositoryPath(bytes: Array("\(folder)/".utf8) + path.bytes)
    }

    private func repository() throws -> TestRepository {
        let repository = try TestRepository()
        let long = (0..<40).map { "line \($0)\n" }.joined()
        let old = ["models", "views"].flatMap { folder in
            Self.hostile.map { ScriptedChange.text(below(folder, $0), long + folder + $0.text) }
        }
        try repository.commit(
            on: "main", message: "Start",
            files: [
                ".orchestrate.yml": Self.configuration, "models/keep": long, "views/swap": "file\n",
                "views/dir/one": "1\n", "views/dir/two": "2\n", "services/moves": long + "moves\n",
            ], changes: old)
        return repository
    }

    /// Makes a branch that changes a third of the files, deletes one, moves one, and adds some.
    private func change(_ repository: TestRepository, author: Person = TestClock.author) throws {
        var changes: [ScriptedChange] = []
        for (index, path) in Self.hostile.enumerated() {
            for folder in ["models", "views"] {
                switch index % 3 {
                case 0: changes.append(.text(below(folder, path), "changed\n"))
                case 1: changes.append(.delete(below(folder, path)))
                default: changes.append(.rename(from: below(folder, path), to: below("services/\(folder)", path)))
                }
            }
            changes.append(.text(below("services/new", path), "new \(index)\n"))
        }
        changes += [
            .delete("views/swap"), .text("views/swap/inner", "inner\n"), .delete("views/dir/one"),
            .delete("views/dir/two"), .text("views/dir", "now a file\n"),
            .rename(from: "services/moves", to: "models/moves"), .text("tests/test_moves.py", "test\n"),
            .write("views/link", content: Array("../models".utf8), mode: .symbolicLink),
            .write("views/run", content: Array("#!/bin/sh\n".utf8), mode: .executable),
        ]
        try repository.commit(
            on: "topic/x;y", from: "main", message: "# Title '$(touch canary)'", changes: changes, author: author)
    }

    private func advice(
        _ repository: TestRepository, _ id: String = "topic/x;y", engine: String = "auto"
    ) throws -> JSONDocument {
        let outcome = try Tool()(
            "explain", id, "--split-advice", "-C", repository.path, "--base", "main", "--format", "json", "--engine",
            engine)
        #expect(outcome.status == 0, "\(outcome.errorText)")
        return try #require(JSONDocument(parsing: outcome.text)["split"])
    }

    private func run(_ commands: String, in repository: TestRepository) throws {
        let outcome = try Shell.run(
            "sh", [], environment: repository.environment, directory: repository.path, input: Array(commands.utf8))
        #expect(outcome.status == 0, "\(outcome.errorText)")
    }

    private func items(_ value: JSONDocument?) -> [JSONDocument] {
        if case .array(let items)? = value { items } else { [] }
    }

    @Test("commands make the branches promised, whatever the paths are", arguments: ["auto", "git", "libgit2"])
    func commands(engine: String) throws {
        let repository = try repository()
        try change(repository, author: Person(name: "O'Neil \u{202E}$(touch canary)", email: "o@example.invalid"))
        // main goes on, in a file that the branch changes too, so that there is something to merge.
        try repository.commit(on: "main", message: "On", files: ["models/keep": "first\n", "other": "1\n"])
        try repository.checkOut("main")
        let before = try repository.git("count-objects", "-v") + repository.git("for-each-ref")
        let split = try advice(repository, engine: engine)
        #expect(try repository.git("count-objects", "-v") + repository.git("for-each-ref") == before)
        #expect(split["verdict"]?.text == "stack")
        #expect(split["result"]?.text == split["whole"]?.text)
        try run(try #require(split["commands"]?.text), in: repository)
        #expect(try repository.tree(of: "HEAD") == repository.tree(of: "topic/x;y"))
        #expect(
            try repository.git("log", "-1", "--format=%an <%ae>")
                == "O'Neil \u{202E}$(touch canary) <o@example.invalid>\n")
        #expect(try repository.git("status", "--porcelain").isEmpty)
        let parts = items(split["parts"])
        #expect(parts.count == 3)
        try repository.checkOut("main")
        for part in parts {
            let branch = try #require(part["branch"]?.text)
            #expect(try repository.tree(of: branch).hex == part["tree"]?.text)
            try repository.git("merge", "--quiet", "--no-edit", branch)
            #expect(try repository.tree(of: "HEAD").hex == part["landedTree"]?.text)
        }
        #expect(try repository.tree(of: "HEAD").hex == split["whole"]?.text)
        #expect(try repository.outcome(ofGit: ["ls-files", "--others"]).output.isEmpty)
    }

    @Test("commands printed as text are the same as in the document, and start behind the words")
    func text() throws {
        let repository = try repository()
        try change(repository)
        let commands = try #require(try advice(repository)["commands"]?.text)
        let text = try Tool()("explain", "topic/x;y", "--split-advice", "-C", repository.path, "--base", "main").text
        #expect(text.hasSuffix("\n\n" + commands))
    }

    @Test("commands leave a file alone that nobody tracks, and changes that are not committed")
    func untracked() throws {
        let repository = try repository()
        try change(repository)
        try repository.checkOut("main")
        let commands = try #require(try advice(repository)["commands"]?.text)
        let before = try repository.git("for-each-ref")
        for path in ["tests/test_moves.py", "models/keep"] {
            let script = "mkdir -p tests && echo mine > \(path) && { cat > split.sh && ! sh split.sh; } && cat \(path)"
            let outcome = try Shell.run(
                "sh", ["-c", script], environment: repository.environment, directory: repository.path,
                input: Array(commands.utf8))
            #expect(outcome.status == 0, "\(outcome.errorText)")
            #expect(outcome.text.hasSuffix("mine\n"))
            #expect(try repository.git("for-each-ref") == before)
        }
    }

    @Test("the part that conflicts with the base is named, and those above it wait")
    func conflict() throws {
        let repository = try repository()
        try repository.commit(
            on: "topic", from: "main", message: "Topic",
            files: ["models/keep": "topic\n", "services/s": "s\n", "views/v": "v\n", "models/new": "n\n"])
        try repository.commit(on: "main", message: "On", files: ["services/s": "other\n"])
        let split = try advice(repository, "topic")
        let parts = items(split["parts"])
        #expect(parts.map { $0["verdict"]?.text } == ["clean", "conflicts", "waits"])
        #expect(items(parts[1]["conflicts"]).map { $0["path"]?.text } == ["services/s"])
        #expect(split["result"] == .null)
        let text = try Tool()("explain", "topic", "--split-advice", "-C", repository.path, "--base", "main").text
        #expect(text.contains("Part 1 can land now; the rest can't before the conflict of part 2 is resolved."))
    }

    @Test("the part that clashes with another pull request is named, and the part that doesn't")
    func clash() throws {
        let repository = try repository()
        try repository.commit(
            on: "topic", from: "main", message: "Topic", files: ["models/keep": "topic\n", "views/v": "v\n"])
        try repository.commit(on: "rival", from: "main", message: "Rival", files: ["models/keep": "rival\n"])
        let parts = items(try advice(repository, "topic")["parts"])
        #expect(parts.map { items($0["clashes"]).map { $0["id"]?.text } } == [["rival"], []])
    }

    @Test("one layer alone needs no cutting, and crosswise merges can't be cut")
    func nothing() throws {
        let repository = try repository()
        try repository.commit(on: "one", from: "main", message: "One", files: ["views/v": "v\n", "tests/t": "t\n"])
        #expect(try advice(repository, "one")["verdict"]?.text == "needless")
        try repository.commit(
            on: "topic", from: "main", message: "Topic", files: ["models/new": "n\n", "views/v": "v\n"])
        let start = try repository.resolve("topic").hex
        let other = try repository.commit(on: "main", message: "On", files: ["other": "1\n"])
        try repository.commit(
            on: "main", merging: [start], message: "Back", files: ["models/new": "n\n", "views/v": "v\n"])
        try repository.commit(
            on: "topic", merging: [other.hex], message: "Over",
            files: ["other": "1\n", "models/more": "m\n", "views/more": "m\n"])
        #expect(try advice(repository, "topic")["verdict"]?.text == "impossible")
    }
}
