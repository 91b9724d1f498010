import Application
import ConfigurationFiles
import Digests
import Domain
import Foundation
import Git
import Memory

/// Puts the use cases together with what they work on.
enum Wiring {
    /// Answers a question about a repository.
    static func analysis(
        of question: Question, in options: RepositoryOptions, isQuiet: Bool
    ) async throws -> Analysis {
        let memory = memory(for: options)
        let history = try GitHistory(repositoryPath: options.repository, memory: memory)
        let settings = GitTrialMerger.Settings(
            repositoryPath: options.repository, engine: options.engine, attributes: options.attributes,
            jobs: options.jobs ?? max(1, ProcessInfo.processInfo.activeProcessorCount),
            environment: ProcessInfo.processInfo.environment, memory: memory)
        let analyze = Analyze(
            history: history, ground: ground(history), digester: SHA256Digester(),
            makeMerger: { base in try await GitTrialMerger(settings: settings, base: base, history: history) },
            report: { stage in if !isQuiet { Terminal.showProgress(Progress.words(for: stage)) } })
        let analysis = try await analyze(question)
        if !isQuiet {
            Terminal.showProgress("")
            // They are about this machine and not about the repository, so that they are no part of the result.
            for note in await memory.notes { Terminal.complain(note) }
        }
        return analysis
    }

    /// What this run recalls of earlier ones, and remembers for later ones. Nothing is opened before it is needed.
    private static func memory(for options: RepositoryOptions) -> any ContentMemory {
        if options.isCacheOff { return NoMemory() }
        return SQLiteMemory(
            environment: ProcessInfo.processInfo.environment, engineVersion: GitTrialMerger.engineVersion)
    }

    /// Reads the base and the preset that fits it, whatever its configuration says.
    static func preset(_ history: GitHistory, base: String?) async throws -> Ground {
        let nothing = ConfigurationFile(path: "no configuration", content: Array("version: 1\n".utf8))
        return try await ground(history)(named: base, configurationFile: nothing)
    }

    /// Reads what everything is judged by.
    static func ground(_ history: GitHistory) -> ReadGround {
        ReadGround(history: history, trees: history, decoder: YAMLConfigurationDecoder(), digester: SHA256Digester())
    }
}
