import Foundation
import TestSupport
import Testing

@Suite("What can't be read") struct DamageMessageTests {
    private let commands = [["merge-plan"], ["conflicts"], ["explain", "left"], ["status"], ["init"]]

    private func check(_ repository: TestRepository, says text: String) throws {
        for command in commands where command != ["status"] || text.contains("config") {
            let outcome = try Shell.run(
                Binary.orchestrate, command + ["-C", repository.path], environment: repository.environment)
            #expect(outcome.status == 65, "\(command): \(outcome.errorText)")
            #expect(outcome.errorText.contains(text), "\(command): \(outcome.errorText)")
            #expect(!outcome.errorText.contains("operation"))
        }
    }

    @Test("in git's configuration is named with its file and line")
    func configuration() throws {
        let repository = try TestRepository.clashing()
        let file = repository.path + "/.git/config"
        let sound = try String(contentsOfFile: file, encoding: .utf8)
        try Data((sound + "[core\nx").utf8).write(to: URL(fileURLWithPath: file))
        try check(repository, says: "/.git/config:\(sound.split(separator: "\n").count + 1)")
        try Data((sound + "[core]\n\tbare = maybe\n").utf8).write(to: URL(fileURLWithPath: file))
        try check(repository, says: "git config --list --show-origin")
    }

    @Test(
        "among the packed references is named with its line",
        arguments: ["not a line", "\0\0", "^12", "abc refs/heads/x"])
    func packedReferences(line: String) throws {
        let repository = try TestRepository.clashing()
        try repository.git("pack-refs", "--all")
        let file = repository.path + "/.git/packed-refs"
        let sound = try String(contentsOfFile: file, encoding: .utf8)
        try Data((sound + line + "\n").utf8).write(to: URL(fileURLWithPath: file))
        try check(repository, says: "packed-refs: line \(sound.split(separator: "\n").count + 1) is no reference")
    }

    @Test("or written says what the system says")
    func files() throws {
        let repository = try TestRepository.clashing()
        for (option, path) in [
            ("--output", repository.path), ("--script", "/nowhere/x"), ("--config", repository.path),
        ] {
            let outcome = try Shell.run(
                Binary.orchestrate, ["merge-plan", "-C", repository.path, option, path],
                environment: repository.environment)
            #expect(outcome.status == 65)
            #expect(outcome.errorText.contains("directory"), "\(outcome.errorText)")
            #expect(!outcome.errorText.contains("operation"))
        }
    }

    @Test("Every format that help offers is taken, and every other refused, by every command that has formats")
    func formats() throws {
        let repository = try TestRepository.clashing()
        let plan = repository.path + "/plan.json"
        try Data(
            Shell.run(
                Binary.orchestrate, ["merge-plan", "-C", repository.path, "--format", "json"],
                environment: repository.environment
            ).output
        ).write(to: URL(fileURLWithPath: plan))
        let commands = [
            "merge-plan": ["-C", repository.path], "conflicts": ["-C", repository.path],
            "explain": ["left", "-C", repository.path], "verify-plan": [plan, "-C", repository.path],
            "diff-plan": [plan, plan], "status": ["-C", repository.path], "score": [plan, "-C", repository.path],
        ]
        for (command, arguments) in commands {
            let help = try Tool()(command, "--help").text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let offered = try #require(help.firstMatch(of: /\(values: (text, json[^;)]*)/)).output.1
                .components(separatedBy: ", ")
            for format in ["text", "json", "markdown", "mermaid", "dot", "yaml"] {
                let outcome = try Shell.run(
                    Binary.orchestrate, [command] + arguments + ["--format", format],
                    environment: repository.environment)
                #expect(
                    (outcome.status == 64) == !offered.contains(format), "\(command) \(format): \(outcome.errorText)")
            }
        }
    }
}
