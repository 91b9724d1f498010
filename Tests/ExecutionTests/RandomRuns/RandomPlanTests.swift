import Foundation
import TestSupport
import Testing

/// Random pull requests, in half of the cases with changes of attributes. `RANDOM_PLANS=1-500` asks for other seeds.
@Suite("The plan, its script, apply and git by hand") struct RandomPlanTests {
    private static var seeds: [UInt64] {
        let asked = ProcessInfo.processInfo.environment["RANDOM_PLANS"]?.split(separator: "-").compactMap { UInt64($0) }
        guard let asked, let first = asked.first, let last = asked.last else { return Array(1...9) }
        return Array(first...last)
    }

    private struct Document: Decodable {
        struct Step: Decodable {
            let commit: String
            let tree: String
        }
        let steps: [Step]
        let predictedTree: String?
    }

    @Test("come to the same trees, by merges, squashes and rebases", arguments: seeds)
    func same(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let plan = RandomPlan(&random)
        let method = ["merge", "squash", "rebase"][Int(seed % 3)]
        let planned = try plan.planned(by: ["--merge-method", method])
        let trial = try planned.copy()
        let clone = try Clone(of: trial)
        let document = try JSONDecoder().decode(
            Document.self, from: Data(contentsOf: URL(fileURLWithPath: planned.plan)))
        guard let tree = document.predictedTree, !document.steps.isEmpty else { return }
        try clone.start()
        for (place, step) in document.steps.enumerated() {
            try clone.land(step.commit, by: method)
            #expect(try clone.tree() == step.tree, "seed \(seed): git by hand, step \(place + 1) by \(method)")
        }
        try clone.start()
        let script = try clone.script(planning: ["--merge-method", method])
        #expect(script.status == 0, "seed \(seed): \(script.text)\(script.errorText)")
        #expect(try clone.tree() == tree, "seed \(seed): the script")
        let applied = try trial.apply()
        #expect(applied.status == 0, "seed \(seed): \(applied.errorText)")
        #expect(try trial.git("rev-parse", trial.branch + "^{tree}") == tree + "\n", "seed \(seed): apply")
    }
}

/// A clone with a work tree, in which a person or the script lands the steps.
private struct Clone {
    private let directory: TemporaryDirectory
    private let trial: Trial
    private var path: String { directory.path + "/clone" }

    init(of trial: Trial) throws {
        directory = try TemporaryDirectory(inMemory: true)
        self.trial = trial
        _ = try run("git", ["clone", "--quiet", trial.path, path], in: directory.path)
        _ = try run("git", ["fetch", "--quiet", "origin", "refs/pull/*:refs/pull/*"])
        _ = try run("git", ["config", "merge.ours.driver", "true"])
    }

    func start() throws { _ = try run("git", ["checkout", "--quiet", "--force", "--detach", "main"]) }

    func tree() throws -> String {
        try run("git", ["rev-parse", "HEAD^{tree}"]).text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    func land(_ commit: String, by method: String) throws {
        switch method {
        case "squash":
            _ = try run("git", ["merge", "--quiet", "--squash", "--ff", commit])
            _ = try run("git", ["commit", "--quiet", "--allow-empty", "--message=s"])
        case "rebase":
            let tip = try run("git", ["rev-parse", "HEAD"]).text.trimmingCharacters(in: .whitespacesAndNewlines)
            // Each commit of the head is made anew, also one that is in already: it comes to nothing, unless attributes have
            // both sides kept.
            let options = ["--no-ff", "--reapply-cherry-picks", "--empty=drop"]
            _ = try run("git", ["rebase", "--quiet"] + options + ["--onto", tip, tip, commit])
        default: _ = try run("git", ["merge", "--quiet", "--no-ff", "--no-edit", commit])
        }
    }

    /// Plans once more here, and runs the script of that.
    func script(planning options: [String]) throws -> Shell.Outcome {
        let file = directory.path + "/merge.sh"
        _ = try run(
            Binary.orchestrate,
            ["merge-plan", "--base", "main", "--heads", "refs/pull/*/head", "--quiet", "--no-cache", "--script", file]
                + options, allowing: 0...1)
        return try Shell.run("sh", [file], environment: trial.environment, directory: path)
    }

    private func run(
        _ program: String, _ arguments: [String], in directory: String? = nil, allowing: ClosedRange<Int32> = 0...0
    ) throws -> Shell.Outcome {
        let outcome = try Shell.run(
            program, arguments, environment: trial.environment, directory: directory ?? path)
        guard allowing.contains(Int32(outcome.status)) else {
            throw TestSupportError("\(program) \(arguments): \(outcome.text)\(outcome.errorText)")
        }
        return outcome
    }
}
