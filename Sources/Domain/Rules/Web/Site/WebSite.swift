/// What the files of a tree say of addresses: the routes, and what links to them.
package final class WebSite: Sendable {
    /// The routes.
    package let table: RouteTable
    /// What is wrong with them.
    let violations: [WebViolation]
    /// The files that say something, by path.
    package let files: [RepositoryPath: WebState]

    /// Reads a tree; what has not been read yet is noted, and the site to be made again.
    ///
    /// - Parameters:
    ///   - other: That of a tree which differs in few files.
    ///   - changed: The files in which it does.
    package init(
        of files: [RepositoryPath: WebState], beside other: WebSite? = nil, changing changed: Set<RepositoryPath> = [],
        _ resolver: inout Resolver
    ) {
        self.files = files
        let same = other.flatMap { other in
            changed.contains { Self.hasRoutes($0, before: other.files[$0], after: files[$0]) } ? nil : other.table
        }
        let known = other?.table.files.filter { !changed.contains($0.key) } ?? [:]
        let table = same ?? RouteTable(of: files, knowing: known, Framework.all, &resolver)
        self.table = table
        let search = LinkSearch(table)
        var (broken, requested): ([WebViolation], [(link: WebLink, routes: [Route])]) = ([], [])
        for (path, state) in files.sorted(by: { $0.key < $1.key }) {
            let matches = Self.links(of: path, state).map { ($0, search.match($0, in: path)) }
            broken += LinkRule.violations(of: matches, in: path, table)
            requested += matches.map { ($0, $1?.routes ?? []) }
        }
        violations =
            broken + RouteRules.duplicates(in: table) + RouteRules.sharedNames(in: table)
            + ElementRule.violations(in: files) + ConventionRules.misplaced(in: table)
            + ConventionRules.fragments(in: table, requested: requested)
    }

    /// Whether a file has a say in which routes there are.
    private static func hasRoutes(_ path: RepositoryPath, before: WebState?, after: WebState?) -> Bool {
        guard let language = Language(of: path), language != .template else { return false }
        if path.isNamed("__init__") || path.isNamed("index") { return true }
        return [before, after].contains { state in
            switch state {
            case .facts(let facts)?: facts.isCode
            case .unread?: true
            case .some(.none), nil: false
            }
        }
    }

    /// The links of a file.
    static func links(of path: RepositoryPath, _ state: WebState?) -> [WebLink] {
        guard let facts = state?.facts, !path.isOfTests else { return [] }
        return CodeLinks.links(of: facts, isScript: Language(of: path)?.isScript ?? false)
    }
}
