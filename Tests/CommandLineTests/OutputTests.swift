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
    }
}
