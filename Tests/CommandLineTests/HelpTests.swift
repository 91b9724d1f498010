import Foundation
import TestSupport
import Testing

@Suite("Help") struct HelpTests {
    private static let commands = [
        "merge-plan", "conflicts", "explain", "verify-plan", "diff-plan", "apply", "resume", "rollback", "status",
        "score", "comment", "layers", "resolve", "merge-file", "init", "doctor", "demo",
    ]

    @Test("is what is recorded", arguments: commands + [""])
    func help(command: String) throws {
        let tool = try Tool(environment: ["COLUMNS": "80"])
        let outcome = command.isEmpty ? try tool("--help") : try tool(command, "--help")
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        let name = command.isEmpty ? "help.txt" : "help-\(command).txt"
        if let difference = try Snapshot.difference(of: outcome.text, from: name) { Issue.record("\(difference)") }
    }

    @Test(
        "shows no example that has to be wrapped",
        arguments: commands + ["--help"])
    func examples(command: String) throws {
        let text = try command == "--help" ? Tool()("--help").text : Tool()(command, "--help").text
        let examples = text.split(separator: "\n").filter { $0.contains("orchestrate ") && $0.hasPrefix("  ") }
        #expect(!examples.isEmpty)
        for line in examples { #expect(line.utf8.count < 80, "\(line)") }
    }

    @Test("The version is one line")
    func version() throws {
        let outcome = try Tool()("--version")
        #expect(outcome.status == 0)
        #expect(outcome.text.split(separator: "\n").count == 1)
        #expect(outcome.text.first?.isNumber == true)
    }

    @Test("Completions are scripts that a shell accepts")
    func completions() throws {
        let script = try Tool()("--generate-completion-script", "bash")
        #expect(script.text.contains("merge-plan"))
        let check = try Shell.run("bash", ["-n"], input: script.output)
        #expect(check.status == 0, "\(check.errorText)")
    }
}
