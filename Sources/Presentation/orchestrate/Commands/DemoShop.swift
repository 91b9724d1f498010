import Application
import ArgumentParser
import Domain
import Examples
import Foundation
import Git

/// The example shop as a real repository.
struct DemoShop {
    /// Where it is.
    let path: String

    /// The environment for git: this user's, but with no configuration of theirs, so that the demo is the same everywhere.
    private var environment: [String: String] {
        var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("GIT_") }
        environment["GIT_CONFIG_NOSYSTEM"] = "1"
        environment["GIT_CONFIG_GLOBAL"] = "/dev/null"
        for role in ["AUTHOR", "COMMITTER"] {
            environment["GIT_\(role)_NAME"] = "Release Manager"
            environment["GIT_\(role)_EMAIL"] = "release@shop.example"
        }
        return environment
    }

    /// Where the script goes: beside the shop, so that the work tree stays clean.
    var scriptPath: String {
        URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent("merge.sh").path
    }

    /// Makes the repository.
    func build() throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Failure(.data, "\(path) already exists. Give --keep the path of a new directory.")
        }
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try git(["init", "--quiet", "--initial-branch=main"])
        try git(["fast-import", "--quiet"], input: ExampleShop.stream.bytes)
        try git(["checkout", "--quiet", "main"])
    }

    /// Plans it.
    func analysis() async throws -> Analysis {
        let options = try RepositoryOptions.parse(["-C", path, "--no-cache"])
        let question = Question(
            selection: Selection(globs: [ExampleShop.heads]), base: ExampleShop.base, tool: Version.tool)
        return try await Wiring.analysis(of: question, in: options, isQuiet: true)
    }

    /// Writes the script.
    func write(_ script: String) throws { try Terminal.write(script, to: scriptPath) }

    /// Runs the script with real git, and returns what it says.
    func runScript() throws -> String { try run("/bin/sh", [scriptPath]) }

    /// The tree of what is checked out.
    func headTree() throws -> String {
        try git(["rev-parse", "HEAD^{tree}"]).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    @discardableResult
    private func git(_ arguments: [String], input: [UInt8] = []) throws -> String {
        try run("/usr/bin/env", ["git"] + arguments, input: input)
    }

    private func run(_ program: String, _ arguments: [String], input: [UInt8] = []) throws -> String {
        let run = try ProcessRun.run(program, arguments, in: path, input: input, environment: environment)
        guard run.status == 0 else {
            throw Failure(.unavailable, "\(arguments.joined(separator: " ")) failed in \(path): \(run.complaint)")
        }
        return String(decoding: run.output, as: UTF8.self)
    }
}
