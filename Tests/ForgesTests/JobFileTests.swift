import Foundation
import TestSupport
import Testing

@Suite("The files for CI") struct JobFileTests {
    private static let checker: String? = {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let folders =
            [PackageFolder.root().appending(path: ".build/venv/bin").path] + path.split(separator: ":").map(String.init)
        return folders.map { "\($0)/check-jsonschema" }.first(where: FileManager.default.isExecutableFile(atPath:))
    }()

    private static func path(_ name: String) -> String { PackageFolder.root().appending(path: "ci/\(name)").path }

    @Test(
        "hold to the published schemas",
        .enabled(if: checker != nil, "check-jsonschema is not installed; `.ci/setup test` does that."),
        arguments: [
            ("github/action.yml", "vendor.github-actions"), ("github/orchestrate-read.yml", "vendor.github-workflows"),
            ("github/orchestrate-write.yml", "vendor.github-workflows"), ("gitlab/orchestrate.yml", "vendor.gitlab-ci"),
            ("forgejo/orchestrate.yml", "vendor.github-workflows"),
        ])
    func schema(file: String, schema: String) throws {
        let outcome = try Shell.run(try #require(Self.checker), ["--builtin-schema", schema, Self.path(file)])
        #expect(outcome.status == 0, "\(outcome.text)\(outcome.errorText)")
    }

    /// Returns the scripts of a file, each as its steps run it.
    private func scripts(_ file: String) throws -> [String] {
        let lines = try String(contentsOfFile: Self.path(file), encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        var scripts: [String] = []
        for (place, line) in lines.enumerated() {
            guard let key = line.firstRange(of: "run: ") else { continue }
            let rest = line[key.upperBound...]
            guard rest == "|" else {
                scripts.append(String(rest))
                continue
            }
            let indentation = line.prefix { $0 == " " }.count
            let body = lines[(place + 1)...].prefix { $0.isEmpty || $0.prefix { $0 == " " }.count > indentation }
            scripts.append(body.map { $0.dropFirst(indentation + 2) }.joined(separator: "\n"))
        }
        return scripts
    }

    @Test("run what they say, with the arguments that they were given")
    func action() throws {
        let folder = try TemporaryDirectory()
        defer { folder.remove() }
        try "#!/bin/sh\nprintf '%s\\n' \"$@\"\n".write(
            toFile: "\(folder.path)/orchestrate", atomically: true, encoding: .utf8)
        _ = try Shell.run("chmod", ["+x", "\(folder.path)/orchestrate"])
        let path = "\(folder.path):\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")"
        let found = try scripts("github/action.yml")
        #expect(found.count == 2)
        for (arguments, expected) in [
            ("", "comment\n"), ("--all --status", "comment\n--all\n--status\n"), ("$(id) ;x", "comment\n$(id)\n;x\n"),
        ] {
            let outcome = try Shell.run(
                "bash", ["-eo", "pipefail", "-c", found.joined(separator: "\n")],
                environment: ["PATH": path, "ARGUMENTS": arguments])
            #expect(outcome.text == expected, "\(outcome.errorText)")
        }
        let forgejo = try Shell.run(
            "sh", ["-ec", try scripts("forgejo/orchestrate.yml").joined()], environment: ["PATH": path])
        #expect(forgejo.text == "comment\n--all\n--status\n")
    }

    @Test("run no code of a pull request with a token that writes")
    func safety() throws {
        let write = try String(contentsOfFile: Self.path("github/orchestrate-write.yml"), encoding: .utf8)
        #expect(
            write.contains("workflow_run:") && !write.contains("pull_request_target")
                && !write.contains("  pull_request:"))
        #expect(write.contains("ref: ${{ github.event.repository.default_branch }}"))
        let read = try String(contentsOfFile: Self.path("github/orchestrate-read.yml"), encoding: .utf8)
        #expect(!read.contains("write"))
    }
}
