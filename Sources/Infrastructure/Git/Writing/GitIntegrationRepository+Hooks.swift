import Foundation

extension GitIntegrationRepository {
    /// The hooks that git would run when it merges and commits (githooks(5)).
    private static let names = [
        "pre-merge-commit", "prepare-commit-msg", "commit-msg", "post-commit", "post-merge", "reference-transaction",
    ]

    /// Returns the hooks of this repository that a merge by git would run.
    package func hooks() throws -> [String] {
        let directory = try hooksDirectory()
        return Self.names.filter { FileManager.default.isExecutableFile(atPath: "\(directory)/\($0)") }
    }

    private func hooksDirectory() throws -> String {
        let configured = try repository.configuration(environment: settings.environment).text("core.hooksPath")
        guard let configured, !configured.isEmpty else { return repository.commonDirectory + "hooks" }
        if configured.hasPrefix("~/"), let home = settings.environment["HOME"] { return home + configured.dropFirst() }
        // Where hooks run: the root of the work tree, and the git directory of a bare repository.
        return configured.hasPrefix("/") ? configured : (repository.workTree ?? repository.commonDirectory) + configured
    }
}
