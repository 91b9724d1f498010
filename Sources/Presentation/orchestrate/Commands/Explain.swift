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

            EXAMPLES:
              orchestrate explain '#27'
              orchestrate explain '#27' --merge-method squash
              orchestrate explain feature/login --base main --heads 'feature/*'
            """)

    @Argument(help: "The change set: '#12', or a branch's name.")
    var id: String

    @OptionGroup(title: "Selection") var heads: HeadOptions
    @OptionGroup(title: "Repository") var repository: RepositoryOptions
    @OptionGroup(title: "Plan") var plan: PlanOptions
    @OptionGroup var method: MergeMethodOptions
    @OptionGroup(title: "Result") var destination: DestinationOptions

    func run() async throws {
        try await Failure.reporting {
            let question = Question(
                selection: try heads.selection(revisions: []), base: heads.base,
                configurationFile: try repository.configurationFile(), wish: Wish(method: method.mergeMethod),
                effort: plan.effort, tool: Version.tool, options: repository.pinned)
            let analysis = try await Wiring.analysis(of: question, in: repository, isQuiet: destination.quiet)
            let architecture = analysis.architecture
            let explanation = ExplainText(page: Terminal.page(forFile: destination.output)) { path in
                architecture.layerName(of: architecture.placement(of: path))
            }
            guard let text = explanation.render(ChangeSetID(id), in: analysis) else {
                throw Failure(.usage, Self.unknown(id, among: analysis))
            }
            try Terminal.write(text, to: destination.output)
            return .success
        }
    }

    private static func unknown(_ id: String, among analysis: Analysis) -> String {
        let known = analysis.changeSets.map(\.id.text)
        let shown = known.prefix(10).joined(separator: ", ")
        let rest = known.count > 10 ? " and \(known.count - 10) more" : ""
        return "No selected change set is called '\(id)'. There are: \(known.isEmpty ? "none" : shown + rest)."
    }
}
