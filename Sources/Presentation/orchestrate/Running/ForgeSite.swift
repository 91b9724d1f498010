import Application
import Domain
import Forges
import Foundation
import Git
import Wording

/// The forge of a run: which one it is, and what is asked of it.
struct ForgeSite {
    let options: ForgeOptions
    let repository: RepositoryOptions
    private let environment = ProcessInfo.processInfo.environment

    init(_ options: ForgeOptions, _ repository: RepositoryOptions) {
        self.options = options
        self.repository = repository
    }

    /// Finds the forge.
    func place() async throws -> ForgePlace {
        let remotes = try await GitHistory(repositoryPath: repository.repository).remotes()
        return try ForgePlace(
            remotes: remotes, environment: environment, kind: options.forge, name: options.repositoryName)
    }

    /// Returns what speaks to the forge.
    func forge() async throws -> any Forge {
        try ForgeAdapter.forge(
            at: try await place(), environment: environment, transport: URLSessionTransport(),
            store: repository.isCacheOff ? NoReplyStore() : FileReplyStore(environment: environment),
            tool: Version.tool.split(separator: " ").joined(separator: "/"))
    }

    /// Whether heads are fetched: the clone of a job is nobody's.
    var wantsFetch: Bool { options.fetch || ForgeAdapter.isJob(environment: environment) }

    /// Returns the open pull requests of the options; nil where they ask for none.
    func open(_ requests: PullRequestOptions, base: String?, isQuiet: Bool) async throws -> OpenPullRequests? {
        if let listed = try requests.listed() {
            if wantsFetch { try await fetch(listed.selected, isQuiet) }
            return listed
        }
        guard requests.openPRs else { return nil }
        let open = try await open(from: try await forge(), requests, base: base, isQuiet: isQuiet)
        if wantsFetch { try await fetch(open.selected, isQuiet) }
        return open
    }

    /// Returns the open pull requests of a forge.
    func open(
        from forge: any Forge, _ requests: PullRequestOptions, base: String?, isQuiet: Bool
    ) async throws -> OpenPullRequests {
        if !isQuiet { Terminal.showProgress(Wording.askingForge) }
        let wishes = RequestWishes(reviews: requests.approved, checks: try await requiredChecks(base))
        let listing = try await forge.openPullRequests(wishes)
        return OpenPullRequests(
            listing.requests, filter: requests.filter, isComplete: true, listedAt: listing.listedAt)
    }

    /// The checks that the configuration at the base names.
    private func requiredChecks(_ base: String?) async throws -> [String] {
        let history = try GitHistory(repositoryPath: repository.repository)
        let baseline = try await Wiring.baseline(history)(
            named: base, configurationFile: try repository.configurationFile())
        return baseline.readiness.requiredChecks
    }

    /// Fetches the heads that are not here yet.
    func fetch(_ requests: [PullRequest], _ isQuiet: Bool) async throws {
        if !isQuiet { Terminal.showProgress(Wording.fetchingHeads) }
        let missing = try HeadFetch.missing(requests, in: repository.repository, environment: environment)
        guard !missing.isEmpty else { return }
        let history = try GitHistory(repositoryPath: repository.repository)
        guard let remote = try await history.remotes().first else { throw ForgeError.unknownRepository }
        try HeadFetch.fetch(
            missing, from: try await place().headReference, of: try await history.remoteName(at: remote) ?? remote,
            into: repository.repository, environment: environment)
    }
}
