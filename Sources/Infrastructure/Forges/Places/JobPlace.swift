/// Where a CI job says that its repository is.
struct JobPlace: Hashable {
    let kind: ForgeKind
    let api: String
    let repository: String?

    /// Reads the variables; nil outside of such a job. Gitea and Forgejo set those of GitHub too, and so are asked first.
    init?(_ environment: [String: String]) {
        func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        if value("GITLAB_CI") == "true", let api = value("CI_API_V4_URL") {
            self.init(
                kind: .gitlab, api: api, repository: value("CI_MERGE_REQUEST_PROJECT_PATH") ?? value("CI_PROJECT_PATH"))
        } else if value("GITHUB_ACTIONS") == "true" || value("FORGEJO_ACTIONS") == "true"
            || value("GITEA_ACTIONS") == "true",
            let api = value("FORGEJO_API_URL") ?? value("GITHUB_API_URL")
        {
            let isGitea =
                value("FORGEJO_ACTIONS") == "true" || value("GITEA_ACTIONS") == "true" || api.hasSuffix("/api/v1")
                || api.hasSuffix("/api/v1/")
            self.init(
                kind: isGitea ? .gitea : .github, api: api,
                repository: value("FORGEJO_REPOSITORY") ?? value("GITHUB_REPOSITORY"))
        } else {
            return nil
        }
    }

    private init(kind: ForgeKind, api: String, repository: String?) {
        (self.kind, self.api, self.repository) = (kind, api, repository)
    }

    /// The branch to merge into: where a clone is on no branch, nothing else tells.
    static func base(_ environment: [String: String]) -> String? {
        let names = ["GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "CI_DEFAULT_BRANCH"]
        let name = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return name.map { "refs/remotes/origin/\($0)" }
    }

    /// The number of the pull request that a job runs for; nil where it runs for none.
    static func number(_ environment: [String: String]) -> Int? {
        if let number = environment["CI_MERGE_REQUEST_IID"].flatMap({ Int($0) }) { return number }
        // refs/pull/12/merge
        let parts = (environment["GITHUB_REF"] ?? "").split(separator: "/")
        return parts.count > 3 && parts[1] == "pull" ? Int(parts[2]) : nil
    }
}
