package import Domain

/// Fetches the heads of pull requests into references that nothing else uses.
package enum HeadFetch {
    /// Returns the pull requests whose heads are not in a repository yet.
    package static func missing(
        _ requests: [PullRequest], in repositoryPath: String, environment: [String: String]
    ) throws -> [PullRequest] {
        let repository = try Repository(at: repositoryPath, environment: environment)
        return requests.filter { request in request.head.map { !repository.has($0) } ?? true }
    }

    /// Fetches heads.
    /// - Parameters:
    ///   - requests: The pull requests.
    ///   - reference: The reference of a head on the forge, with `N` for its number.
    ///   - remote: The name or the address of the remote.
    /// - Throws: `GitError`.
    package static func fetch(
        _ requests: [PullRequest], from reference: String, of remote: String, into repositoryPath: String,
        environment: [String: String]
    ) throws {
        let git = try GitProgram.find(environment: environment)
        let refspecs = requests.map { request in
            let source = reference.replacing("N", with: "\(request.number)", maxReplacements: 1)
            return "+\(source):refs/orchestrate/pull/\(request.number)/head"
        }
        // So many at once, since a command has no more room.
        for start in stride(from: 0, to: refspecs.count, by: 200) {
            let some = refspecs[start..<min(start + 200, refspecs.count)]
            let run = try ProcessRun.run(
                git.path,
                ["-C", repositoryPath, "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--", remote] + some,
                environment: environment.merging(["GIT_TERMINAL_PROMPT": "0"]) { _, own in own })
            guard run.status == 0 else {
                throw GitError.program(name: "git fetch", cause: run.complaint.isEmpty ? "it failed" : run.complaint)
            }
        }
    }
}
