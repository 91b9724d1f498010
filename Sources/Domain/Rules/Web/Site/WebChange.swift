/// What a change set changes of routes, and what it links to: two of which neither has to do with the other can't break each
/// other's links.
package struct WebChange: Sendable {
    /// The routes that one of the two trees has alone.
    private let routes: [Route]
    /// The names of routes and blueprints that one of the two has alone.
    private let names: Set<String>
    /// The names that its changed files link to.
    private let linkedNames: Set<String>
    /// The addresses that they lead to.
    private let linkedPaths: [[String]]
    /// The ids that it changes, and those that its attributes name.
    private let ids: Set<String>
    private let targets: Set<String>

    /// Compares a base with a tree that differs from it in some files.
    package init(from base: WebSite, to site: WebSite, at paths: Set<RepositoryPath>) {
        let (before, after) = (Self.routes(of: base, site), Self.routes(of: site, base))
        let differing =
            after.filter { before[$0.key] == nil }.map(\.value) + before.filter { after[$0.key] == nil }.map(\.value)
        routes = differing
        var names = Set(differing.compactMap(\.name))
        if !differing.isEmpty {
            names.formUnion(
                Set(base.table.registered.map(\.name)).symmetricDifference(site.table.registered.map(\.name)))
        }
        self.names = names
        var (linked, addresses): (Set<String>, [[String]]) = ([], [])
        var (ids, targets): (Set<String>, Set<String>) = ([], [])
        for path in paths {
            for link in WebSite.links(of: path, site.files[path]) {
                switch link.target {
                case .route(let name): linked.insert(name.name)
                case .path(let parts): addresses.append(parts)
                case .dynamic: continue
                }
            }
            let (old, new) = (base.files[path]?.facts?.elements, site.files[path]?.facts?.elements)
            let texts = { (elements: ElementFacts?) in
                Set(elements?.ids.filter { $0.count == 1 }.compactMap(\.first) ?? [])
            }
            ids.formUnion(texts(old).symmetricDifference(texts(new)))
            targets.formUnion(new?.targets.map(\.id) ?? [])
        }
        (linkedNames, linkedPaths, self.ids, self.targets) = (linked, addresses, ids, targets)
    }

    /// What makes a route the same in another tree.
    private struct Key: Hashable {
        let name: String?
        let shape: String
        let isOpen: Bool
        let methods: Set<String>?
        let required: Set<String>
        let framework: String
    }

    private static func routes(of site: WebSite, _ other: WebSite) -> [Key: Route] {
        guard site.table.identity != other.table.identity else { return [:] }
        return Dictionary(
            site.table.routes.map { route in
                (
                    Key(
                        name: route.name, shape: route.pattern.shape, isOpen: route.pattern.isOpen,
                        methods: route.methods, required: route.required, framework: route.framework), route
                )
            }
        ) { first, _ in first }
    }

    /// Whether the two can break each other's routes or links.
    package func canMeet(_ other: WebChange) -> Bool {
        touches(other) || other.touches(self) || meets(other)
    }

    /// Both change routes of one name, or of one address.
    private func meets(_ other: WebChange) -> Bool {
        guard !routes.isEmpty, !other.routes.isEmpty else { return false }
        return !names.isDisjoint(with: other.names)
            || !Set(routes.map(\.pattern.shape)).isDisjoint(with: other.routes.map(\.pattern.shape))
    }

    /// What this one changes the other one links to.
    private func touches(_ other: WebChange) -> Bool {
        if !ids.isDisjoint(with: other.targets) { return true }
        guard !routes.isEmpty else { return false }
        if !names.isDisjoint(with: other.linkedNames) { return true }
        if other.linkedNames.contains(where: { linked in
            linked.hasPrefix(".") && names.contains { $0.hasSuffix(linked) }
        }) {
            return true
        }
        return other.linkedPaths.contains { path in
            routes.contains { !$0.pattern.isOpen && $0.pattern.matches(path, ignoringLastSlash: true) }
        }
    }
}
