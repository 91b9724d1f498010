/// What tells one table from another.
final class TableIdentity: Sendable, Equatable {
    static func == (first: TableIdentity, second: TableIdentity) -> Bool { first === second }
}

/// The routes of a tree.
package struct RouteTable: Sendable {
    /// The files that say something of routes.
    let files: [RepositoryPath: WebFile]
    /// All of them, in the order of their files and lines.
    let routes: [Route]
    /// The names that blueprints and their like go by.
    let registered: [RouteComposer.RegisteredName]
    /// The frameworks of which there may be more routes than are known.
    let open: Set<String>
    /// The routers on which something was put that nobody knows.
    let openRouters: Set<RouterID>
    /// The namespaces of routes that other programs make.
    let openNamespaces: Set<String>
    /// Whether a file that may say something of routes could not be read.
    let hasUnread: Bool
    /// The routes of a file that are on one blueprint alone: what a name that begins with a dot is looked up in.
    let prefixes: [RepositoryPath: Set<String>]
    /// Whether values are given to all addresses that are made.
    let givesDefaults: Bool
    /// What tells it from another one that was made anew.
    let identity = TableIdentity()
    /// The routes by name.
    let byName: [String: [Route]]

    init(
        _ composer: RouteComposer, _ draft: SiteDraft, hasUnread: Bool
    ) {
        files = draft.names.files
        routes = composer.routes.sorted {
            if $0.place.path != $1.place.path { return $0.place.path < $1.place.path }
            if $0.place.line != $1.place.line { return ($0.place.line ?? 0) < ($1.place.line ?? 0) }
            return $0.request < $1.request
        }
        registered = composer.registered
        open = draft.open
        openNamespaces = draft.openNamespaces
        openRouters = draft.openRouters
        givesDefaults = draft.called.contains("url_defaults")
        self.hasUnread = hasUnread
        byName = Dictionary(grouping: routes.filter { $0.name != nil }) { $0.name ?? "" }
        var prefixes: [RepositoryPath: Set<String>] = [:]
        for route in routes {
            guard let name = route.name, let dot = name.lastIndex(of: ".") else { continue }
            prefixes[route.place.path, default: []].insert(String(name[...dot]))
        }
        self.prefixes = prefixes
    }

    /// Reads the routes of the files of a tree; what has not been read yet is noted.
    ///
    /// - Parameter known: Those of the files that another tree has as well.
    init(
        of files: [RepositoryPath: WebState], knowing known: [RepositoryPath: WebFile], _ frameworks: [Framework],
        _ resolver: inout Resolver
    ) {
        var known = known
        var hasUnread = false
        for (path, state) in files where known[path] == nil && !path.isOfTests {
            switch state {
            case .facts(let facts): if facts.isCode { known[path] = WebFile(path, facts) }
            case .unread: hasUnread = true
            case .none: break
            }
        }
        let called = known.values.reduce(into: Set<String>()) { $0.formUnion($1.facts.calledNames) }
        var draft = SiteDraft(
            names: WebNames(known, resolver, frameworks.map(\.maker)), frameworks, called: called)
        for path in known.keys.sorted() { if let file = known[path] { draft.read(file) } }
        var composer = RouteComposer(draft)
        composer.compose()
        resolver = composer.resolver
        self.init(composer, draft, hasUnread: hasUnread)
    }
}

extension RepositoryPath {
    private static let testFolders: Set<String> = [
        "test", "tests", "testing", "__tests__", "e2e", "spec", "examples", "example", "docs", "node_modules", "vendor",
        "fixtures", "dist", "cypress",
    ]

    /// Whether the file is one of tests or examples, which may have applications of their own.
    var isOfTests: Bool {
        let parts = text.split(separator: "/").map(String.init)
        if parts.dropLast().contains(where: Self.testFolders.contains) { return true }
        let name = parts.last ?? ""
        return name.hasPrefix("test_") || name.hasPrefix("conftest") || name.contains("_test.")
            || name.contains(".test.") || name.contains(".spec.")
    }
}
