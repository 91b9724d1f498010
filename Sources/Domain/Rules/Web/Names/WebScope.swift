/// Where names are looked up.
struct WebScope: Hashable, Sendable {
    /// The file.
    let path: RepositoryPath
    /// The names of the definitions around, the outermost first.
    let container: [String]
    /// What names stand for there, whatever the file says: the parameters of a function that is called, the variables of a loop.
    var given: [String: Bound] = [:]

    /// A value, and where its names are looked up.
    struct Bound: Hashable, Sendable {
        let value: CodeValue
        let scope: WebScope
    }

    init(_ path: RepositoryPath, _ container: [String] = [], given: [String: Bound] = [:]) {
        self.path = path
        self.container = container
        self.given = given
    }
}

/// What a value stands for, as far as that bears on routes.
enum WebObject: Hashable, Sendable {
    /// An object that routes are put on.
    case router(RouterUse)
    /// A class of the project.
    case type(RepositoryPath, [String])
    /// A function of the project.
    case function(RepositoryPath, [String])
    /// A module of the project.
    case file(RepositoryPath)
    /// Something of a module that is none of the project's: the module, and the names in it.
    case foreign(String, [String])
    /// A value that is spelled out.
    case value(WebScope.Bound)
    /// Nobody can tell.
    case unknown
}

/// An object that routes are put on: a blueprint, a router, an application, a list of patterns.
struct RouterID: Hashable, Sendable {
    /// The file that makes it.
    let path: RepositoryPath
    /// The definitions in which that does.
    let container: [String]
    /// The name that it is bound to.
    let name: String
}

/// One object that routes are put on. A function makes a new one at each call.
struct RouterUse: Hashable, Sendable {
    /// Where it is made.
    let id: RouterID
    /// What the names around it stood for.
    let given: [String: WebScope.Bound]
}
