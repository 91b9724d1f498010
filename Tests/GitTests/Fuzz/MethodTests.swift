import Application
import Domain
import Examples
import Foundation
import Git
import TestSupport
import Testing

/// Random histories whose heads land one after the other by random methods, as git itself lands them in a work tree.
/// `ORCHESTRATE_METHODS=SEED+COUNT` tries others, eight a batch.
@Suite struct MethodTests {
    static let batches: [UInt64] = {
        let asked = ProcessInfo.processInfo.environment["ORCHESTRATE_METHODS"] ?? "3000+4"
        let numbers = asked.split(separator: "+").compactMap { UInt64($0) }
        return (0..<(numbers.last ?? 1)).map { (numbers.first ?? 0) + $0 * 8 }
    }()

    @Test("A squash and a rebase come to what git makes of them, along a plan of mixed methods", arguments: batches)
    func sameAsGit(batch: UInt64) async throws {
        let repository = try TestRepository()
        var stream = FastImportStream()
        let histories = (batch..<batch + 8).map { RandomHistory(seed: $0, attributes: [], into: &stream) }
        try repository.load(stream)
        var courses: [LandingCourse] = []
        for history in histories {
            let own = try await LandingCourse.run(history, in: repository, engine: .auto)
            let asked = try await LandingCourse.run(history, in: repository, engine: .git)
            #expect(own.steps.map(\.words) == asked.steps.map(\.words), "\(history.prefix): auto and git")
            courses.append(own)
        }
        // git writes into the repository, so it is asked last.
        var compared = 0
        for course in courses { compared += try course.expectAsGitSays(in: repository) }
        #expect(compared > 8, "\(compared) landings were compared")
    }
}

/// The heads of a random history, landed one after the other as far as each goes.
private struct LandingCourse {
    struct Step {
        let method: MergeMethod
        let head: ObjectID
        let verdict: TrialMergeOutcome<MergeConflict>.Verdict
        let picks: [PickedCommit]
        let stop: ObjectID?

        /// The tree of a landing; nil for none.
        var tree: ObjectID? { if case .clean(let tree) = verdict { tree } else { nil } }

        /// The conflicted paths; a file put aside is named by a commit that git makes itself.
        var paths: Set<String>? {
            guard case .conflicts(let conflicts) = verdict else { return nil }
            return Set(conflicts.map { $0.path.text.replacing(/~.*/, with: "~") })
        }

        var words: String { "\(method) \(tree?.hex ?? "") \(paths?.sorted() ?? []) \(picks) \(stop?.hex ?? "")" }
    }

    let name: String
    let base: ObjectID
    private(set) var steps: [Step] = []

    static func run(_ history: RandomHistory, in repository: TestRepository, engine: Engine) async throws -> Self {
        let reader = try GitHistory(repositoryPath: repository.path)
        let base = try await reader.base(named: "\(history.prefix)/base")
        let selection = Selection(revisions: (1...history.headCount).map { "\(history.prefix)/\($0)" })
        let selected = try await reader.changeSets(in: selection, on: base)
        let heads = selected.changeSets.map(\.changeSet.commit)
        let settings = GitTrialMerger.Settings(
            repositoryPath: repository.path, engine: engine, jobs: 2, environment: repository.environment)
        let merger = try GitTrialMerger(settings: settings, selected: selected)
        var random = SeededGenerator(seed: UInt64(history.headCount) &* 1000 &+ history.seed)
        var course = LandingCourse(name: history.prefix, base: base.commit)
        var state = MergedState(commits: [base.commit], tree: base.tree)
        for head in heads {
            let method = random.pick([MergeMethod.merge, .squash, .squash, .rebase, .rebase])
            let step = try await step(method, head, on: state, merger)
            course.steps.append(step)
            if let tree = step.tree { state = state.landing(head, by: method, into: tree) }
        }
        return course
    }

    private static func step(
        _ method: MergeMethod, _ head: ObjectID, on state: MergedState, _ merger: GitTrialMerger
    ) async throws -> Step {
        guard method == .rebase else {
            let outcome = try await merger.merge([TrialMerge(state: state, head: head)])[0]
            return Step(method: method, head: head, verdict: outcome.verdict, picks: [], stop: nil)
        }
        let rebase = try await merger.rebase([TrialRebase(state: state, head: head)])[0]
        return Step(
            method: method, head: head, verdict: rebase.outcome.verdict, picks: rebase.picks, stop: rebase.stop)
    }
}

extension LandingCourse {
    /// Lands the same in a work tree, and returns how many landings were compared.
    func expectAsGitSays(in repository: TestRepository) throws -> Int {
        var compared = 0
        var tip = base.hex
        for step in steps {
            // What the program can't tell, or git can't, there is nothing to compare.
            guard step.tree != nil || step.paths != nil else { continue }
            let git = WorkTree(repository)
            try git.start(at: tip)
            let landed = try git.land(step.method, step.head.hex, on: tip)
            guard !landed.isBroken else { return compared }
            compared += 1
            let place = "\(name): \(step.method) \(step.head) on \(tip)"
            #expect(step.tree?.hex == landed.tree, "\(place)")
            if let paths = step.paths { #expect(paths == landed.paths, "\(place)") }
            if step.method == .rebase {
                #expect(step.stop?.hex == landed.stop, "\(place)")
                if step.tree != nil { #expect(step.picks.map(\.tree.hex) == landed.trees, "\(place)") }
            }
            if let commit = landed.commit, step.tree?.hex == landed.tree { tip = commit }
        }
        return compared
    }
}

/// git at work on a checkout.
private struct WorkTree {
    /// What landing a head came to.
    struct Landed {
        var commit: String?
        var tree: String?
        var paths: Set<String> = []
        /// The trees along the rebased commits, each that differs from the one before.
        var trees: [String] = []
        /// The commit at which the rebase stopped.
        var stop: String?
        /// Whether git gave up for another reason than a conflict.
        var isBroken = false
    }

    private let repository: TestRepository

    init(_ repository: TestRepository) { self.repository = repository }

    func start(at commit: String) throws {
        // A git that breaks leaves its lock behind.
        let lock = repository.path + "/.git/index.lock"
        if FileManager.default.fileExists(atPath: lock) { try FileManager.default.removeItem(atPath: lock) }
        for command in [["rebase", "--quit"], ["merge", "--quit"]] { _ = try repository.outcome(ofGit: command) }
        try repository.git("read-tree", "--empty")
        try repository.git("clean", "-ffdxq")
        try repository.git("update-ref", "--no-deref", "HEAD", commit)
        try repository.git("reset", "--quiet", "--hard", commit)
    }

    func land(_ method: MergeMethod, _ head: String, on tip: String) throws -> Landed {
        let how = ["-s", "ort", "-X", "diff-algorithm=histogram"]
        let command: [String]
        switch method {
        case .merge: command = ["merge", "--quiet", "--no-ff", "--no-edit"] + how + [head]
        case .squash: command = ["merge", "--quiet", "--squash", "--ff"] + how + [head]
        case .rebase:
            command =
                ["rebase", "--quiet", "--no-ff", "--reapply-cherry-picks", "--empty=drop"] + how + [
                    "--onto", tip, tip, head,
                ]
        }
        let outcome = try repository.outcome(ofGit: command)
        guard outcome.status == 0 else { return try stopped(method, outcome) }
        if method == .squash { try repository.git("commit", "--quiet", "--allow-empty", "--message=s") }
        var landed = Landed(commit: try line("rev-parse", "HEAD"), tree: try line("rev-parse", "HEAD^{tree}"))
        guard method == .rebase else { return landed }
        var before = try line("rev-parse", "\(tip)^{tree}")
        for tree in try repository.git("log", "--reverse", "--topo-order", "--format=%T", "\(tip)..HEAD").split(
            separator: "\n")
        where tree != before {
            landed.trees.append(String(tree))
            before = String(tree)
        }
        return landed
    }

    private func stopped(_ method: MergeMethod, _ outcome: Shell.Outcome) throws -> Landed {
        let output = try repository.outcome(ofGit: ["diff", "--name-only", "--diff-filter=U", "-z"]).output
        let paths = Set(output.split(separator: 0).map { RepositoryPath(bytes: Array($0)).text })
        var landed = Landed(paths: Set(paths.map { $0.replacing(/~.*/, with: "~") }))
        let says = outcome.text + outcome.errorText
        landed.isBroken = paths.isEmpty || !says.contains("CONFLICT") && !says.contains("could not apply")
        if method == .rebase {
            let stop = try repository.outcome(ofGit: ["rev-parse", "--verify", "--quiet", "REBASE_HEAD"]).text
            landed.stop = String(stop.prefix(40))
        }
        return landed
    }

    private func line(_ arguments: String...) throws -> String {
        let outcome = try repository.outcome(ofGit: arguments)
        return String(outcome.text.prefix(40))
    }
}
