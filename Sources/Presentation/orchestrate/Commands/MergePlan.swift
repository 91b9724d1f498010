import Application
import ArgumentParser
import Domain
import Reporting

/// Plans the merges.
struct MergePlan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge-plan",
        abstract: "Plan which change sets merge, in which order, and why.",
        discussion: """
            A change set is a branch or the head of a pull request. Without a selection: all pull requests \
            (refs/pull/*/head, refs/merge-requests/*/head), else all branches. GitHub keeps the heads of closed ones too: \
            --open-prs asks the forge what is open, --from-json takes a list of it. Wherever an id is given, 12, !12 and \
            refs/pull/12/head mean #12.

            GitHub and GitLab draw the output of --format mermaid inside a ```mermaid fence; --format markdown includes the \
            picture if it is small.

            Exits with 1 if a change set is held, a step has to be resolved by hand, or a constraint such as --require \
            can't be met.

            EXAMPLES:
              orchestrate merge-plan --heads 'refs/pull/*/head' --script merge.sh
              orchestrate merge-plan --merge-method squash --script merge.sh
              orchestrate merge-plan --base release feature/login feature/search
              orchestrate merge-plan --heads 'feature/*' --exclude '*/draft-*'
              orchestrate merge-plan --heads-from heads.txt --format json
              orchestrate merge-plan --brief
              orchestrate merge-plan --require '#12' --first '#7'
              orchestrate merge-plan --record docs/integrations/42.md
              orchestrate merge-plan --land all
              orchestrate merge-plan --format dot | dot -Tsvg >plan.svg
              orchestrate merge-plan --emit github-actions --validate 'make test'
              git branch --format='%(refname)' | orchestrate merge-plan --heads-from -
              orchestrate merge-plan --open-prs --not-draft
              orchestrate merge-plan --from-json prs.json --label ready
              orchestrate merge-plan --since '3 months ago' --newest 40
            """)

    @OptionGroup var selection: SelectionOptions
    @OptionGroup(title: "Plan") var plan: PlanOptions
    @OptionGroup(title: "Constraints") var constraints: ConstraintOptions
    @OptionGroup var method: MergeMethodOptions
    @OptionGroup(title: "Result") var report: ReportOptions

    @Flag(
        name: .long,
        help: "Text and Markdown: print one line for each change set. Without it, text has as much as fits on 60 lines."
    )
    var brief = false

    @OptionGroup(title: "Pipeline") var pipeline: PipelineOptions

    @Option(
        name: .long,
        help: ArgumentHelp("Also write a POSIX shell script that carries out the plan.", valueName: "file"))
    var script: String?

    @OptionGroup var record: RecordOptions

    func run() async throws {
        try await Failure.reporting {
            let analysis = try await Wiring.analysis(
                of: await selection.question(
                    wantsPlan: true, findings: self.plan.findings, constraints: constraints.constraints,
                    method: method.mergeMethod, resolvers: plan.resolve,
                    effort: plan.effort, isQuiet: report.destination.quiet),
                in: selection.repository,
                isQuiet: report.destination.quiet)
            guard let plan = analysis.plan else { throw Failure(.bug, "The analysis holds no plan.") }
            if let script { try Terminal.write(MergeScript.render(plan, of: analysis), to: script) }
            try record.write(Self.record(of: analysis))
            let validation = try await pipeline.validation(of: analysis, in: selection.repository)
            let emitted = pipeline.render(plan, of: analysis, validation: validation)
            try Terminal.write(emitted ?? rendered(plan, analysis), to: report.destination.output)
            return plan.needsPerson ? ExitCode(1) : .success
        }
    }

    private static func record(of analysis: Analysis) throws -> IntegrationRecord {
        guard let document = PlanDocument(analysis) else { throw Failure(.bug, "The analysis holds no plan.") }
        return IntegrationRecord(document)
    }

    private func rendered(_ plan: Plan, _ analysis: Analysis) -> String {
        let page = Terminal.page(forFile: report.destination.output)
        return switch report.format {
        case .text:
            PlanText(
                page: page, scriptName: script, isBrief: brief, selection: selection.arguments(self.plan, method)
            ).render(plan, of: analysis)
        case .json: PlanJSON.render(plan, of: analysis)
        case .markdown: PlanMarkdown.render(plan, of: analysis, isBrief: brief, now: page.now)
        case .mermaid: MermaidPicture.render(Picture(of: plan, in: analysis))
        case .dot: DotPicture.render(Picture(of: plan, in: analysis))
        }
    }
}

extension Plan {
    /// Whether something is held for which a person must do something.
    fileprivate var needsPerson: Bool {
        held.contains(where: \.needsPerson) || steps.contains { !$0.conflicts.isEmpty || !$0.warnings.isEmpty }
            || !(constraints?.unmet.isEmpty ?? true)
    }
}
