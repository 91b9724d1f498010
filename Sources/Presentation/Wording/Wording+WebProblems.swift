import Domain

extension Wording {
    /// Returns what is wrong with a route, or with a link to one.
    static func web(_ problem: WebProblem) -> Phrase {
        switch problem {
        case .duplicateRoute(let request, let handlers):
            "two routes answer \(name: request)\(answered(by: handlers)), and only the first one is ever asked"
        case .duplicateName(let name, let handlers):
            "two routes have the name \(name: name)\(answered(by: handlers)), so that the application can't start"
        case .removedButLinked(let target, let source):
            "\(name: source) links to \(name: target), and that route was removed"
        case .unknownEndpoint(let name, let source, nil):
            "\(name: source) links to \(name: name), and no route has that name"
        case .unknownEndpoint(let name, let source, let other?):
            "\(name: source) links to \(name: name), and that route is called \(name: other) now"
        case .wrongMethod(let target, let method, let answers, let source):
            """
            \(name: source) requests \(name: target) by \(name: method), and the route answers only \
            \(answers.map { Phrase(.name($0)) }.joined(by: ", "))
            """
        case .missingArgument(let endpoint, let names, let source):
            """
            \(name: source) links to \(name: endpoint) without \(names.map { Phrase(.name($0)) }.joined(by: ", ")), \
            which its address needs
            """
        case .unmatchedPath(let path, let source, nil):
            "\(name: source) leads to \(name: path), and no route has that address"
        case .unmatchedPath(let path, let source, let other?):
            "\(name: source) leads to \(name: path), and that route is at \(name: other) now"
        case .danglingTarget(let id, let attribute):
            "\(name: attribute) names the element \(name: id), and no template has one of that id"
        case .fragmentRoute(let request, let prefix):
            "\(name: request) is requested by HTMX, and its address does not begin with \(name: prefix)"
        case .sharedName(let name):
            "two blueprints go by the name \(name: name), so that the application can't start"
        case .misplacedRoute(let request, let blueprint, let wanted):
            "\(name: request) of the blueprint \(name: blueprint) stands here, and its routes belong in \(name: wanted)"
        }
    }

    private static func answered(by handlers: [String]) -> Phrase {
        let named = handlers.filter { !$0.isEmpty }
        guard !named.isEmpty else { return "" }
        return " (\(named.map { Phrase(.name($0)) }.joined(by: " and ")))"
    }

    /// Returns what to do about it.
    static func hint(_ problem: WebProblem) -> Phrase {
        switch problem {
        case .duplicateRoute: "keep one of the two, or give one another address"
        case .duplicateName: "give one of the two another name"
        case .removedButLinked: "link to what took its place, or keep the route"
        case .unknownEndpoint(_, _, nil): "link to a route that is there, or add this one"
        case .unknownEndpoint(_, _, let other?): "link to \(name: other)"
        case .wrongMethod: "request by a method that the route answers, or have the route answer this one"
        case .missingArgument: "give the value, or a default for it"
        case .unmatchedPath(_, _, nil): "lead to an address that is there, or add a route for this one"
        case .unmatchedPath(_, _, let other?): "lead to \(name: other), or name the route instead of its address"
        case .danglingTarget: "name an element that the page has, or give one this id"
        case .fragmentRoute(_, let prefix): "put it below \(name: prefix)"
        case .sharedName: "give one of the two another name"
        case .misplacedRoute(_, _, let wanted): "move it to \(name: wanted)"
        }
    }
}
