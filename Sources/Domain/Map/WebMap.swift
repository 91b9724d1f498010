/// The routes of a tree, and what links to them.
package struct WebMap: Hashable, Sendable {
    /// A route.
    package struct Route: Hashable, Sendable {
        /// The pattern of its address; it begins with `…` where something that nobody knows stands before it.
        package let rule: String
        /// The methods that it answers, sorted; none where nobody can tell.
        package let methods: [String]
        /// The name by which links know it.
        package let endpoint: String?
        /// Where it is declared.
        package let place: CodePlace
        /// What answers it.
        package let handler: String
        /// The framework.
        package let framework: String
        /// Whether it is there in any case.
        package let isCertain: Bool
    }

    /// A link.
    package struct Link: Hashable, Sendable {
        /// What a link names.
        package enum Kind: String, Hashable, Sendable {
            case endpoint, path, prefix, dynamic
        }

        /// Where it stands.
        package let place: CodePlace
        /// The attribute or the function.
        package let source: String
        /// What it names.
        package let kind: Kind
        /// The name or the address, `…` where something is filled in.
        package let value: String
        /// The method that it requests by.
        package let method: String?
        /// The rules of the routes that it may lead to.
        package let routes: [String]
        /// Whether something is wrong with it.
        package let isBroken: Bool
    }

    /// The routes, by file and line.
    package let routes: [Route]
    /// The links, by file and line.
    package let links: [Link]

    /// Reads a site.
    package init(of site: WebSite) {
        routes = site.table.routes.map { route in
            Route(
                rule: (route.pattern.isOpen ? "…" : "") + route.pattern.text,
                methods: route.methods.map { $0.sorted() } ?? [], endpoint: route.name, place: route.place,
                handler: route.handler.joined(separator: "."), framework: route.framework, isCertain: route.isCertain)
        }
        let search = LinkSearch(site.table)
        links = site.files.keys.sorted().flatMap { path in
            WebSite.links(of: path, site.files[path]).map { Self.link($0, at: path, search) }
        }
    }

    private static func link(_ link: WebLink, at path: RepositoryPath, _ search: LinkSearch) -> Link {
        let match = search.match(link, in: path)
        let (kind, value): (Link.Kind, String)
        switch link.target {
        case .route(let name): (kind, value) = (.endpoint, name.name)
        case .path(let parts): (kind, value) = (parts.count == 1 ? .path : .prefix, parts.joined(separator: "…"))
        case .dynamic: (kind, value) = (.dynamic, "")
        }
        return Link(
            place: CodePlace(path, line: link.line), source: link.source, kind: kind, value: value,
            method: link.method, routes: match?.routes.map(\.request) ?? [],
            isBroken: match.map { $0.fault != nil && $0.certainty.isMeant } ?? false)
    }
}
