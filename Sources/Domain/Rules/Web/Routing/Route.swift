/// A route of an application: an address, and what answers it.
struct Route: Hashable, Sendable {
    /// The pattern of its address.
    let pattern: RoutePattern
    /// The methods that it answers; nil where nobody can tell.
    let methods: Set<String>?
    /// The name by which links know it; nil where it has none, or nobody can tell.
    let name: String?
    /// Whether it has a name that nobody can tell.
    let hasUnknownName: Bool
    /// The names of the values that an address of it needs.
    let required: Set<String>
    /// Where it is declared.
    let place: CodePlace
    /// What answers it: the names from the outermost definition.
    let handler: [String]
    /// Whether it is there in any case.
    let isCertain: Bool
    /// The application that it is one of.
    let application: RouterID?
    /// What it was put on, and the name of that.
    let router: RouterID?
    let routerName: String?
    /// The framework.
    let framework: String
    /// How links name it.
    let linkKind: WebLink.RouteName.Kind?
    /// Whether no other route may have its name.
    let hasUniqueName: Bool

    /// The methods and the address, for people: `GET /users/<id>`.
    var request: String {
        let verbs = methods.map { $0.sorted().joined(separator: ",") } ?? ""
        return verbs.isEmpty ? pattern.text : "\(verbs) \(pattern.text)"
    }
}
