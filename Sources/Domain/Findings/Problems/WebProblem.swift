/// What is wrong with routes, and with what links to them.
package enum WebProblem: Hashable, Sendable {
    /// Two routes answer the same requests: the request, and what answers it.
    case duplicateRoute(request: String, handlers: [String])
    /// Two routes of one application have one name: the name, and what answers it.
    case duplicateName(String, handlers: [String])
    /// A link names a route, or an address, that was removed.
    case removedButLinked(String, source: String)
    /// A link names a route that is not there; the name by which the address goes now, if it goes by another one.
    case unknownEndpoint(String, source: String, nowCalled: String?)
    /// A link requests by a method that the route does not answer.
    case wrongMethod(target: String, method: String, answers: [String], source: String)
    /// A link gives no value for what the address needs.
    case missingArgument(endpoint: String, [String], source: String)
    /// A link leads to an address that no route has; the address by which the route goes now, if it moved.
    case unmatchedPath(String, source: String, nowAt: String?)
    /// An attribute names an element that no template has.
    case danglingTarget(id: String, attribute: String)
    /// A fragment's address does not begin as the project wants.
    case fragmentRoute(request: String, prefix: String)
    /// Two blueprints of one application go by one name.
    case sharedName(String)
    /// A route stands in another place than the project wants for its blueprint.
    case misplacedRoute(request: String, blueprint: String, wanted: String)

    var detail: [String] {
        switch self {
        case .duplicateRoute(let request, _): ["request", request]
        case .duplicateName(let name, _): ["name", name]
        case .removedButLinked(let target, let source): [target, source]
        case .unknownEndpoint(let name, let source, _): [name, source]
        case .wrongMethod(let target, let method, _, let source): [target, method, source]
        case .missingArgument(let endpoint, let names, let source): [endpoint, source] + names
        case .unmatchedPath(let path, let source, _): [path, source]
        case .danglingTarget(let id, let attribute): [id, attribute]
        case .fragmentRoute(let request, _): [request]
        case .sharedName(let name): [name]
        case .misplacedRoute(let request, let blueprint, _): [request, blueprint]
        }
    }
}
