package import Domain
package import Examples
import Foundation

/// A real repository in a temporary directory, hermetic and the same on every machine: own HOME and configuration, one
/// clock, one author. It goes away with the value.
package final class TestRepository {
    /// The repository's directory: the work tree, or the git directory of a bare one.
    package let path: String
    /// The environment in which git and the tool under test see nothing of the machine's configuration.
    package let environment: [String: String]

    private let directory: TemporaryDirectory
    private var clock = TestClock()

    /// Makes an empty repository whose branch to come is `main`.
    package init(bare: Bool = false) throws {
        directory = try TemporaryDirectory()
        path = directory.path + "/repository"
        environment = Self.environment(home: directory.path)
        try directory.write(Array(Self.configuration.utf8), to: ".gitconfig")
        try run(["init", "--quiet"] + (bare ? ["--bare"] : []) + [path], directory: directory.path)
    }

    deinit { directory.remove() }

    /// Runs git in the repository and returns its standard output; an exit code other than 0 is an error.
    @discardableResult package func git(_ arguments: String..., input: [UInt8] = []) throws -> String {
        try run(arguments, directory: path, input: input).text
    }

    /// Runs git in the repository and returns whatever comes of it.
    package func outcome(ofGit arguments: [String], input: [UInt8] = []) throws -> Shell.Outcome {
        try Shell.run("git", arguments, environment: environment, directory: path, input: input)
    }

    /// Reads a scripted history in, by one process, and returns the commits of the marks it asks for, in order.
    @discardableResult package func load(_ stream: FastImportStream) throws -> [ObjectID] {
        let arguments = ["fast-import", "--quiet", "--force", "--date-format=raw"]
        let answer = try run(arguments, directory: path, input: stream.bytes).text
        return try answer.split(separator: "\n").map(objectID)
    }

    /// Commits to a branch, one minute after the commit before. The branch is made where there is none: on `from`, or as
    /// a new root; `merging` adds further parents. The files are written over the first parent's; nil deletes.
    @discardableResult package func commit(
        on branch: String, from start: String? = nil, merging others: [String] = [], message: String,
        files: [String: String?] = [:], changes: [ScriptedChange] = [], author: Person = TestClock.author
    ) throws -> ObjectID {
        let tip = try outcome(ofGit: ["rev-parse", "--verify", "--quiet", "refs/heads/\(branch)^{commit}"])
        let first = try start.map { try resolve($0).hex } ?? (tip.status == 0 ? objectID(tip.text).hex : nil)
        let parents = try (first.map { [$0] } ?? []) + others.map { try resolve($0).hex }
        let writes = files.sorted { $0.key < $1.key }.map { path, content in
            content.map { ScriptedChange.text(RepositoryPath(path), $0) } ?? .delete(RepositoryPath(path))
        }
        var stream = FastImportStream()
        let mark = stream.append(
            ScriptedCommit(
                reference: "refs/heads/\(branch)", parents: parents, message: message, author: author,
                seconds: clock.tick(), changes: writes + changes))
        stream.ask(for: mark)
        guard let commit = try load(stream).first else { throw TestSupportError("git made no commit.") }
        return commit
    }

    /// Makes or moves a branch.
    package func branch(_ name: String, from revision: String) throws {
        try reference("refs/heads/\(name)", revision)
    }

    /// Makes or moves a full reference, `refs/pull/12/head`.
    package func reference(_ name: String, _ revision: String) throws {
        try git("update-ref", name, resolve(revision).hex)
    }

    /// Brings the work tree and HEAD to a branch.
    package func checkOut(_ branch: String) throws {
        try git("symbolic-ref", "HEAD", "refs/heads/\(branch)")
        try git("reset", "--quiet", "--hard")
    }

    /// Returns the commit of a revision.
    package func resolve(_ revision: String) throws -> ObjectID {
        try objectID(git("rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"))
    }

    /// Returns the tree of a revision.
    package func tree(of revision: String) throws -> ObjectID {
        try objectID(git("rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{tree}"))
    }

    @discardableResult private func run(
        _ arguments: [String], directory: String, input: [UInt8] = []
    ) throws -> Shell.Outcome {
        let outcome = try Shell.run("git", arguments, environment: environment, directory: directory, input: input)
        guard outcome.status == 0 else {
            throw TestSupportError("git \(arguments) ended with \(outcome.status): \(outcome.errorText)")
        }
        return outcome
    }

    private func objectID(_ line: some StringProtocol) throws -> ObjectID {
        let digits = line.prefix(40)
        guard let id = ObjectID(hex: digits) else {
            throw TestSupportError("git answered “\(line)”, not with an object.")
        }
        return id
    }
}
