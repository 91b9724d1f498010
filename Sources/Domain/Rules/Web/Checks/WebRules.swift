/// What is wrong with the routes of a tree and the links to them, and of a merge.
package enum WebRules {
    package static let duplicate = RuleName("routes/duplicate")
    package static let removed = RuleName("routes/removed-but-linked")
    package static let unknownEndpoint = RuleName("htmx/unknown-endpoint")
    package static let wrongMethod = RuleName("htmx/wrong-method")
    package static let missingArgument = RuleName("htmx/missing-argument")
    package static let unmatchedPath = RuleName("htmx/unmatched-path")
    package static let danglingTarget = RuleName("htmx/dangling-target")
    package static let fragmentRoute = RuleName("htmx/fragment-route")
    package static let sharedName = RuleName("blueprints/shared-name")
    package static let misplacedRoute = RuleName("blueprints/misplaced-route")

    /// The names of the rules.
    package static let names = [
        duplicate, removed, unknownEndpoint, wrongMethod, missingArgument, unmatchedPath, danglingTarget, fragmentRoute,
        sharedName, misplacedRoute,
    ]

    /// Returns what a merge breaks and none of its sides and bases does.
    package static func violations(
        broughtBy merged: WebSite, beside others: [(site: WebSite, files: TreeFiles)]
    ) -> [Violation] {
        introduced(by: merged, beside: others).map { named($0, beside: others.map(\.site)).joined }
    }

    /// Returns what one tree breaks by itself, those that none of the others has marked.
    package static func violations(
        in site: WebSite, beside others: [(site: WebSite, files: TreeFiles)]
    ) -> [(violation: Violation, isOwn: Bool)] {
        let own = Set(introduced(by: site, beside: others).map(\.joined.identity))
        return site.violations.compactMap { found in
            guard let alone = named(found, beside: others.map(\.site)).alone else { return nil }
            return (alone, own.contains(found.joined.identity))
        }
    }

    private static func introduced(
        by site: WebSite, beside others: [(site: WebSite, files: TreeFiles)]
    ) -> [WebViolation] {
        guard !site.violations.isEmpty else { return [] }
        let sides = others.map { IntegrationDelta.Side($0.site.violations.map(\.joined), in: $0.files) }
        let found = IntegrationDelta.violations(of: site.violations.map(\.joined), beside: sides)
        let identities = Set(found.map(\.identity))
        var seen: Set<Violation.Identity> = []
        return site.violations.filter {
            identities.contains($0.joined.identity) && seen.insert($0.joined.identity).inserted
        }
    }

    /// A link that led somewhere before says more: what became of that.
    private static func named(_ found: WebViolation, beside others: [WebSite]) -> WebViolation {
        for site in others {
            if let renamed = found.explained(by: site.table) { return renamed }
        }
        return found
    }
}
