package import Application

/// A repository on a forge: of which kind that is, where its API is, and what the repository is called there.
package struct ForgePlace: Hashable, Sendable {
    /// The kind.
    package let kind: ForgeKind
    /// The address of the API.
    package let api: String
    /// The repository: `OWNER/NAME`, on GitLab also deeper.
    package let repository: String
    /// Whether the variables of a CI job say so.
    let isFromJob: Bool

    /// Finds the place.
    ///
    /// A CI job's variables come first, since a job's clone has an address that need not be that of the API. Then the
    /// remotes, `origin` first.
    ///
    /// - Parameters:
    ///   - remotes: The addresses of the remotes.
    ///   - kind: What the user says of the kind; nil for nothing.
    ///   - name: What the user calls the repository: `OWNER/NAME` or `HOST/OWNER/NAME`; nil for nothing.
    package init(
        remotes: [String], environment: [String: String], kind: ForgeKind? = nil, name: String? = nil
    ) throws(ForgeError) {
        let given = try name.map { name throws(ForgeError) in try GivenName(name) }
        if let job = JobPlace(environment), kind == nil || kind == job.kind, given?.host == nil {
            guard let repository = given?.path ?? job.repository else { throw .unknownRepository }
            self.init(kind: job.kind, api: job.api, repository: repository, isFromJob: true)
            return
        }
        let known = remotes.compactMap(RemotePlace.init)
        let remote = known.first { kind ?? $0.kind != nil } ?? known.first
        guard let host = given?.host.map(RemotePlace.init(host:)) ?? remote else {
            guard let kind, let standard = kind.standardHost else { throw .unknownForge(host: nil) }
            guard let path = given?.path else { throw .unknownRepository }
            self.init(kind: kind, api: RemotePlace(host: standard).api(of: kind), repository: path, isFromJob: false)
            return
        }
        guard let kind = kind ?? host.kind else { throw .unknownForge(host: host.host) }
        guard let path = given?.path ?? remote?.path else { throw .unknownRepository }
        self.init(kind: kind, api: host.api(of: kind), repository: path, isFromJob: false)
    }

    private init(kind: ForgeKind, api: String, repository: String, isFromJob: Bool) {
        self.kind = kind
        self.api = api
        self.repository = repository
        self.isFromJob = isFromJob
    }

    /// The reference of a pull request's head, with `N` for its number.
    package var headReference: String { kind == .gitlab ? "refs/merge-requests/N/head" : "refs/pull/N/head" }

    /// Whether a remote is on something that is known to be a forge.
    package static func isForge(_ remotes: [String]) -> Bool { remotes.contains { RemotePlace($0)?.kind != nil } }
}

/// What the user calls a repository.
private struct GivenName {
    let host: String?
    let path: String

    init(_ text: String) throws(ForgeError) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 1, !parts.contains(""),
            text.utf8.allSatisfy({ $0 > 32 && $0 < 127 && $0 != 63 && $0 != 35 })
        else { throw .malformedRepository(text) }
        // A name of an owner has no dot, that of a host has one.
        let hasHost = parts.count > 2 && (parts[0].contains(".") || parts[0].contains(":"))
        host = hasHost ? parts[0] : nil
        path = parts.dropFirst(hasHost ? 1 : 0).joined(separator: "/")
        if path.split(separator: "/").count < 2 { throw .malformedRepository(text) }
    }
}

extension ForgeKind {
    /// The host that everybody means.
    fileprivate var standardHost: String? {
        switch self {
        case .github: "github.com"
        case .gitlab: "gitlab.com"
        case .gitea: nil
        }
    }
}
