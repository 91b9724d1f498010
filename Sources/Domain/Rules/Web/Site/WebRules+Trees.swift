/// What is wrong with the routes of trees.
extension WebRules {
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
