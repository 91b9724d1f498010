import Application
import Domain
import Testing

/// A plan made on paper, with a repository in memory to carry it out in.
struct PlannedOnPaper {
    let document: PlanDocument
    let repository: MemoryRepository
    let journals = MemoryJournals()

    /// Plans so many change sets, `#1` first; `build` says what is special about them.
    init(
        _ count: Int, timePasses: Bool = false, _ build: (inout PaperRepository) -> Void = { _ in }
    ) async throws {
        var paper = PaperRepository()
        for number in 1...count { paper.add(number) }
        build(&paper)
        try await self.init(paper, timePasses: timePasses)
    }

    /// Plans what stands on paper.
    init(_ paper: PaperRepository, timePasses: Bool = false) async throws {
        document = try #require(PlanDocument(try await paper.analysis()))
        repository = MemoryRepository(of: document, merger: paper, timePasses: timePasses)
    }

    private init(_ document: PlanDocument, _ repository: MemoryRepository) {
        (self.document, self.repository) = (document, repository)
    }

    /// The same plan in another repository.
    func with(_ repository: MemoryRepository) -> PlannedOnPaper { PlannedOnPaper(document, repository) }

    /// What reads how far it is.
    var progress: ReportProgress {
        ReportProgress(journals: journals, decoder: PaperPlans(documents: [Self.file: document]))
    }

    /// The plan's file.
    static let file: [UInt8] = Array("plan".utf8)

    /// The branch that the plan is carried out on.
    var branch: String { "refs/heads/integration/\(document.plan.digest.digestPrefix)" }

    /// The journal's entries.
    var entries: [JournalEntry] { journals.entries(of: document.plan.digest) }

    /// A run that takes the journal up as a new process would.
    func apply(
        _ destination: ExecutePlan.Destination = .branch(nil), _ policy: ExecutionPolicy? = nil,
        onFailure response: ValidationPolicy.Response? = nil, skipping: Bool = false,
        checking validator: ScriptedValidator? = nil
    ) async throws -> ExecutionStatus {
        let execute = try ExecutePlan(
            document, journal: journal(), repository: roles, tools: tools(validator))
        return try await execute(destination, policy: policy, onFailure: response, skipping: skipping)
    }

    func rollBack(to step: Int = 0) async throws -> ExecutionStatus {
        try await RollBackPlan(document, journal: journal(), repository: roles, tools: tools(nil))(to: step)
    }

    /// Closes the plan.
    func quit() async throws -> ExecutionStatus {
        try await RollBackPlan(document, journal: journal(), repository: roles, tools: tools(nil)).quitting()
    }

    /// A check that fails where all of these change sets are in.
    func check(failsWith numbers: Int..., times: Int = .max) -> ScriptedValidator {
        ScriptedValidator(repository, failsWith: Set(numbers.map(PaperRepository.id)), times: times)
    }

    /// The numbers of the change sets that a reference shows, in order; nil where there is no such reference.
    func landed(on reference: String? = nil) async -> [Int]? {
        guard let tip = await repository.references[reference ?? branch] else { return nil }
        return await repository.merged(into: tip).filter { $0 != document.base.commit }.map(PaperRepository.number)
    }

    /// The names of the references that begin so.
    func references(beginning start: String) async -> [String] {
        await repository.references.keys.filter { $0.hasPrefix(start) }.sorted()
    }

    /// The directory in which a step is checked or laid out.
    static func directory(_ step: StepNumber?) -> String { "/trees/step-\(step?.value ?? 0)" }

    private func journal() -> any Journal { journals.open(document.plan.digest, plan: Self.file) }

    private var roles: IntegrationRepository {
        IntegrationRepository(references: repository, commits: repository, workTrees: repository)
    }

    private func tools(_ validator: ScriptedValidator?) -> ExecutionTools {
        ExecutionTools(
            validator: validator ?? check(failsWith: 999), message: { "Merge \($0.id.text)\n" },
            note: { "\($0)" }, directory: Self.directory)
    }
}

extension ExecutionPolicy {
    /// Runs a check after every step, or so.
    static func checking(
        _ interval: ValidationPolicy.Interval = .step, retries: Int = 0, _ response: ValidationPolicy.Response = .stop
    ) -> ExecutionPolicy {
        ExecutionPolicy(
            validation: ValidationPolicy(
                command: "make test", interval: interval, retries: retries, response: response))
    }

    /// Lays conflicts out for a person.
    static var pausing: ExecutionPolicy { ExecutionPolicy(pausesOnConflict: true) }
}
