import Foundation
import TestSupport
import Testing

/// Plans of random histories with recorded resolutions, carried out by `apply` and by the script with git alone.
/// `ORCHESTRATE_REPLAYED_PLANS=SEED+COUNT` tries others.
@Suite struct ReplayedCourseTests {
    static let seeds: Range<UInt64> = {
        let asked = ProcessInfo.processInfo.environment["ORCHESTRATE_REPLAYED_PLANS"] ?? "8000+10"
        let numbers = asked.split(separator: "+").compactMap { UInt64($0) }
        let first = numbers.first ?? 0
        return first..<first + (numbers.last ?? 1)
    }()

    @Test("Whatever the plan says, apply and the script end in its tree, and verify-plan agrees")
    func sameTree() throws {
        var (replayed, planned) = (0, 0)
        for seed in Self.seeds {
            let history = try RecordedHistory(seed: seed)
            let directory = try TestSupport.TemporaryDirectory()
            defer { directory.remove() }
            let course = Course(history.repository, directory.path)
            let method = ["merge", "squash", "merge", "rebase"][Int(seed % 4)]
            let plan = try course.plan("--merge-method", method)
            guard let tree = plan["predictedTree"]?.text, plan["steps"]?[0] != nil else { continue }
            planned += 1
            var place = 0
            while let step = plan["steps"]?[place] {
                replayed += step["resolutions"] == nil ? 0 : 1
                place += 1
            }
            #expect(try course.applied() == tree, "seed \(seed): apply")
            #expect(try course.scripted() == tree, "seed \(seed): script")
            let check = try course.orchestrate(["verify-plan", course.planPath], in: history.repository.path)
            #expect(check.status == 0, "seed \(seed): \(check.text)")
        }
        #expect(planned > 5 && replayed > 3, "\(planned) plans with \(replayed) steps as recorded")
    }

    /// One plan, and copies of its repository in which it is carried out.
    private struct Course {
        let repository: TestRepository
        let directory: String
        var planPath: String { directory + "/plan.json" }
        private var script: String { directory + "/merge.sh" }

        init(_ repository: TestRepository, _ directory: String) {
            (self.repository, self.directory) = (repository, directory)
        }

        func orchestrate(_ arguments: [String], in path: String) throws -> Shell.Outcome {
            try Shell.run(
                Binary.orchestrate, arguments + ["-C", path, "--quiet"], environment: repository.environment,
                directory: directory)
        }

        func plan(_ options: String...) throws -> JSONDocument {
            let run = try orchestrate(
                [
                    "merge-plan", "--base", "main", "--heads", "refs/heads/head-*", "--no-cache", "--format", "json",
                    "--output", planPath, "--script", script,
                ] + options, in: repository.path)
            guard run.status < 2 else { throw TestSupportError("merge-plan: \(run.errorText)") }
            let content = try Data(contentsOf: URL(fileURLWithPath: planPath))
            return try JSONDocument(parsing: String(decoding: content, as: UTF8.self))
        }

        /// The tree that apply ends in, or what it complains about.
        func applied() throws -> String {
            let copy = try copy("applied")
            let run = try orchestrate(["apply", planPath, "--branch", "result"], in: copy)
            return run.status == 0 ? try tree(of: "result", in: copy) : run.errorText
        }

        /// The tree that the script ends in, or what it complains about.
        func scripted() throws -> String {
            let copy = try copy("scripted")
            let run = try Shell.run("sh", [script], environment: repository.environment, directory: copy)
            return run.status == 0 ? try tree(of: "HEAD", in: copy) : run.text + run.errorText
        }

        private func copy(_ name: String) throws -> String {
            let target = "\(directory)/\(name)"
            try FileManager.default.copyItem(atPath: repository.path, toPath: target)
            return target
        }

        private func tree(of revision: String, in path: String) throws -> String {
            let run = try Shell.run(
                "git", ["rev-parse", "\(revision)^{tree}"], environment: repository.environment, directory: path)
            return run.text.trimmingCharacters(in: .whitespacesAndNewlines)
        }
    }
}
