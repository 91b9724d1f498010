/// What an object is that routes are put on.
struct RouterTraits: Sendable {
    /// Whether it is served by itself: an application.
    var isApplication = false
    /// What the names of its routes begin with, before ``joiner``.
    var name: CodeValue?
    /// What stands between its name and those of its routes.
    var joiner = ""
    /// What their addresses begin with.
    var prefix: CodeValue?
    /// Whether its own prefix counts beside that by which it is mounted.
    var keepsPrefix = false
    /// Routes that it has of itself.
    var own: [OwnRoute] = []

    /// A route that an object has of itself.
    struct OwnRoute: Sendable {
        let rule: String
        let name: String
        var isCertain = true
    }
}

/// Says what a call makes, as a framework knows it.
struct RouterMaker: Sendable {
    /// The framework's name.
    let framework: String
    /// Whether it is one of JavaScript and TypeScript.
    let isScript: Bool
    /// Returns what a call makes, given the name that is called and its module: nil for one that is called on a router. Nil where
    /// it makes nothing that routes are put on.
    let makes: @Sendable (_ module: String?, _ name: String, _ call: WebCall) -> RouterTraits?
}
