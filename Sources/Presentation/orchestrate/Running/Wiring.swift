import Application
import Cache
import CodeParsing
import ConfigurationFiles
import Digests
import Domain
import Foundation
import Git

/// Puts the use cases together with what they work on.
enum Wiring {
    /// Answers a question about a repository.
    static func analysis(
        of question: Question, in options: RepositoryOptions, isQuiet: Bool
    ) async throws -> Analysis {
        let cache = cache(for: options)
        let history = try GitHistory(repositoryPath: options.repository, cache: cache)
        return try await analysis(of: question, in: options, history, cache, isQuiet: isQuiet)
    }

    private static func analysis(
        of question: Question, in options: RepositoryOptions, _ history: GitHistory, _ cache: any ContentCache,
        isQuiet: Bool
    ) async throws -> Analysis {
        let settings = settings(options, cache)
        let analyze = Analyze(
            history: history, baseline: baseline(history), code: codeReader(options, cache),
            texts: TreeSitterCodeReader(), digester: SHA256Digester(),
            makeMerger: { try GitTrialMerger(settings: settings, selected: $1) },
            report: { stage in if !isQuiet { Terminal.showProgress(Progress.words(for: stage)) } })
        let analysis = try await FindBaseChanges(reader: history)(analyze(question))
        if !isQuiet { await finish(cache) }
        return analysis
    }

    /// Checks a plan against a repository, with the merge attributes and recorded resolutions that the plan was made with.
    static func check(
        of document: PlanDocument, in given: RepositoryOptions, isQuiet: Bool
    ) async throws -> PlanCheck {
        var options = given
        var asked = document.plan.pins.settings
        if options.attributes == .forge { asked.attributes = .forge }
        options.attributes = asked.attributes
        options.isReplayOff = !asked.replaysResolutions
        let cache = cache(for: options)
        let history = try GitHistory(repositoryPath: options.repository, cache: cache)
        let settings = settings(options, cache)
        let verify = VerifyPlan(
            history: history, references: history, baseline: baseline(history),
            makeMerger: { try GitTrialMerger(settings: settings, selected: $1) },
            report: { stage in if !isQuiet { Terminal.showProgress(Progress.words(for: stage)) } })
        let check = try await verify(
            document, configurationFile: try options.configurationFile(), tool: Version.tool,
            settings: asked)
        if !isQuiet { await finish(cache) }
        return check
    }

    /// Compares a plan with what became of it, with the merge attributes that the plan was made with.
    static func score(of document: PlanDocument, in repository: String, base: String?) async throws -> PlanScore {
        let settings = GitTrialMerger.Settings(
            repositoryPath: repository, attributes: document.plan.pins.settings.attributes,
            environment: ProcessInfo.processInfo.environment)
        let history = try GitHistory(repositoryPath: repository)
        let score = ScorePlan(
            history: history, references: history, landings: history,
            makeMerger: { try GitTrialMerger(settings: settings, selected: $1) })
        return try await score(document, base: base)
    }

    private static func finish(_ cache: any ContentCache) async {
        Terminal.showProgress("")
        // They are about this machine and not about the repository, so that they are no part of the result.
        for note in await cache.notes { Terminal.printError(note) }
    }

    private static func settings(_ options: RepositoryOptions, _ cache: any ContentCache) -> GitTrialMerger.Settings {
        GitTrialMerger.Settings(
            repositoryPath: options.repository, engine: options.engine, attributes: options.attributes,
            jobs: options.jobs ?? max(1, ProcessInfo.processInfo.activeProcessorCount),
            environment: ProcessInfo.processInfo.environment, cache: cache,
            replays: !options.isReplayOff)
    }

    /// Answers a question, and explains one change set of the answer: nil when none was selected by that id.
    static func explanation(
        of id: ChangeSetID, wantsSplit: Bool, in question: Question, _ options: RepositoryOptions, isQuiet: Bool
    ) async throws -> (analysis: Analysis, explanation: Explanation?) {
        let cache = cache(for: options)
        let history = try GitHistory(repositoryPath: options.repository, cache: cache)
        let analysis = try await analysis(of: question, in: options, history, cache, isQuiet: isQuiet)
        var explanation = try await ExplainChangeSet(reader: history)(id, in: analysis)
        if wantsSplit, let assessed = analysis.changeSet(id) {
            let merger = try GitTrialMerger(
                settings: settings(options, cache), base: analysis.base, heads: [assessed.changeSet.commit])
            explanation?.split = try await AdviseSplit(reader: history, merger: merger)(assessed, in: analysis)
        }
        return (analysis, explanation)
    }

    /// The cache of earlier results. Nothing is opened before it is needed.
    private static func cache(for options: RepositoryOptions) -> any ContentCache {
        if options.isCacheOff { return NoCache() }
        return SQLiteCache(
            environment: ProcessInfo.processInfo.environment, engineVersion: GitTrialMerger.engineVersion)
    }

    /// Reads the base and the preset that fits it, whatever its configuration says.
    static func preset(_ history: GitHistory, base: String?) async throws -> Baseline {
        let nothing = ConfigurationFile(path: "no configuration", content: Array("version: 1\n".utf8))
        let read = baseline(history)
        let found = try await read(named: base, configurationFile: nothing)
        return await read.knowing(found.paths, found)
    }

    /// Places the files of a base: all, or those at the paths.
    static func layers(
        of paths: [RepositoryPath], in history: GitHistory, base: String?, configurationFile: ConfigurationFile?
    ) async throws -> LayerListing {
        try await ListLayers(baseline: baseline(history))(paths, named: base, configurationFile: configurationFile)
    }

    /// Shows the code of a revision from above.
    static func map(of revision: String?, in options: RepositoryOptions) async throws -> CodeMap {
        let cache = cache(for: options)
        let history = try GitHistory(repositoryPath: options.repository, cache: cache)
        let settings = settings(options, cache)
        let map = MapCode(baseline: baseline(history), reader: codeReader(options, cache)) { base in
            try GitTrialMerger(settings: settings, base: base, heads: [])
        }
        return try await map(named: revision, configurationFile: try options.configurationFile())
    }

    /// Reads what files say in their languages.
    private static func codeReader(_ options: RepositoryOptions, _ cache: any ContentCache) -> any CodeReader {
        TreeSitterCodeReader(
            cache: cache, jobs: options.jobs ?? max(1, ProcessInfo.processInfo.activeProcessorCount))
    }

    /// Merges a revision, or the base, into a change set in memory.
    static func update(
        _ id: String, onto: String?, in options: RepositoryOptions
    ) async throws -> (updated: UpdatedChangeSet, writer: any MergeWriter) {
        let settings = settings(options, cache(for: options))
        let history = try GitHistory(repositoryPath: options.repository)
        let base = try await baseline(history)(
            named: onto, configurationFile: try options.configurationFile()
        ).base
        let selected = try await history.changeSets(in: Selection(revisions: [id]), on: base)
        guard let changeSet = selected.changeSets.first else {
            throw Failure(.usage, Failure.unknownChangeSet(id, among: []))
        }
        let merger = try GitTrialMerger(settings: settings, selected: selected)
        let update = UpdateChangeSet(merger: merger, resolve: ResolveFile(reader: TreeSitterCodeReader()))
        return (try await update(changeSet, onto: base), try GitMergeWriter(settings: settings, merger: merger))
    }

    /// Reads the check that the configuration of a base names; nil where it names none.
    static func configuredCheck(at base: Base, in options: RepositoryOptions) async throws -> String? {
        let history = try GitHistory(repositoryPath: options.repository)
        let baseline = try await baseline(history)(
            named: base.commit.hex, configurationFile: try options.configurationFile())
        return baseline.configuration?.validate
    }

    /// Reads the baseline: the base with its tree, configuration and layers.
    static func baseline(_ history: GitHistory) -> ReadBaseline {
        ReadBaseline(history: history, trees: history, decoder: YAMLConfigurationDecoder(), digester: SHA256Digester())
    }
}
