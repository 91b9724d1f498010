import Domain
import Foundation
import Reporting
import TestSupport
import Testing

/// The emitted pipelines, checked against the published schemas and run with real git.
@Suite struct PipelineTests {
    /// A form that a pipeline is written in.
    enum Form: CaseIterable {
        case github, gitlab

        func render(_ plan: Plan, _ analysis: Analysis, _ validation: String?) -> String {
            switch self {
            case .github: GitHubActionsWorkflow.render(plan, of: analysis, validation: validation)
            case .gitlab: GitLabPipeline.render(plan, of: analysis, validation: validation)
            }
        }

        var schema: String { self == .github ? "vendor.github-workflows" : "vendor.gitlab-ci" }
    }

    /// The schema checker, where it is installed.
    private static let checker: String? = {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let folders =
            [PackageFolder.root().appending(path: ".build/venv/bin").path] + path.split(separator: ":").map(String.init)
        return folders.map { "\($0)/check-jsonschema" }.first(where: FileManager.default.isExecutableFile(atPath:))
    }()

    private static let hostileCheck = "echo '${{ secrets.X }}' \"$HOME\" \u{1B}\u{202E}\n'; : { [ # & * !"

    @Test(
        "the pipelines hold to the published schemas",
        .enabled(if: checker != nil, "check-jsonschema is not installed; `.ci/setup test` does that."),
        arguments: Form.allCases)
    func schema(form: Form) throws {
        let folder = try ScratchFolder()
        let checker = try #require(Self.checker)
        for analysis in [Samples.rich, Samples.hostile, Samples.empty] {
            let plan = try #require(analysis.plan)
            try folder.write(form.render(plan, analysis, Self.hostileCheck), to: "pipeline.yml")
            let checked = try folder.run(checker, ["--builtin-schema", form.schema, "pipeline.yml"])
            #expect(checked.status == 0, "\(checked.output)\(checked.errors)")
        }
    }

    @Test("no expression comes from a repository or from the validation command", arguments: Form.allCases)
    func expressions(form: Form) throws {
        let sets = ["${{ github.token }}", "x/${{github.token}}"].map {
            Samples.changeSet(ChangeSetID($0), $0, by: $0, reference: "refs/heads/\($0)")
        }
        let steps = sets.enumerated().map { Samples.step(StepNumber(place: $0), $1.id, layer: "${{ x }}") }
        let plan = Plan(
            steps: steps, held: [], conflictSets: [], inversions: [],
            optimality: Optimality(planned: 2, upperBound: 2, proven: true, firstInFirstOut: 2), predictedTree: nil)
        let analysis = Analysis(
            base: Base(name: "${{ x }}", reference: nil, commit: Samples.oid(1), tree: Samples.oid(2)),
            architecture: Samples.architecture, changeSets: sets, pairs: [], comparedPairs: 0, plan: plan)
        let text = form.render(plan, analysis, form == .github ? "echo ${{ github.token }}" : nil)
        let own = [
            "github.ref }}\"", "matrix.wave }}", "matrix.until }}", "github.token }}\"", "'${{' }} github.token",
        ]
        let found = text.split(separator: "${{ ", omittingEmptySubsequences: false).dropFirst()
        for piece in found {
            #expect(own.contains { piece.hasPrefix($0) } || piece.hasPrefix("'"), "\(piece.prefix(40))")
        }
        #expect(!text.contains("${{github"))
        #expect(text.contains("$ {{ github.token }}"))
    }

    @Test(
        "each candidate's job makes the planned tree from a fresh clone and checks it", arguments: Form.allCases,
        MergeMethod.allCases)
    func candidates(form: Form, method: MergeMethod) throws {
        let repository = try ScriptRepository(method: method, waves: [1, 1, 2])
        let (plan, analysis) = repository.planned()
        let text = form.render(plan, analysis, "git rev-parse 'HEAD^{tree}' >>../trees")
        let run = try PipelineRun(text, of: repository)
        for until in [2, 3] {
            let outcome = try run.candidate(until: until)
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        #expect(try run.trees() == [repository.trees[1], repository.trees[2]])
        let landed = try run.conclusion()
        #expect(landed.status == 0, "\(landed.errors)")
        #expect(landed.output.contains("The result is tree \(repository.trees[2])"))
    }

    @Test("the shell parts are clean under shellcheck", arguments: Form.allCases)
    func lint(form: Form) throws {
        let repository = try ScriptRepository(branches: ["one"])
        let (plan, analysis) = repository.planned()
        for part in try PipelineRun(form.render(plan, analysis, "true"), of: repository).parts {
            try repository.folder.write(part, to: "part.sh")
            let checked = try repository.folder.run("shellcheck", ["--shell=sh", "--severity=style", "part.sh"])
            #expect(checked.status == 0, "\(checked.output)\(checked.errors)")
        }
    }

    @Test("a candidate that ends in another tree fails, and so does one without a validation", arguments: Form.allCases)
    func failures(form: Form) throws {
        let repository = try ScriptRepository()
        let (other, analysis) = repository.planned(replacingTreeOf: 2, with: Samples.oid(5))
        let wrong = try PipelineRun(form.render(other, analysis, "true"), of: repository).candidate(until: 3)
        #expect(wrong.status == 65)
        #expect(wrong.errors.contains("Step 2 did not end in the planned tree: \(Samples.oid(5).hex)"))
        let (plan, _) = repository.planned()
        let unchecked = try PipelineRun(form.render(plan, analysis, nil), of: repository).candidate(until: 3)
        #expect(unchecked.status == 65)
        #expect(unchecked.errors.contains("No validation command is set"))
    }

    @Test(
        "where a person must resolve a step, the steps before are validated and the end says so",
        arguments: Form.allCases)
    func person(form: Form) throws {
        let repository = try ScriptRepository(waves: [1, 1, 2], resolving: 2)
        let (plan, analysis) = repository.planned()
        let run = try PipelineRun(form.render(plan, analysis, "true"), of: repository)
        #expect(try run.candidate(until: 1).status == 0)
        let landed = try run.conclusion()
        #expect(landed.status == 1)
        #expect(landed.errors.contains("Step 2 of 3 must be resolved by hand"))
    }
}

/// Runs the shell parts of an emitted pipeline in a clone of its own, with the variables that it sets.
private final class PipelineRun {
    private let repository: ScriptRepository
    let parts: [String]
    private let variables: [String: String]
    private let clones: URL

    init(_ text: String, of repository: ScriptRepository) throws {
        self.repository = repository
        parts = Self.blocks(of: text)
        var variables: [String: String] = [:]
        for name in ["BASE_COMMIT", "REFERENCES", "STEPS", "VALIDATE"] {
            let line = text.split(separator: "\n").drop { !$0.hasSuffix("\(name):") && !$0.contains("  \(name): ") }
            let value = try #require(line.first { $0.contains("\"") || $0.contains("value:") })
            variables[name] = String(value.drop { $0 != "\"" }.dropFirst().dropLast())
        }
        self.variables = variables
        clones = repository.folder.url.deletingLastPathComponent().appending(path: "clones")
        try FileManager.default.createDirectory(at: clones, withIntermediateDirectories: true)
    }

    /// The literal blocks, in order: those of the candidates first, those of the last job at the end.
    private static func blocks(of text: String) -> [String] {
        var (blocks, margin) = ([String](), 0)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let blanks = line.prefix { $0 == " " }.count
            if line.hasSuffix("run: |") || line.hasSuffix("- |") {
                blocks.append("")
                margin = line.hasSuffix("- |") ? blanks + 1 : blanks
            } else if !blocks.isEmpty, margin > 0, line.isEmpty || blanks > margin {
                blocks[blocks.count - 1] += line + "\n"
            } else {
                margin = 0
            }
        }
        return blocks
    }

    /// The blocks of one job, up to the one that runs the validation.
    func candidate(until step: Int) throws -> ScratchFolder.Outcome {
        let end = try #require(parts.firstIndex { $0.contains("sh -c \"$VALIDATE\"") })
        return try run(Array(parts[...end]), until: step)
    }

    /// The last job.
    func conclusion() throws -> ScratchFolder.Outcome {
        let end = try #require(parts.firstIndex { $0.contains("sh -c \"$VALIDATE\"") })
        let last = repository.steps.last { $0.tree != nil }?.number.value ?? 0
        return try run(Array(parts[(end + 1)...]), until: last)
    }

    func trees() throws -> [String] {
        try String(contentsOf: clones.appending(path: "trees"), encoding: .utf8).split(separator: "\n").map(String.init)
    }

    private func run(_ parts: [String], until step: Int) throws -> ScratchFolder.Outcome {
        let clone = clones.appending(path: UUID().uuidString)
        // Only the base comes along, as with pull requests: what is merged has to be fetched.
        try repository.git(
            "clone", "--quiet", "--no-local", "--single-branch", "--branch", "main", repository.folder.url.path,
            clone.path)
        var outcome = ScratchFolder.Outcome(status: 0, output: "", errors: "")
        for part in parts where outcome.status == 0 {
            outcome = try repository.folder.run(
                "sh", ["-c", part], in: clone, with: variables.merging(["UNTIL": "\(step)"]) { $1 })
        }
        return outcome
    }
}
