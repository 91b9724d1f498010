/// A program that opens pull requests, which is told what to do in its own way.
package enum Bot: String, Hashable, Sendable, CaseIterable {
    case dependabot, renovate
    case preCommitCI = "pre-commit.ci"
    /// One whose commands are not known.
    case other

    /// Whether it makes its change again on the base as it is now when told to.
    package var rebases: Bool { self == .dependabot || self == .renovate }

    /// Finds out who wrote a commit; nil for a person. Names and addresses are hostile text: whoever passes for a bot gets a
    /// bot's advice, and nothing else.
    package init?(_ person: Person) {
        let name = String(person.name.lowercased().map { $0 == " " ? "-" : $0 })
        let address = person.email.lowercased().split(separator: "@", maxSplits: 1)
        // GitHub's own addresses: 49699333+dependabot[bot]@users.noreply.github.com
        let account = address.first.map { $0.split(separator: "+").last ?? $0 } ?? ""
        let names = [name, String(account)] + (Self.domains[String(address.last ?? "")].map { [$0] } ?? [])
        if let known = Self.accounts.first(where: { entry in
            names.contains { $0 == entry.name || $0 == "\(entry.name)[bot]" }
        }) {
            self = known.bot
        } else if names.contains(where: { $0.hasSuffix("[bot]") }) {
            self = .other
        } else {
            return nil
        }
    }

    /// Domains from which only a bot writes, with its account.
    private static let domains = ["dependabot.com": "dependabot", "renovateapp.com": "renovate"]

    /// The names of accounts, without `[bot]`.
    private static let accounts: [(name: String, bot: Bot)] = [
        ("dependabot", .dependabot), ("dependabot-preview", .dependabot), ("renovate", .renovate),
        ("renovate-bot", .renovate), ("whitesource-renovate", .renovate),
        ("mend-renovate", .renovate), ("pre-commit-ci", .preCommitCI), ("pre-commit.ci", .preCommitCI),
        ("github-actions", .other), ("snyk-bot", .other), ("pyup-bot", .other), ("greenkeeper", .other),
        ("imgbot", .other), ("allcontributors", .other), ("scala-steward", .other),
    ]
}

extension Person {
    /// The bot that it is; nil for a person.
    package var bot: Bot? { Bot(self) }
}
