package import Application
package import Domain

extension GitTrialMerger {
    /// How to merge.
    package struct Settings: Sendable {
        /// The repository's directory.
        package var repositoryPath: String
        /// Who decides.
        package var engine: Engine
        /// Which merge attributes count.
        package var attributes: AttributePolicy
        /// How many merges run at the same time.
        package var jobs: Int
        /// The environment in which git is found and started.
        package var environment: [String: String]
        /// What is known from earlier runs.
        package var cache: any ContentCache
        /// Whether resolutions that `git rerere` recorded are replayed.
        package var replays: Bool

        package init(
            repositoryPath: String, engine: Engine = .auto, attributes: AttributePolicy = .local, jobs: Int = 1,
            environment: [String: String], cache: any ContentCache = NoCache(), replays: Bool = true
        ) {
            self.repositoryPath = repositoryPath
            self.engine = engine
            self.attributes = attributes
            self.jobs = jobs
            self.environment = environment
            self.cache = cache
            self.replays = replays
        }
    }
}
