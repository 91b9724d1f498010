import Application
import Forges
import Testing

@Suite("Where a repository's forge is") struct ForgePlaceTests {
    private func place(
        _ remotes: [String] = [], _ environment: [String: String] = [:], kind: ForgeKind? = nil, name: String? = nil
    ) throws -> String {
        let place = try ForgePlace(remotes: remotes, environment: environment, kind: kind, name: name)
        return "\(place.kind.rawValue) \(place.api) \(place.repository)"
    }

    @Test(
        "is told by the address of a remote",
        arguments: [
            ("git@github.com:o/r.git", "github https://api.github.com o/r"),
            ("https://github.com/o/r", "github https://api.github.com o/r"),
            ("ssh://git@ssh.github.com:443/o/r.git", "github https://api.github.com o/r"),
            ("https://token@github.example.com/o/r.git", "github https://github.example.com/api/v3 o/r"),
            ("https://corp.ghe.com/o/r", "github https://api.corp.ghe.com o/r"),
            ("git@gitlab.com:g/s/r.git", "gitlab https://gitlab.com/api/v4 g/s/r"),
            ("ssh://git@gitlab.example.com:2222/g/r", "gitlab https://gitlab.example.com/api/v4 g/r"),
            ("https://codeberg.org/o/r", "gitea https://codeberg.org/api/v1 o/r"),
            ("http://gitea.lan:3000/o/r", "gitea http://gitea.lan:3000/api/v1 o/r"),
        ])
    func remote(address: String, expected: String) throws { #expect(try place([address]) == expected) }

    @Test("is told by the variables of a job before that; Gitea sets those of GitHub too")
    func job() throws {
        let gitHub = ["GITHUB_ACTIONS": "true", "GITHUB_API_URL": "https://ghe/api/v3", "GITHUB_REPOSITORY": "a/b"]
        #expect(try place(["git@gitlab.com:g/r"], gitHub) == "github https://ghe/api/v3 a/b")
        let gitea = gitHub.merging(["GITEA_ACTIONS": "true", "GITHUB_API_URL": "https://g/api/v1"]) { $1 }
        #expect(try place([], gitea) == "gitea https://g/api/v1 a/b")
        let gitLab = ["GITLAB_CI": "true", "CI_API_V4_URL": "https://gl/api/v4", "CI_PROJECT_PATH": "g/s/r"]
        #expect(try place([], gitLab) == "gitlab https://gl/api/v4 g/s/r")
        #expect(ForgeAdapter.jobRequest(environment: ["GITHUB_REF": "refs/pull/12/merge"]) == 12)
        #expect(ForgeAdapter.jobRequest(environment: ["CI_MERGE_REQUEST_IID": "7"]) == 7)
        #expect(ForgeAdapter.jobRequest(environment: ["GITHUB_REF": "refs/heads/main"]) == nil)
    }

    @Test("is what the user says")
    func given() throws {
        #expect(try place(kind: .github, name: "o/r") == "github https://api.github.com o/r")
        #expect(try place(name: "gitlab.com/g/s/r") == "gitlab https://gitlab.com/api/v4 g/s/r")
        #expect(try place(["git@git.corp:o/r"], kind: .gitea) == "gitea https://git.corp/api/v1 o/r")
        #expect(try place(["git@github.com:o/fork"], name: "up/r") == "github https://api.github.com up/r")
    }

    @Test("is not guessed")
    func unknown() {
        #expect(throws: ForgeError.unknownForge(host: "git.corp")) { try place(["git@git.corp:o/r"]) }
        #expect(throws: ForgeError.unknownForge(host: nil)) { try place(["/srv/r.git", "file:///srv/r"]) }
        #expect(throws: ForgeError.unknownRepository) { try place(kind: .github) }
        for name in ["r", "/r", "o/", "o r/x", "o/r?x"] {
            #expect(throws: ForgeError.malformedRepository(name)) { try place(name: name) }
        }
        #expect(!ForgePlace.isForge(["/srv/r.git"]) && ForgePlace.isForge(["git@github.com:o/r"]))
    }

    @Test("gets no token that is meant for another one")
    func tokens() throws {
        func missing(_ remote: String, _ variables: String...) throws -> Bool {
            let environment = Dictionary(uniqueKeysWithValues: variables.map { ($0, "t") })
            let place = try ForgePlace(remotes: [remote], environment: environment)
            return !ForgeAdapter.missingToken(at: place, environment: environment).isEmpty
        }
        #expect(try !missing("git@github.com:o/r", "GITHUB_TOKEN"))
        #expect(try missing("git@github.evil.example:o/r", "GITHUB_TOKEN", "GH_TOKEN", "GITLAB_TOKEN"))
        #expect(try !missing("git@github.corp.example:o/r", "GH_ENTERPRISE_TOKEN"))
        #expect(try missing("https://codeberg.org/o/r", "GITHUB_TOKEN"))
        #expect(try !missing("https://codeberg.org/o/r", "ORCHESTRATE_TOKEN"))
    }
}
