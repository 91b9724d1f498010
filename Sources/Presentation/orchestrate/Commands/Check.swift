import Application
import ArgumentParser
import Domain
import Reporting

/// Shows what breaks though git merges it.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find what merges without a conflict and still breaks.",
        discussion: """
            Reads the code of the base, of each change set, and of their merges in memory: two migrations that follow one, a \
            name that one change set removes and another one uses, a call that no longer fits. Nothing is run. Rules look \
            at what only a merge has; what the base has broken already never counts.

            'orchestrate explain RULE' tells what a rule means and how it is switched off.

            Exits with 1 if a finding of the severity of --fail-on, or a worse one, is there that the base does not have.

            EXAMPLES:
              orchestrate check feature/login feature/search
              orchestrate check --base main --heads 'refs/pull/*/head'
              orchestrate check '#1247' '#1346' --format json
              orchestrate check --heads 'refs/pull/*/head' --format sarif --output check.sarif
            """)

    @OptionGroup var selection: SelectionOptions

    @Option(name: .long, help: "Exit with 1 from this severity on; 'never' for no finding at all.")
    var failOn = FailureLevel.error

    @Option(name: .long, help: "Output format.")
    var format = Format.text

    @OptionGroup(title: "Result") var destination: DestinationOptions

    /// The formats of the findings.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    /// From which severity on findings need somebody.
    enum FailureLevel: String, CaseIterable, ExpressibleByArgument {
        case error, warning, note, never

        /// The severity; nil for none.
        var severity: Severity? { Severity(rawValue: rawValue) }
    }

    func run() async throws {
        try await Failure.reporting {
            let analysis = try await Wiring.analysis(
                of: selection.question(wantsPlan: false, findings: .warn), in: selection.repository,
                isQuiet: destination.quiet)
            try Terminal.write(rendered(analysis), to: destination.output)
            return analysis.hasFinding(from: failOn.severity) ? ExitCode(1) : .success
        }
    }

    private func rendered(_ analysis: Analysis) -> String {
        switch format {
        case .text: CheckText(page: Terminal.page(forFile: destination.output)).render(analysis)
        case .json: CheckJSON.render(analysis)
        }
    }
}

extension Analysis {
    /// Whether there is a finding of some severity or worse that the base does not have.
    fileprivate func hasFinding(from severity: Severity?) -> Bool {
        guard let severity, let code else { return false }
        return code.findings.contains { $0.scope != .existing && $0.severity >= severity }
    }
}
