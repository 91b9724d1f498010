/// A violation of a rule of addresses, and what it is worth by itself.
struct WebViolation: Sendable {
    /// It, as bad as it is where no side of a merge has it.
    let joined: Violation
    /// How bad it is by itself; nil where it says nothing by itself.
    let severity: Severity?
    /// The link that is broken, and the routes of the tree, where it is about one.
    var link: (link: WebLink, path: RepositoryPath, table: RouteTable)?

    init(
        _ rule: RuleName, joined: Severity, alone: Severity?, _ problem: WebProblem, at places: [CodePlace],
        cause: CodeSymbol? = nil
    ) {
        self.init(
            Violation(rule, joined, .web(problem), at: places, cause: cause, countsAlone: alone != nil), alone)
    }

    private init(_ violation: Violation, _ severity: Severity?) {
        joined = violation
        self.severity = severity
    }

    /// It by itself.
    var alone: Violation? {
        severity.map {
            Violation(
                joined.rule, $0, joined.problem, at: joined.places, cause: joined.cause,
                otherCauses: joined.otherCauses)
        }
    }

    /// It with what became of the route that the link led to in another tree; nil where it led nowhere there.
    func explained(by former: RouteTable) -> WebViolation? {
        guard let link, case .web(let problem) = joined.problem,
            let route = LinkSearch(former).match(link.link, in: link.path)?.routes.first
        else { return nil }
        let cause = CodeSymbol(route.place.path, route.handler)
        let (rule, changed): (RuleName, WebProblem)
        switch problem {
        case .unknownEndpoint(let name, let source, _):
            let now = link.table.successor(of: route)
            rule = now == nil ? WebRules.removed : WebRules.unknownEndpoint
            changed =
                now.map { .unknownEndpoint(name, source: source, nowCalled: $0.name) }
                ?? .removedButLinked(name, source: source)
        case .unmatchedPath(let path, let source, _):
            let now = link.table.successor(of: route)
            rule = now == nil ? WebRules.removed : WebRules.unmatchedPath
            changed =
                now.map { .unmatchedPath(path, source: source, nowAt: $0.pattern.text) }
                ?? .removedButLinked(path, source: source)
        default: (rule, changed) = (joined.rule, problem)
        }
        return WebViolation(
            Violation(
                rule, joined.severity, .web(changed), at: joined.places, cause: cause,
                countsAlone: joined.countsAlone), severity)
    }
}

extension RouteTable {
    /// Returns what a route is now: one of the same address, or one that the same function answers.
    fileprivate func successor(of route: Route) -> Route? {
        let verbs = route.methods ?? []
        func answersSame(_ other: Route) -> Bool {
            other.pattern.shape == route.pattern.shape && other.methods.map { !$0.isDisjoint(with: verbs) } ?? true
        }
        return routes.first(where: answersSame)
            ?? routes.first {
                !route.handler.isEmpty && $0.handler == route.handler && $0.place.path == route.place.path
            }
    }
}
