/// Finds routes that get into each other's way.
enum RouteRules {
    /// Returns routes of one application that have one name, or answer the same requests.
    static func duplicates(in table: RouteTable) -> [WebViolation] {
        let certain = table.routes.filter { $0.isCertain && (!$0.pattern.isOpen || $0.pattern.origin != nil) }
        let names = duplicateNames(certain)
        let known = Set(names.flatMap { $0.joined.places })
        return names
            + duplicateRequests(certain).filter { known.isDisjoint(with: $0.joined.places) }
    }

    /// What two routes have in common.
    private struct Shared: Hashable {
        let application: RouterID?
        let framework: String
        let text: String
    }

    private static func duplicateNames(_ routes: [Route]) -> [WebViolation] {
        let named = routes.filter { $0.hasUniqueName && $0.name != nil && !$0.handler.isEmpty }
        return Dictionary(grouping: named) { Shared(application: $0.application, framework: "", text: $0.name ?? "") }
            .sorted { $0.key.text < $1.key.text }
            .compactMap { shared, routes in
                guard let first = routes.first,
                    let second = routes.first(where: {
                        $0.handler.last != first.handler.last || $0.place.path != first.place.path
                    })
                else { return nil }
                return WebViolation(
                    WebRules.duplicate, joined: .error, alone: .error,
                    .duplicateName(shared.text, handlers: handlers(first, second)), at: [second.place, first.place])
            }
    }

    private static func duplicateRequests(_ routes: [Route]) -> [WebViolation] {
        var byRequest: [Shared: [Route]] = [:]
        for route in routes {
            for method in route.methods?.sorted() ?? (route.framework == "Django" ? ["any"] : []) {
                let shared = Shared(
                    application: route.application, framework: route.framework,
                    text: "\(method) \(route.pattern.shape)")
                byRequest[shared, default: []].append(route)
            }
        }
        var seen: Set<[CodePlace]> = []
        return byRequest.sorted { $0.key.text < $1.key.text }.compactMap { _, routes in
            guard let first = routes.first,
                let second = routes.first(where: { $0.place != first.place && $0.handler != first.handler }),
                seen.insert([first.place, second.place]).inserted
            else { return nil }
            let isOrdered = first.framework == "Express"
            return WebViolation(
                WebRules.duplicate, joined: isOrdered ? .warning : .error,
                alone: isOrdered ? nil : first.framework == "Django" ? .warning : .error,
                .duplicateRoute(request: request(first, second), handlers: handlers(first, second)),
                at: [second.place, first.place])
        }
    }

    private static func request(_ first: Route, _ second: Route) -> String {
        let shared = (first.methods ?? []).intersection(second.methods ?? []).sorted().joined(separator: ",")
        let address = first.pattern.text.isEmpty ? "/" : first.pattern.text
        return shared.isEmpty ? address : "\(shared) \(address)"
    }

    private static func handlers(_ first: Route, _ second: Route) -> [String] {
        [first, second].map { $0.handler.joined(separator: ".") }
    }

    /// Returns blueprints of one application that go by one name.
    static func sharedNames(in table: RouteTable) -> [WebViolation] {
        let certain = table.registered.filter { $0.isCertain && !$0.name.isEmpty && $0.framework == "Flask" }
        return Dictionary(grouping: certain) { Shared(application: $0.application, framework: "", text: $0.name) }
            .sorted { $0.key.text < $1.key.text }
            .compactMap { shared, names in
                guard let first = names.first, let second = names.first(where: { $0.router != first.router }) else {
                    return nil
                }
                return WebViolation(
                    WebRules.sharedName, joined: .error, alone: .error,
                    .sharedName(String(shared.text.dropLast())), at: [second.place, first.place])
            }
    }
}
