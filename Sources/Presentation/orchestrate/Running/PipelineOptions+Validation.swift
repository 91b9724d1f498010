import Domain

extension PipelineOptions {
    /// Returns the command as given, else as the configuration says by which the plan was made; nil where none does.
    func validation(of analysis: Analysis, in repository: RepositoryOptions) async throws -> String? {
        guard emit != nil, command == nil else { return command }
        return try await Wiring.configuredCheck(at: analysis.base, in: repository)
    }
}
