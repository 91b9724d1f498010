/// Finds links that lead to no route, or that its route does not answer.
enum LinkRule {
    /// Returns what is wrong with the links of a file.
    static func violations(
        of matches: [(WebLink, LinkMatch?)], in path: RepositoryPath, _ table: RouteTable
    ) -> [WebViolation] {
        var seen: Set<Violation.Identity> = []
        return matches.compactMap { link, match in
            guard let match, let fault = match.fault else { return nil }
            let (rule, problem) = problem(of: fault, link)
            var violation = WebViolation(
                rule, joined: match.certainty.joined, alone: match.certainty.alone, problem,
                at: [CodePlace(path, line: link.line)] + match.routes.prefix(1).map(\.place),
                cause: match.routes.first.map { CodeSymbol($0.place.path, $0.handler) })
            violation.link = (link, path, table)
            return seen.insert(violation.joined.identity).inserted ? violation : nil
        }
    }

    private static func problem(of fault: LinkMatch.Fault, _ link: WebLink) -> (RuleName, WebProblem) {
        switch fault {
        case .unknownEndpoint(let name):
            (WebRules.unknownEndpoint, .unknownEndpoint(name, source: link.source, nowCalled: nil))
        case .wrongMethod(let target, let method, let answers):
            (
                WebRules.wrongMethod,
                .wrongMethod(target: target, method: method, answers: answers, source: link.source)
            )
        case .missingArgument(let name, let missing):
            (WebRules.missingArgument, .missingArgument(endpoint: name, missing, source: link.source))
        case .unmatchedPath(let path):
            (WebRules.unmatchedPath, .unmatchedPath(path, source: link.source, nowAt: nil))
        }
    }
}
