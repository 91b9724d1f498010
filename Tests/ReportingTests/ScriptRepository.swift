import Domain
import Foundation
import Reporting
import Testing

/// A real repository with a branch for each change set, and the plan that merges them in order. The trees of the plan are what
/// git's own merges come to.
final class ScriptRepository {
    let folder: ScratchFolder
    let base: Base
    private(set) var changeSets: [AssessedChangeSet] = []
    private(set) var steps: [PlanStep] = []
    private let method: MergeMethod
    private let waves: [Int]
    private let resolving: StepNumber?

    /// Makes the repository; each branch changes a file of its own and adds one, and runs what else it is told to. A step that
    /// a person resolves conflicts in the file `shared`, and no tree is planned from there on. A command can add to what all start with.
    init(
        branches: [String] = ["one", "two", "three"], titles: [String: String] = [:], commands: [String: String] = [:],
        method: MergeMethod = .merge, waves: [Int] = [], resolving: StepNumber? = nil, start: String = ":"
    ) throws {
        self.method = method
        self.waves = waves
        self.resolving = resolving
        folder = try ScratchFolder()
        try Self.git(folder, "init", "--quiet", "--initial-branch=main")
        try Self.git(folder, "config", "user.name", "Release")
        try Self.git(folder, "config", "user.email", "release@example.invalid")
        for index in branches.indices { try folder.write("first\n", to: "file\(index)") }
        try folder.write((1...9).map { "\($0)\n" }.joined(), to: "shared")
        _ = try folder.run("sh", ["-c", start])
        try Self.git(folder, "add", ".")
        try Self.git(folder, "commit", "--quiet", "--message=Start")
        let (commit, tree) = (try Self.id(folder, "HEAD"), try Self.id(folder, "HEAD^{tree}"))
        base = Base(name: "main", reference: "refs/heads/main", commit: commit, tree: tree)
        for (index, branch) in branches.enumerated() {
            try Self.git(folder, "checkout", "--quiet", "-b", branch, "main")
            try folder.write("first\nsecond\n", to: "file\(index)")
            try folder.write("new\n", to: "new\(index)")
            _ = try folder.run("sh", ["-c", commands[branch] ?? ":"])
            try Self.git(folder, "add", ".")
            let title = titles[branch] ?? "Change file\(index)"
            if method != .merge { try commitTwice(branch) }
            try Self.git(folder, "commit", "--quiet", "--message=\(title)")
            try add(branch: branch, title: title)
        }
        try predict()
        try Self.git(folder, "checkout", "--quiet", "main")
    }

    private func add(branch: String, title: String) throws {
        let set = ChangeSet(
            id: ChangeSetID(branch), reference: "refs/heads/\(branch)", commit: try Self.id(folder, "HEAD"),
            title: title, firstCommit: method == .merge ? nil : try Self.id(folder, "HEAD~1"))
        changeSets.append(AssessedChangeSet(changeSet: set, verdict: .clean(tree: base.tree), layers: ["domain"]))
    }

    private func predict() throws {
        try Self.git(folder, "checkout", "--quiet", "--detach", "main")
        for (index, assessed) in changeSets.enumerated() {
            let head = assessed.changeSet.commit
            if let resolving, StepNumber(place: index) >= resolving {
                steps.append(step(StepNumber(place: index), assessed, tree: nil))
                continue
            }
            var picks: [PickedCommit] = []
            switch method {
            case .merge: try Self.git(folder, "merge", "--quiet", "--no-ff", "--no-edit", head.hex)
            case .squash:
                try Self.git(folder, "merge", "--quiet", "--squash", head.hex)
                try Self.git(folder, "commit", "--quiet", "--message=Squash")
            case .rebase: picks = try pick(head)
            }
            let tree = try Self.id(folder, "HEAD^{tree}")
            steps.append(step(StepNumber(place: index), assessed, tree: tree, picks: picks))
        }
    }

    /// Picks the commits of a head one by one; each changes something.
    private func pick(_ head: ObjectID) throws -> [PickedCommit] {
        try Self.git(folder, "rev-list", "--reverse", "main..\(head.hex)").split(separator: "\n").map { commit in
            try Self.git(folder, "cherry-pick", String(commit))
            return PickedCommit(
                commit: try #require(ObjectID(hex: commit)), tree: try Self.id(folder, "HEAD^{tree}"))
        }
    }

    /// Commits what is there by somebody else, so that one commit more follows.
    private func commitTwice(_ branch: String) throws {
        try Self.git(folder, "add", ".")
        try Self.git(
            folder, "commit", "--quiet", "--author=Ada <ada@example.invalid>", "--date=2001-02-03T04:05:06Z",
            "--message=First of \(branch)")
        try folder.write("later\n", to: "later-\(changeSets.count)")
        try Self.git(folder, "add", ".")
    }

    private func step(
        _ number: StepNumber, _ assessed: AssessedChangeSet, tree: ObjectID?, picks: [PickedCommit] = []
    ) -> PlanStep {
        PlanStep(
            number: number, id: assessed.id, commit: assessed.changeSet.commit, layer: "domain",
            wave: waves.isEmpty ? 1 : waves[number],
            method: method, picks: picks, authorCommit: method == .squash ? assessed.changeSet.firstCommit : nil,
            tree: tree,
            conflicts: number == resolving ? [Conflict(path: "shared", kind: .content, layer: "support")] : [],
            dependsOn: [], reasons: [])
    }

    /// The plan's trees; the last is the result.
    var trees: [String] { steps.map { $0.tree?.hex ?? "" } }

    /// Returns the script, with the tree of one step replaced if asked for.
    func script(replacingTreeOf number: StepNumber? = nil, with tree: ObjectID = .zero, base other: Base? = nil)
        -> String
    {
        let (plan, analysis) = planned(replacingTreeOf: number, with: tree, base: other)
        return MergeScript.render(plan, of: analysis)
    }

    /// Returns the plan and its analysis, with the tree of one step replaced if asked for.
    func planned(
        replacingTreeOf number: StepNumber? = nil, with tree: ObjectID = .zero, base other: Base? = nil
    ) -> (Plan, Analysis) {
        let steps = steps.map { step in
            step.number == number
                ? self.step(step.number, changeSets[step.number], tree: tree, picks: step.picks) : step
        }
        let plan = Plan(
            steps: steps, held: [], conflictSets: [], inversions: [],
            optimality: Optimality(planned: steps.count, upperBound: steps.count, proven: true, firstInFirstOut: 1),
            predictedTree: steps.isEmpty ? base.tree : steps.last?.tree, digest: Samples.richPlan.digest)
        let analysis = Analysis(
            base: other ?? base, architecture: Samples.architecture, changeSets: changeSets, pairs: [],
            comparedPairs: 0,
            plan: plan)
        return (plan, analysis)
    }

    /// Runs a script, this plan's by default, in a folder of the repository.
    func run(
        _ script: String? = nil, _ arguments: [String] = [], in other: URL? = nil, validating: String? = nil,
        with more: [String: String] = [:]
    ) throws
        -> ScratchFolder.Outcome
    {
        let file = folder.url.deletingLastPathComponent().appending(path: "merge script.sh")
        try Data((script ?? self.script()).utf8).write(to: file)
        let validate = validating.map { ["VALIDATE": $0] } ?? [:]
        return try folder.run("sh", [file.path] + arguments, in: other, with: more.merging(validate) { $1 })
    }

    /// Runs git and returns what it says.
    @discardableResult func git(_ arguments: String...) throws -> String {
        try Self.git(folder, arguments)
    }

    /// The id that a revision names.
    func id(_ revision: String) throws -> String { try Self.id(folder, revision).hex }

    /// Whether no tracked file has changes and nothing is under way.
    func isClean() throws -> Bool {
        let status = try git("status", "--porcelain")
        return status.isEmpty
            && !FileManager.default.fileExists(atPath: folder.url.appending(path: ".git/MERGE_HEAD").path)
    }

    @discardableResult private static func git(_ folder: ScratchFolder, _ arguments: String...) throws -> String {
        try git(folder, arguments)
    }

    private static func git(_ folder: ScratchFolder, _ arguments: [String]) throws -> String {
        let outcome = try folder.run("git", arguments)
        try #require(outcome.status == 0, "git \(arguments): \(outcome.errors)")
        return outcome.output.trimmingCharacters(in: .newlines)
    }

    private static func id(_ folder: ScratchFolder, _ revision: String) throws -> ObjectID {
        try #require(ObjectID(hex: try git(folder, "rev-parse", "--verify", revision)))
    }
}
