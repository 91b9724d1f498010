/// Finds routes that stand elsewhere than a project's conventions say; only where a configuration asks for it.
enum ConventionRules {
    /// What the addresses of fragments begin with.
    static let fragments = "/hx/"

    /// Returns the routes that only HTMX requests and whose addresses don't say so.
    static func fragments(in table: RouteTable, requested: [(link: WebLink, routes: [Route])]) -> [WebViolation] {
        var (fragments, pages): (Set<Route>, Set<Route>) = ([], [])
        for (link, routes) in requested {
            if link.source.hasPrefix("hx-") { fragments.formUnion(routes) } else { pages.formUnion(routes) }
        }
        return table.routes.filter { route in
            fragments.contains(route) && !pages.contains(route) && !route.pattern.isOpen
                && !(route.pattern.text + "/").contains(self.fragments)
        }.map { route in
            WebViolation(
                WebRules.fragmentRoute, joined: .warning, alone: .warning,
                .fragmentRoute(request: route.request, prefix: self.fragments), at: [route.place])
        }
    }

    /// Returns the routes that are not declared in the directory of what they are put on, or below.
    static func misplaced(in table: RouteTable) -> [WebViolation] {
        table.routes.compactMap { route in
            guard let router = route.router, let name = route.routerName, !route.handler.isEmpty else { return nil }
            let home = router.path.directory
            guard !home.bytes.isEmpty, !route.place.path.isBelow(home) else { return nil }
            return WebViolation(
                WebRules.misplacedRoute, joined: .warning, alone: .warning,
                .misplacedRoute(request: route.request, blueprint: name, wanted: home.text), at: [route.place])
        }
    }
}
