import Application
import ArgumentParser
import Domain
import PlanFiles
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
              orchestrate check --write-baseline .orchestrate-baseline.json
              orchestrate check '#12' --baseline .orchestrate-baseline.json --format github
            """)

    @OptionGroup var selection: SelectionOptions

    @Option(name: .long, help: "Exit with 1 from this severity on; 'never' for no finding at all.")
    var failOn = FailureLevel.error

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Findings of single trees that this file accepts don't count; entries that are none any more are named.",
            valueName: "file"))
    var baseline: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Write a file that accepts what is found now, but for what only a merge has.", valueName: "file"))
    var writeBaseline: String?

    @Option(
        name: .long, help: "Output format; 'github' prints annotations for a workflow, 'sarif' is for code scanning.")
    var format = Format.text

    @OptionGroup(title: "Result") var destination: DestinationOptions

    /// The formats of the findings.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, markdown, sarif, github
    }

    /// From which severity on findings need somebody.
    enum FailureLevel: String, CaseIterable, ExpressibleByArgument {
        case error, warning, note, never

        /// The severity; nil for none.
        var severity: Severity? { Severity(rawValue: rawValue) }
    }

    func run() async throws {
        try await Failure.reporting {
            var analysis = try await Wiring.analysis(
                of: await selection.question(wantsPlan: false, findings: .warn, isQuiet: destination.quiet),
                in: selection.repository,
                isQuiet: destination.quiet)
            if let writeBaseline, let code = analysis.code {
                try Terminal.write(BaselineFile.render(FindingBaseline(accepting: code.findings)), to: writeBaseline)
            }
            if let baseline {
                let accepted = try BaselineFile.read(
                    InputFile.read(baseline, atMost: JSONPlanDecoder.maximumBytes), from: baseline)
                analysis = accept(accepted, analysis)
            }
            try Terminal.write(rendered(analysis), to: destination.output)
            return analysis.hasFinding(from: failOn.severity) ? ExitCode(1) : .success
        }
    }

    /// Leaves out what the baseline accepts, and names what it need not accept any more.
    private func accept(_ baseline: FindingBaseline, _ analysis: Analysis) -> Analysis {
        guard let code = analysis.code else { return analysis }
        let paths = Set(analysis.changeSets.flatMap { $0.changeSet.changes.map(\.path.text) })
        let applied = baseline.applied(to: code.findings, lookingAt: paths)
        for entry in applied.stale where !destination.quiet {
            Terminal.printError(
                "\(self.baseline ?? ""): \(entry.rule.text) in \(Escaping.terminal(entry.path)) is no finding any more: remove "
                    + "\(Escaping.terminal(entry.fingerprint.hex)).")
        }
        var result = analysis
        result.code = CodeFindings(findings: applied.open, notEvaluated: code.notEvaluated)
        return result
    }

    private func rendered(_ analysis: Analysis) -> String {
        switch format {
        case .text: CheckText(page: Terminal.page(forFile: destination.output)).render(analysis)
        case .json: CheckJSON.render(analysis)
        case .markdown: CheckMarkdown.render(analysis)
        case .sarif: CheckSARIF.render(analysis, version: Version.text)
        case .github: CheckAnnotations.render(analysis)
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
