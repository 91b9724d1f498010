import Foundation
import TestSupport
import Testing

/// Random pull requests, in half of the cases with changes of attributes. `RANDOM_PLANS=1-500` asks for other seeds,
/// and `RANDOM_PLANS_IN=DIR` leaves the repositories there.
@Suite("The plan, its script, apply and git by hand") struct RandomPlanTests {
    private static var seeds: [UInt64] {
        let asked = ProcessInfo.processInfo.environment["RANDOM_PLANS"]?.split(separator: "-").compactMap { UInt64($0) }
        guard let asked, let first = asked.first, let last = asked.last else { return Array(1...9) }
        return Array(first...last)
    }

    struct Document: Decodable {
        struct Step: Decodable {
            let id: String
            let commit: String
            let tree: String
            let reasons: [Reason]
            let dependsOn: [Dependency]

            /// The commit up to which it landed before, if nobody took that back.
            var upstream: String? {
                reasons.compactMap(\.landedAs).first.flatMap { $0.revertedBy == nil ? $0.upTo : nil }
            }
        }
        struct Dependency: Decodable { let kind: String }
        struct Reason: Decodable { let landedAs: Landed? }
        struct Landed: Decodable {
            let upTo: String
            let revertedBy: String?
        }
        struct Held: Decodable {
            let id: String
            let commit: String
            let reason: String
        }
        let steps: [Step]
        let held: [Held]
        let predictedTree: String?
    }

    @Test("come to the same trees, by merges, squashes and rebases", arguments: seeds)
    func same(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let plan = RandomPlan(&random)
        let method = ["merge", "squash", "rebase"][Int(seed % 3)]
        try check(
            plan.planned(by: ["--merge-method", method]), by: ["--merge-method", method], method, "seed \(seed)")
    }

    @Test("also where some landed another way before, and some are excluded", arguments: seeds)
    func landed(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let plan = RandomPlan(&random)
        let landings = RandomLandings(among: plan.numbers, &random)
        let method = ["merge", "squash", "rebase"][Int(seed / 3 % 3)]
        let excluded = random.oneIn(2) ? random.pick(plan.numbers) : nil
        let options = ["--merge-method", method] + (excluded.map { ["--exclude", "#\($0)"] } ?? [])
        let document = try check(
            plan.planned(by: options, after: landings), by: options, method, "seed \(seed)")
        guard let excluded else { return }
        let inside = document.steps.filter { step in
            step.upstream == nil && plan.contents[Int(step.id.dropFirst()) ?? 0]?.contains(excluded) ?? false
        }
        // What has landed of it comes in with nobody.
        let isThere = landings.brings(excluded, plan.contents)
        #expect(isThere || inside.isEmpty, "seed \(seed): an excluded one lands inside \(inside.map(\.id))")
    }

    /// Carries a plan out in every way, and looks at what it holds.
    @discardableResult private func check(
        _ planned: PlannedRepository, by options: [String], _ method: String, _ seed: String
    ) throws -> Document {
        let trial = try planned.copy()
        if let kept = ProcessInfo.processInfo.environment["RANDOM_PLANS_IN"] {
            try FileManager.default.copyItem(
                atPath: trial.path, toPath: "\(kept)/\(seed) \(options.joined(separator: " "))")
        }
        let clone = try Clone(of: trial)
        let document = try JSONDecoder().decode(
            Document.self, from: Data(contentsOf: URL(fileURLWithPath: planned.plan)))
        try compare(document, with: trial, options, seed)
        guard let tree = document.predictedTree, !document.steps.isEmpty else { return document }
        try clone.start()
        for (place, step) in document.steps.enumerated() {
            try clone.land(step.commit, by: method, without: step.upstream)
            #expect(try clone.tree() == step.tree, "\(seed): git by hand, step \(place + 1) by \(method)")
        }
        for held in document.held where method == "merge" && ["conflicts", "conflictsWithBase"].contains(held.reason) {
            #expect(try !clone.merges(held.commit), "\(seed): \(held.id) is held and merges behind the plan")
        }
        let brought = try clone.brought()
        try clone.start()
        try clone.script(planning: options)
        if let path = brought.first(where: { !$0.hasSuffix(".gitattributes") }) {
            try obstruct(clone, at: path, ignoring: document.steps.count % 2 == 0, seed)
        }
        let script = try clone.run()
        #expect(script.status == 0, "\(seed): \(script.text)\(script.errorText)")
        #expect(try clone.text("mine/notes") == "mine\n", "\(seed): a file beside the steps")
        #expect(try clone.tree() == tree, "\(seed): the script")
        let applied = try trial.apply()
        #expect(applied.status == 0, "\(seed): \(applied.errorText)")
        #expect(try trial.git("rev-parse", trial.branch + "^{tree}") == tree + "\n", "\(seed): apply")
        try compareScore(with: trial, seed)
        return document
    }
}

extension RandomPlanTests {
    /// A file that is in no commit stops the step that would overwrite it, and is kept.
    private func obstruct(_ clone: Clone, at path: String, ignoring: Bool, _ seed: String) throws {
        if ignoring { try clone.write("*\n", to: ".git/info/exclude") }
        try clone.write("mine\n", to: path)
        let refused = try clone.run()
        #expect(refused.status == 75, "\(seed): \(path) is in the way: \(refused.text)\(refused.errorText)")
        #expect(try clone.text(path) == "mine\n", "\(seed): \(path)")
        try clone.remove(path)
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

    /// Whether a commit merges here; the work tree stays as it is.
    func merges(_ commit: String) throws -> Bool {
        let outcome = try run("git", ["merge", "--quiet", "--no-ff", "--no-commit", commit], allowing: 0...255)
        _ = try run("git", ["reset", "--quiet", "--hard"])
        return outcome.status == 0
    }

    func land(_ commit: String, by method: String, without landed: String? = nil) throws {
        switch method {
        case "squash":
            _ = try run("git", ["merge", "--quiet", "--squash", "--ff", commit])
            _ = try run("git", ["commit", "--quiet", "--allow-empty", "--message=s"])
        case "rebase":
            let tip = try run("git", ["rev-parse", "HEAD"]).text.trimmingCharacters(in: .whitespacesAndNewlines)
            // Each commit of the head is made anew, also one that is in already: it comes to nothing, unless attributes have
            // both sides kept.
            let options = ["--no-ff", "--reapply-cherry-picks", "--empty=drop"]
            _ = try run("git", ["rebase", "--quiet"] + options + ["--onto", tip, landed ?? tip, commit])
        default: _ = try run("git", ["merge", "--quiet", "--no-ff", "--no-edit", commit])
        }
    }

    /// Plans once more here, and keeps the script of that beside a file of the user's own.
    func script(planning options: [String]) throws {
        _ = try run(
            Binary.orchestrate,
            ["merge-plan", "--base", "main", "--heads", "refs/pull/*/head", "--quiet", "--no-cache", "--script", file]
                + options, allowing: 0...1)
        try write("mine\n", to: "mine/notes")
    }

    private var file: String { directory.path + "/merge.sh" }

    /// Runs the script.
    func run() throws -> Shell.Outcome {
        try Shell.run("sh", [file], environment: trial.environment, directory: path)
    }

    /// The paths that are here and not at the base.
    func brought() throws -> [String] {
        try run("git", ["diff", "--name-only", "--no-renames", "--diff-filter=A", "main", "HEAD"]).text
            .split(separator: "\n").map(String.init)
    }

    func text(_ name: String) throws -> String { try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }

    func write(_ text: String, to name: String) throws {
        let file = URL(fileURLWithPath: "\(path)/\(name)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(name)") }

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
