import Application
import ArgumentParser
import ConfigurationFiles
import Digests
import Domain
import Foundation
import Git
import Journals
import PlanFiles
import Processes
import Reporting
import Validation
import Wording

/// Puts together what carrying plans out in a repository needs.
struct ExecutionSite {
    /// The file in a plan's directory that names what a run has started.
    private static let processes = "processes"
    private let repository: String
    private let isQuiet: Bool
    private let journals: FileJournalStore
    private let decoder = JSONPlanDecoder(digester: SHA256Digester())
    private let environment = ProcessInfo.processInfo.environment

    /// Finds the repository.
    init(repository: String, isQuiet: Bool) throws {
        self.repository = repository
        self.isQuiet = isQuiet
        journals = FileJournalStore(
            commonDirectory: try GitIntegrationRepository.commonDirectory(of: repository, environment: environment),
            digester: SHA256Digester())
    }

    /// Finds the repository of the options.
    init(_ place: PlaceOptions) throws { try self.init(repository: place.repository, isQuiet: place.quiet) }

    /// Reads how far plans are.
    var progress: ReportProgress { ReportProgress(journals: journals, decoder: decoder) }

    /// Reads what a team keeps of a plan that was carried out.
    func record(of status: ExecutionStatus) throws -> IntegrationRecord {
        try RecordIntegration(journals: journals)(status)
    }

    /// A plan with its journal open.
    struct Run {
        let document: PlanDocument
        let journal: any Journal
        let git: GitIntegrationRepository
        let tools: ExecutionTools

        private var repository: IntegrationRepository {
            IntegrationRepository(references: git, commits: git, workTrees: git)
        }

        func executePlan() throws -> ExecutePlan {
            try ExecutePlan(document, journal: journal, repository: repository, tools: tools)
        }

        func rollBackPlan() throws -> RollBackPlan {
            try RollBackPlan(document, journal: journal, repository: repository, tools: tools)
        }
    }

    /// Opens the journal of a plan; one that has a journal is taken as it was when that began.
    func open(_ plan: [UInt8], from path: String, pausing: Bool) throws -> Run {
        let document = try decoder.decode(plan, from: path)
        let journal = try journals.open(document.plan.digest, plan: plan)
        return try run(document.plan.digest, journal, knowing: (plan, document), pausing: pausing)
    }

    /// Opens a journal that is there.
    func open(_ digest: String) throws -> Run {
        guard let record = try journals.record(of: digest) else { throw ExecutionError.unknownPlan(digest) }
        return try run(digest, try journals.open(digest, plan: record.plan))
    }

    /// The digest that an argument means: a file's, or the one that begins so.
    func digest(_ argument: String) throws -> String {
        guard FileManager.default.fileExists(atPath: argument) else { return argument }
        return try decoder.decode(PlanFile.bytes(of: argument), from: argument).plan.digest
    }

    /// Closes a plan whose journal can't be followed, and returns where what was kept of it is now; nil where it can be.
    func closeDamaged(_ digest: String) throws -> String? {
        do {
            _ = try progress(digest)
            return nil
        } catch ExecutionError.journal, ExecutionError.keptPlan, ExecutionError.otherPlan, JournalError.damaged {
            return try journals.setAside(digest) { directory in
                try ProcessRecord(at: "\(directory)/\(Self.processes)").endRecorded()
            }
        }
    }

    private func run(
        _ digest: String, _ journal: any Journal, knowing known: (bytes: [UInt8], document: PlanDocument)? = nil,
        pausing pauses: Bool = false
    ) throws -> Run {
        let document = try document(of: digest, knowing: known)
        let processes = try recordOfProcesses(digest)
        let settings = GitTrialMerger.Settings(
            repositoryPath: repository, attributes: document.plan.pins.settings.attributes, environment: environment)
        let git = try GitIntegrationRepository(
            settings: settings, for: document, scratch: journals.directory(of: digest),
            trying: pauses || Self.pauses(journal) ? document.plan.openSteps : [])
        return Run(document: document, journal: journal, git: git, tools: tools(document, processes))
    }

    /// The plan as it was when its journal began; where none did yet, as it is given.
    private func document(
        of digest: String, knowing known: (bytes: [UInt8], document: PlanDocument)?
    ) throws -> PlanDocument {
        guard let record = try journals.record(of: digest) else {
            guard let known else { throw ExecutionError.unknownPlan(digest) }
            return known.document
        }
        // A large plan takes most of a second to read, and mostly it is the one that was read already.
        let document =
            if let known, known.bytes == record.plan { known.document } else {
                try decoder.decode(record, of: digest)
            }
        guard document.plan.digest.digestDigits == digest.digestDigits else {
            throw ExecutionError.otherPlan(digest: digest, path: record.planPath)
        }
        return document
    }

    /// Ends what killed runs in this repository left, and returns where this one writes down what it starts.
    private func recordOfProcesses(_ digest: String) throws -> ProcessRecord {
        let own = ProcessRecord(at: "\(journals.directory(of: digest))/\(Self.processes)")
        try own.endRecorded()
        TemporaryDirectory.sweep()
        try journals.forEachIdlePlan(with: Self.processes) { try ProcessRecord(at: $0).endRecorded() }
        try own.add(.shared())
        return own
    }

    /// Whether the plan was begun with persons at hand.
    private static func pauses(_ journal: any Journal) -> Bool {
        journal.entries.contains { entry in
            switch entry {
            case .started(_, let policy), .continued(let policy): policy.pausesOnConflict
            default: false
            }
        }
    }

    private func tools(_ document: PlanDocument, _ processes: ProcessRecord) -> ExecutionTools {
        let isQuiet = isQuiet
        return ExecutionTools(
            validator: ShellValidator(environment: environment, recordingIn: processes),
            message: { step in
                // What the plan says of it, also where others were left out.
                let planned = document.plan.steps.first { $0.id == step.id }
                return MergeMessage.render(planned ?? step, of: document)
            },
            note: { Wording.note($0) },
            directory: { GitIntegrationRepository.workTreePath(for: $0, of: document.plan) },
            report: { event in if !isQuiet { ExecutionProgress.show(event, of: document) } })
    }

    /// How a plan is carried out: as the options say, else as the configuration of its base.
    ///
    /// A command that the user did not give is shown before anything runs it.
    func policy(_ options: ExecutionOptions, onto branch: String?, of run: Run) async throws -> ExecutionPolicy {
        let wantsSignatures = try await run.git.wantsSignatures()
        var command = options.command
        if command == nil, let configured = try await configuredCheck(run, isNamed: branch != nil) {
            Terminal.printError("Check, from the configuration at \(run.document.base.commit.short): \(configured)")
            command = configured
        }
        let validation = command.map {
            ValidationPolicy(
                command: $0, interval: options.each, timeout: options.timeout, retries: options.retries,
                response: options.onFailure)
        }
        return ExecutionPolicy(
            validation: validation, signs: options.sign || wantsSignatures, pausesOnConflict: options.pauseOnConflict)
    }

    private func configuredCheck(_ run: Run, isNamed: Bool) async throws -> String? {
        // Where it is not there, the run says so itself.
        guard try await run.git.has(run.document.base.commit) else { return nil }
        let history = try GitHistory(repositoryPath: repository)
        let read = ReadConfiguredCheck(baseline: Wiring.baseline(history), references: history, landings: history)
        return try await read(of: run.document.base, isNamed: isNamed)
    }

    /// Shows the check with which a plan was begun.
    func showCheck(of run: Run) throws {
        let state = try ExecutionState(run.journal.entries, of: run.document.plan)
        if !isQuiet, let command = state.policy.validation?.command { Terminal.printError("Check: \(command)") }
    }

    /// Tells what a run came to, and returns the exit code.
    static func finish(_ status: ExecutionStatus, isQuiet: Bool) throws -> ExitCode {
        if !isQuiet { Terminal.showProgress("") }
        try Terminal.write(ExecutionText(page: Terminal.page(forFile: nil)).summary(status))
        guard status.state.dropped.isEmpty else { return ExitCode(1) }
        return [.done, .idle].contains(status.phase) ? .success : ExitCode(1)
    }
}
