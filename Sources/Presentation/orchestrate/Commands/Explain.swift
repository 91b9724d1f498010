import Application
import ArgumentParser
import Domain
import Reporting

/// Explains one change set's place.
struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Why a change set stands where it stands, or what holds it and what would free it.",
        discussion: """
            Give the selection that the plan was made with; without one the usual one is taken, as for merge-plan.

            With --split-advice it says how a change set that spans layers could be cut into a stack of branches, one \
            a layer, tries in memory how each merges once those below have landed, and prints the commands. It runs \
            none of them.

            EXAMPLES:
              orchestrate explain '#27'
              orchestrate explain '#27' --merge-method squash
              orchestrate explain '#27' --split-advice
              orchestrate explain '#27' --format json
              orchestrate explain feature/login --base main --heads 'feature/*'
            """)

    @Argument(help: "The change set: '#12', or a branch's name.")
    var id: String

    @Flag(name: .long, help: "Say how it could be cut into a stack of branches, one a layer.")
    var splitAdvice = false

    @OptionGroup(title: "Selection") var heads: HeadOptions
    @OptionGroup(title: "Repository") var repository: RepositoryOptions

    @Option(name: .long, help: "The form of the result.")
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
            var settings = repository.settings
            (settings.method, settings.effort) = (method.mergeMethod, plan.effort)
            let question = Question(
                selection: try heads.selection(revisions: []), base: heads.base,
                configurationFile: try repository.configurationFile(),
                settings: settings, tool: Version.tool)
            let (analysis, explanation) = try await Wiring.explanation(
                of: ChangeSetID(id), wantsSplit: splitAdvice, in: question, repository, isQuiet: destination.quiet)
            guard let explanation else { throw Failure(.usage, Self.unknown(id, among: analysis)) }
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

    private static func unknown(_ id: String, among analysis: Analysis) -> String {
        let known = analysis.changeSets.map(\.id.text)
        let shown = known.prefix(10).joined(separator: ", ")
        let rest = known.count > 10 ? " and \(known.count - 10) more" : ""
        return "No selected change set is called '\(id)'. There are: \(known.isEmpty ? "none" : shown + rest)."
    }
}
