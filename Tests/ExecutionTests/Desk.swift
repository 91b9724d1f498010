import Foundation
import TestSupport
import Testing

/// The work tree in which a merge waits for a person.
struct Desk {
    let path: String
    private let environment: [String: String]

    /// Finds the one that a run has laid out.
    init(_ trial: Trial) throws {
        path = try #require(try RunReport.read(trial)?.pause?.workTree, "nothing is laid out")
        environment = trial.environment
    }

    private init(path: String, environment: [String: String]) { (self.path, self.environment) = (path, environment) }

    /// Has git itself merge, in a work tree of its own.
    static func merging(_ head: String, into tip: String, of trial: Trial) throws -> Desk {
        let path = trial.path + "-git"
        let name = tip.trimmingCharacters(in: .whitespacesAndNewlines)
        try trial.git("worktree", "add", "--quiet", "--detach", path, name)
        let desk = Desk(path: path, environment: trial.environment)
        _ = try Shell.run(
            "git", ["-C", path, "merge", "--quiet", head.trimmingCharacters(in: .whitespacesAndNewlines)],
            environment: trial.environment)
        return desk
    }

    /// Runs git there and returns what it says.
    @discardableResult
    func git(_ arguments: String...) throws -> String {
        let outcome = try Shell.run("git", ["-C", path] + arguments, environment: environment)
        guard outcome.status == 0 else { throw TestSupportError("git \(arguments): \(outcome.errorText)") }
        return outcome.text
    }

    /// Returns what stands in a file.
    func text(_ name: String) throws -> String { try String(contentsOfFile: path + "/" + name, encoding: .utf8) }

    /// Makes a file what conflicts come to, and says so.
    func resolve(_ name: String, as text: String) throws {
        try write(text, to: name)
        try git("add", "--", name)
    }

    /// Writes a file.
    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
    }
}
