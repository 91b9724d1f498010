import Application
import Domain
import Examples
import Foundation
import Git
import TestSupport
import Testing

/// Random histories whose heads land one after the other by random methods, as git itself lands them in a work tree; in
/// every other batch attributes come and go on the way. `ORCHESTRATE_METHODS=SEED+COUNT` tries others, eight a batch.
@Suite struct MethodTests {
    static let batches: [UInt64] = {
        let asked = ProcessInfo.processInfo.environment["ORCHESTRATE_METHODS"] ?? "3000+6"
        let numbers = asked.split(separator: "+").compactMap { UInt64($0) }
        return (0..<(numbers.last ?? 1)).map { (numbers.first ?? 0) + $0 * 8 }
    }()

    @Test("A squash and a rebase come to what git makes of them, along a plan of mixed methods", arguments: batches)
    func sameAsGit(batch: UInt64) async throws {
        let repository = try TestRepository()
        var stream = FastImportStream()
        let attributes: RandomHistory.Attributes = batch / 8 % 2 == 0 ? .none : .changing
        let histories = (batch..<batch + 8).map { RandomHistory(seed: $0, attributes: attributes, into: &stream) }
        try repository.load(stream)
        try repository.git("config", "merge.ours.driver", "true")
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
            let git = GitWorkTree(repository)
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
