package import Application

/// Makes what speaks to a forge.
package enum ForgeAdapter {
    /// Returns the forge at a place.
    package static func forge(
        at place: ForgePlace, environment: [String: String], transport: any HTTPTransport, store: any ReplyStore,
        pace: Pace = Pace(), tool: String
    ) throws(ForgeError) -> any Forge {
        let token = TokenSource.token(for: place, environment)
        let headers: [String: String] =
            switch place.kind {
            case .github: GitHubForge.headers(api: place.api)
            case .gitlab, .gitea: ["Accept": "application/json"]
            }
        let access = try ForgeAccess(api: place.api, token: token, headers: headers, tool: tool)
        let client = ForgeClient(access, transport: transport, store: store, pace: pace)
        return switch place.kind {
        case .github: GitHubForge(client: client, repository: place.repository, isJob: place.isFromJob)
        case .gitlab: GitLabForge(client: client, repository: place.repository)
        case .gitea: GiteaForge(client: client, repository: place.repository)
        }
    }

    /// Returns the variables of which one has to hold a token; none where one does.
    package static func missingToken(at place: ForgePlace, environment: [String: String]) -> [String] {
        TokenSource.token(for: place, environment) == nil ? TokenSource.variables(for: place, environment) : []
    }

    /// Whether a CI job says where its repository is.
    package static func isJob(environment: [String: String]) -> Bool { JobPlace(environment) != nil }

    /// The branch that a CI job's pull request is to be merged into, as the job's clone has it; nil where the clone is on it.
    package static func jobBase(environment: [String: String]) -> String? { JobPlace.base(environment) }

    /// The number of the pull request that a CI job runs for; nil where it runs for none.
    package static func jobRequest(environment: [String: String]) -> Int? { JobPlace.number(environment) }
}
