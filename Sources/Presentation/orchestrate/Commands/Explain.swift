import Application
import ArgumentParser
import Domain
import Reporting
import Wording

/// Explains one change set's place.
struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Explain why a change set lands or is held, or what a rule means.",
        discussion: """
            Shows its place in the plan or what it conflicts with, the cheapest way to rebase it, what it blocks, and the \
            files it changes. Use the same selection as for the plan; without one, the same pull requests or branches as \
            merge-plan.

            With --split-advice, shows instead how a change set that spans layers could be split into a stack of branches, \
            one for each layer, tries in memory how each merges once those below it have landed, and prints the git \
            commands. None of them is run.

            With the name of a rule, as 'check' shows it, tells what the rule finds and how it is switched off.

            EXAMPLES:
              orchestrate explain '#27'
              orchestrate explain '#27' --merge-method squash
              orchestrate explain '#27' --split-advice
              orchestrate explain '#27' --format json
              orchestrate explain interface/removed-symbol
              orchestrate explain feature/login --base main --heads 'feature/*'
              orchestrate explain feature/login --base main feature/login feature/search
            """)

    @Argument(help: "The change set: '#12', or a branch name; or a rule.")
    var id: String

    @Argument(help: ArgumentHelp("What merge-plan was given one by one, if it was.", valueName: "rev"))
    var revisions: [String] = []

    @Flag(name: .long, help: "Show how to split the change set into a stack of branches, one for each layer.")
    var splitAdvice = false

    @OptionGroup(title: "Selection") var heads: HeadOptions
    @OptionGroup(title: "Pull requests") var requests: PullRequestOptions
    @OptionGroup(title: "Repository") var repository: RepositoryOptions

    @Option(name: .long, help: "Output format.")
    var format = Format.text

    @OptionGroup(title: "Plan") var plan: PlanOptions
    @OptionGroup var method: MergeMethodOptions
    @OptionGroup(title: "Result") var destination: DestinationOptions

    /// The formats of an explanation.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    func run() async throws {
        try await Failure.reporting {
            if let page = RulePage.of(id) {
                try Terminal.write(page.markdown, to: destination.output)
                return .success
            }
            var settings = repository.settings
            (settings.method, settings.effort) = (method.mergeMethod, plan.effort)
            var selected = try heads.selection(revisions: revisions)
            selected.open = try await ForgeSite(requests.forge, repository).open(
                requests, base: heads.base, isQuiet: destination.quiet)
            (settings.limits, settings.findings) = (selected.limits, plan.findings)
            settings.resolvers = plan.resolve
            let question = Question(
                selection: selected, base: heads.base,
                configurationFile: try repository.configurationFile(),
                settings: settings, tool: Version.tool)
            let (analysis, explanation) = try await Wiring.explanation(
                of: ChangeSetID(spelled: id), wantsSplit: splitAdvice, in: question, repository,
                isQuiet: destination.quiet)
            guard let explanation else {
                throw Failure(.usage, Failure.unknownChangeSet(id, among: analysis.changeSets.map(\.id)))
            }
            try Terminal.write(rendered(explanation, analysis), to: destination.output)
            return .success
        }
    }

    private func rendered(_ explanation: Explanation, _ analysis: Analysis) -> String {
        switch format {
        case .text: ExplainText(page: Terminal.page(forFile: destination.output)).render(explanation, in: analysis)
        case .json: ExplainJSON.render(explanation, in: analysis)
        }
    }
}
