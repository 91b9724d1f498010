/// Where the token for a forge is: in the environment alone, and each variable for the hosts that it is meant for.
enum TokenSource {
    /// Returns the token; nil where there is none.
    static func token(for place: ForgePlace, _ environment: [String: String]) -> ForgeToken? {
        for (variable, header, prefix) in candidates(place, environment) {
            guard let value = environment[variable], !value.isEmpty, value.utf8.allSatisfy({ $0 > 32 && $0 < 127 })
            else {
                continue
            }
            return ForgeToken(header: header, value: prefix + value, variable: variable)
        }
        return nil
    }

    /// Returns the variables that may hold one.
    static func variables(for place: ForgePlace, _ environment: [String: String]) -> [String] {
        candidates(place, environment).map(\.variable)
    }

    private typealias Candidate = (variable: String, header: String, prefix: String)

    private static func candidates(_ place: ForgePlace, _ environment: [String: String]) -> [Candidate] {
        let job = place.isFromJob
        let names: [String] =
            switch place.kind {
            case .github:
                place.api == "https://api.github.com" || job
                    ? ["GITHUB_TOKEN", "GH_TOKEN"] : ["GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN"]
            // A job's own token can read what its project lets it, and write nothing.
            case .gitlab: ["GITLAB_TOKEN"]
            case .gitea: ["FORGEJO_TOKEN", "GITEA_TOKEN"] + (job ? ["GITHUB_TOKEN"] : [])
            }
        return (["ORCHESTRATE_TOKEN"] + names).map { name in
            switch place.kind {
            case .github: (name, "Authorization", "Bearer ")
            case .gitlab: (name, "PRIVATE-TOKEN", "")
            case .gitea: (name, "Authorization", "token ")
            }
        } + (place.kind == .gitlab && job ? [("CI_JOB_TOKEN", "JOB-TOKEN", "")] : [])
    }
}
