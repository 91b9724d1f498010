import Foundation
import TestSupport

/// A repository with pull requests that all merge, the plan of that, and the tool.
final class PlannedRepository {
    let repository: TestRepository
    private let files: TemporaryDirectory
    /// The plan's file.
    let plan: String
    /// The first twelve digits of the plan's digest.
    let digest: String

    /// Makes a bare repository with so many pull requests, each with a file of its own and, where they share, a line of a
    /// common one; some contain another one.
    init(steps: Int = 12, sharing: Bool = true, stacked: [Int: Int] = [:]) throws {
        repository = try TestRepository(bare: true)
        files = try TemporaryDirectory()
        var lines = (1...steps * 4).map { "line \($0)" }
        func text() -> String { lines.map { $0 + "\n" }.joined() }
        try repository.commit(on: "main", message: "Start", files: ["app/models.py": text(), "README.md": "Shop\n"])
        for number in 1...steps {
            let line = lines[number * 4 - 2]
            if sharing { lines[number * 4 - 2] = "changed by \(number)" }
            try repository.request(
                number, upon: stacked[number],
                files: ["app/models.py": text(), "app/part\(number)/new.py": "part \(number)\n"])
            lines[number * 4 - 2] = line
        }
        plan = files.path + "/plan.json"
        digest = try Self.plan(repository, to: plan)
    }

    /// Makes a bare repository of what a function builds, and the plan of its pull requests.
    init(planning options: [String] = [], _ build: (TestRepository) throws -> Void) throws {
        repository = try TestRepository(bare: true)
        files = try TemporaryDirectory()
        try build(repository)
        plan = files.path + "/plan.json"
        digest = try Self.plan(repository, to: plan, options)
    }

    deinit { files.remove() }

    private static func plan(
        _ repository: TestRepository, to plan: String, _ options: [String] = []
    ) throws -> String {
        struct Named: Decodable { let digest: String }
        let outcome = try Shell.run(
            Binary.orchestrate,
            [
                "merge-plan", "-C", repository.path, "--base", "main", "--heads", "refs/pull/*/head", "--format",
                "json",
                "--output", plan, "--quiet", "--no-cache",
            ] + options, environment: repository.environment)
        guard outcome.status <= 1 else { throw TestSupportError("merge-plan: \(outcome.errorText)") }
        let content = try Data(contentsOf: URL(fileURLWithPath: plan))
        return String(try JSONDecoder().decode(Named.self, from: content).digest.dropFirst(7).prefix(12))
    }

    /// Makes a copy of the repository, to be changed.
    func copy(to parent: String? = nil) throws -> Trial {
        let directory = try TemporaryDirectory(inMemory: true)
        let path = (parent ?? directory.path) + "/copy"
        try FileManager.default.copyItem(atPath: repository.path, toPath: path)
        return Trial(
            path: path, directory: directory, planned: self, branch: "refs/heads/integration/\(digest)",
            environment: repository.environment)
    }
}

/// A copy of a planned repository, in which the plan is carried out.
final class Trial {
    let path: String
    let plan: String
    let branch: String
    var environment: [String: String]
    private let directory: TemporaryDirectory
    // Its files go when it goes.
    private let planned: PlannedRepository

    init(
        path: String, directory: TemporaryDirectory, planned: PlannedRepository, branch: String,
        environment: [String: String]
    ) {
        (self.path, self.directory, self.planned, self.branch) = (path, directory, planned, branch)
        plan = planned.plan
        self.environment = environment
        self.environment["TMPDIR"] = directory.path
    }

    deinit { directory.remove() }

    /// Runs the tool in the repository.
    @discardableResult
    func orchestrate(_ arguments: String..., adding variables: [String: String] = [:]) throws -> Shell.Outcome {
        try Shell.run(
            Binary.orchestrate, arguments + ["-C", path],
            environment: environment.merging(variables) { _, new in new }, directory: directory.path)
    }

    /// Runs apply with the plan.
    @discardableResult
    func apply(_ options: String..., adding variables: [String: String] = [:]) throws -> Shell.Outcome {
        try applying(options, adding: variables)
    }

    /// Runs apply with the plan.
    @discardableResult
    func applying(_ options: [String], adding variables: [String: String] = [:]) throws -> Shell.Outcome {
        try Shell.run(
            Binary.orchestrate, ["apply", plan, "-C", path, "--quiet"] + options,
            environment: environment.merging(variables) { _, new in new }, directory: directory.path)
    }

    /// Runs git in the repository and returns what it says.
    @discardableResult
    func git(_ arguments: String...) throws -> String {
        let outcome = try Shell.run("git", ["-C", path] + arguments, environment: environment)
        guard outcome.status == 0 else { throw TestSupportError("git \(arguments): \(outcome.errorText)") }
        return outcome.text
    }

    /// Has git merge, with the attributes of the commit merged into as a work tree has them.
    func mergeByGit(_ head: String, into tip: String) throws -> Shell.Outcome {
        let place = try TemporaryDirectory(inMemory: true)
        defer { place.remove() }
        var variables = environment
        variables["GIT_DIR"] = path
        variables["GIT_WORK_TREE"] = place.path
        variables["GIT_INDEX_FILE"] = place.path + "/.git-index"
        let checkout = try Shell.run(
            "git", ["read-tree", "-u", "--reset", tip], environment: variables, directory: place.path)
        guard checkout.status == 0 else { throw TestSupportError("git read-tree: \(checkout.errorText)") }
        return try Shell.run(
            "git", ["merge-tree", "--write-tree", "--name-only", "--no-messages", tip, head], environment: variables,
            directory: place.path)
    }

    /// Where the references of the steps are.
    var steps: String { branch.replacing("refs/heads/integration/", with: "refs/orchestrate/") }

    /// The journal's file.
    var journal: String {
        get throws {
            let folder = path + "/orchestrate"
            let name = try FileManager.default.contentsOfDirectory(atPath: folder).first ?? "none"
            return "\(folder)/\(name)/journal.jsonl"
        }
    }

    /// The bytes of every reference, packed or not, by path, and what git lists.
    func references() throws -> [String: String] {
        var found = ["for-each-ref": try git("for-each-ref")]
        for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
            guard name.hasPrefix("refs/") || name == "packed-refs" || name == "HEAD" else { continue }
            guard let content = FileManager.default.contents(atPath: "\(path)/\(name)") else { continue }
            found[name] = String(decoding: content, as: UTF8.self)
        }
        return found
    }

    /// What lies in the directory for temporary files, which is the run's own, but for the copy of the repository.
    func temporaryFiles() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: directory.path).filter { $0 != "copy" }
    }

    /// Where the output of a check is.
    func log(_ name: String) throws -> String {
        URL(fileURLWithPath: try journal).deletingLastPathComponent().path + "/logs/\(name).log"
    }

    /// Files that a run must not leave: locks, and objects that were on their way.
    func leftovers() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: path).filter {
            $0.hasSuffix(".lock") || $0.contains("tmp_obj")
        }
    }
}

extension TestRepository {
    /// Makes a pull request of one commit: `refs/pull/N/head`, upon the main branch or another one's head.
    func request(_ number: Int, upon other: Int? = nil, files: [String: String?]) throws {
        try commit(
            on: "pr-\(number)", from: other.map { "refs/pull/\($0)/head" } ?? "main", message: "Change \(number)",
            files: files)
        try reference("refs/pull/\(number)/head", "pr-\(number)")
        try git("branch", "--quiet", "-D", "pr-\(number)")
    }
}
