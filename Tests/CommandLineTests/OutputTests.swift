import Foundation
import TestSupport
import Testing

@Suite("Output") struct OutputTests {
    @Test("goes to a file when one is named, and a script beside it")
    func files() throws {
        let repository = try TestRepository.clashing()
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let (report, script) = ("\(directory.path)/plan.json", "\(directory.path)/merge.sh")
        let outcome = try Tool()(
            "merge-plan", "-C", repository.path, "--base", "main", "left", "--format", "json", "--output", report,
            "--script", script)
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty)
        #expect(try String(contentsOfFile: report, encoding: .utf8).contains("orchestrate/merge-plan/v1"))
        #expect(try Shell.run("sh", ["-n", script]).status == 0)
    }

    @Test("has no colour where no terminal is")
    func plain() throws {
        let repository = try TestRepository.clashing()
        let outcome = try Tool(environment: ["TERM": "xterm"])(
            "merge-plan", "-C", repository.path, "--base", "main", "left", "right")
        #expect(!outcome.output.contains(0x1B))
        #expect(outcome.errors.isEmpty)
    }

    @Test("is the same bytes however many jobs there are")
    func deterministic() throws {
        let repository = try TestRepository.clashing()
        let outputs = try ["1", "2", "5"].map { jobs in
            try Tool()(
                "merge-plan", "-C", repository.path, "--base", "main", "left", "right", "--format", "json", "--jobs",
                jobs
            ).output
        }
        #expect(Set(outputs).count == 1)
    }

    @Test("Heads are read from standard input, with their ids")
    func headsFromInput() throws {
        let repository = try TestRepository.clashing()
        let outcome = try Tool()(
            "merge-plan", "-C", repository.path, "--base", "main", "--heads-from", "-",
            input: "left #7\nno-such-branch\n")
        #expect(outcome.status == 1)
        #expect(outcome.text.contains("1  #7"))
        #expect(outcome.text.contains("'no-such-branch'"))
    }

    @Test("A pattern that matches nothing is named")
    func unmatched() throws {
        let repository = try TestRepository.clashing()
        let outcome = try Tool()("merge-plan", "-C", repository.path, "--base", "main", "--heads", "refs/pul/*")
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("No reference matches 'refs/pul/*'."))
        let near = try Tool()(
            "conflicts", "-C", repository.path, "--base", "main", "--heads", "lefd", "--exclude", "rihgt")
        #expect(near.text.contains("Did you mean 'left'?"))
        #expect(near.text.contains("Nothing was left out by --exclude 'rihgt'"))
    }

    @Test("A list gives titles and labels, which no text of a stranger can leave")
    func titlesAndLabels() throws {
        let repository = try TestRepository.clashing()
        try repository.commit(
            on: "main", message: "Configure",
            files: [".orchestrate.yml": "version: 1\nplan:\n  priority: {hotfix: 9}\n"])
        let list = "left 7\tOne\u{2028}right #66\u{0B}right #67\thotfix, ui\r\nright\t!8\t<b>Two\u{1B}[31m</b>\n"
        let outcome = try Tool()(
            "merge-plan", "-C", repository.path, "--base", "main", "--heads-from", "-", input: list)
        #expect(outcome.text.contains("1  #7"))
        #expect(outcome.text.contains("2 change sets") || outcome.text.contains("2 pull requests"))
        #expect(!outcome.text.contains("#66  "))
        let json = try Tool()(
            "merge-plan", "-C", repository.path, "--base", "main", "--heads-from", "-", "--format", "json", input: list)
        #expect(json.text.contains("priority 9 (hotfix)") || json.text.contains("\"id\": \"#7\""))
        #expect(json.text.contains("<b>Two"))
    }

    @Test("Dates and counts limit a selection, are pinned, and are checked")
    func limits() throws {
        let repository = try TestRepository.clashing()
        func plan(_ arguments: String...) throws -> Shell.Outcome {
            try Shell.run(
                Binary.orchestrate, ["merge-plan", "-C", repository.path, "--base", "main", "--no-cache"] + arguments,
                environment: repository.environment)
        }
        let newest = try plan("--heads", "refs/heads/*", "--newest", "1", "--format", "json")
        #expect(newest.text.contains("\"newest\": 1"))
        #expect(newest.text.contains("\"id\": \"right\""))
        #expect(!newest.text.contains("\"id\": \"left\""))
        let verified = try Tool()("verify-plan", "-", "-C", repository.path, input: newest.text)
        #expect(verified.status == 0, "\(verified.text)\(verified.errorText)")
        #expect(try plan("--since", "2023-12-31").text.contains("left"))
        let none = try plan("--since", "2024-02-01")
        #expect(none.text.contains("--since 2024-02-01"))
        for wrong in [
            ["--since", "soon"], ["--newest", "0"], ["--heads", ""], ["--exclude", ""], ["--heads-from", ""],
        ] {
            let outcome = try Shell.run(
                Binary.orchestrate, ["conflicts", "-C", repository.path] + wrong, environment: repository.environment)
            #expect(outcome.status == 64, "\(wrong)")
        }
    }
}
