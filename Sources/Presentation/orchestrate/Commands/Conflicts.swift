import Application
import ArgumentParser
import Domain
import Reporting

/// Shows the conflicts alone.
struct Conflicts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what conflicts with the base, and in pairs.",
        discussion: """
            Merges each change set into the base, and each pair of them that is clean there, in memory. Without a selection: \
            all pull requests (refs/pull/*/head, refs/merge-requests/*/head), else all branches.

            Exits with 1 if anything conflicts or could not be merged.

            EXAMPLES:
              orchestrate conflicts --base main --heads 'refs/pull/*/head'
              orchestrate conflicts feature/login feature/search --format json
              orchestrate conflicts --format dot | dot -Tsvg >conflicts.svg
            """)

    @OptionGroup var selection: SelectionOptions
    @OptionGroup(title: "Result") var report: ReportOptions

    func run() async throws {
        try await Failure.reporting {
            let analysis = try await Wiring.analysis(
                of: await selection.question(wantsPlan: false, isQuiet: report.destination.quiet),
                in: selection.repository, isQuiet: report.destination.quiet)
            try Terminal.write(rendered(analysis), to: report.destination.output)
            let needsNobody = analysis.pairs.isEmpty && analysis.changeSets.allSatisfy { $0.verdict.needsNobody }
            return needsNobody ? .success : ExitCode(1)
        }
    }

    private func rendered(_ analysis: Analysis) -> String {
        switch report.format {
        case .text: ConflictsText(page: Terminal.page(forFile: report.destination.output)).render(analysis)
        case .json: ConflictsJSON.render(analysis)
        case .markdown: ConflictsMarkdown.render(analysis)
        case .mermaid: MermaidPicture.render(Picture(of: analysis))
        case .dot: DotPicture.render(Picture(of: analysis))
        }
    }
}

extension BaseVerdict {
    /// Whether nobody has to look at it.
    fileprivate var needsNobody: Bool {
        switch self {
        case .clean, .merged, .changesNothing(.empty), .changesNothing(.undone): true
        case .conflicts, .unrelated, .unknown, .changesNothing: false
        }
    }
}
