/// What is known of a framework of the web: what its objects are called, and what calls on them say of routes.
///
/// Adding one takes a file with such a value, and its name in the list of all.
struct Framework: Sendable {
    /// Its name.
    let name: String
    /// Whether it is one of JavaScript and TypeScript.
    var isScript = false
    /// The last names of the calls that it reads.
    let calls: Set<String>
    /// Texts of which a file that has to do with it has one.
    let marks: Set<String>
    /// How the patterns of addresses are spelled, and joined to prefixes.
    let spelling: RoutePattern.Spelling
    /// How a route is named in links; nil where nobody links by names.
    var linkKind: WebLink.RouteName.Kind?
    /// Whether a second name for the same endpoint is an error, so that two routes can't share one.
    var hasUniqueNames = false
    /// Returns what a call makes, given the name that is called and its module: nil for one that is called on a router. Nil where
    /// it makes nothing that routes are put on.
    let makes: @Sendable (_ module: String?, _ name: String, _ call: WebCall) -> RouterTraits?
    /// Reads a call on one of its routers.
    let read: @Sendable (_ call: WebCall, _ router: RouterUse, inout SiteDraft, WebFile) -> Void
    /// Reads what a file says otherwise than by calls on routers.
    var readFile: @Sendable (WebFile, inout SiteDraft) -> Void = { _, _ in }
    /// Whether a call that is made on something unknown looks like one that makes a route.
    let isRoute: @Sendable (WebCall) -> Bool
}

extension Framework {
    /// What its calls make.
    var maker: RouterMaker { RouterMaker(framework: name, isScript: isScript, makes: makes) }
}

extension Set<String> {
    /// The methods of HTTP that routes are made for.
    static let httpMethods: Set<String> = ["get", "post", "put", "patch", "delete", "head", "options", "trace"]
}
