/// Looks up what links lead to.
struct LinkSearch {
    private let table: RouteTable
    /// The routes that links name in a way, if any are known.
    private let named: [WebLink.RouteName.Kind: [Route]]
    private let registeredNames: [String: RouteComposer.RegisteredName]
    /// Whether something that nobody knows was put on an application, or on what has no name of its own.
    private let hasOpenRoot: Bool
    /// The routes by the first part of their address; of those that may begin with anything the key is empty.
    private let byFirst: [String: [Route]]

    init(_ table: RouteTable) {
        self.table = table
        let linked = table.routes.filter { $0.linkKind != nil }
        named = Dictionary(grouping: linked) { $0.linkKind ?? .urlFor }
        registeredNames = Dictionary(table.registered.map { ($0.name, $0) }) { first, _ in first }
        hasOpenRoot = !table.openRouters.subtracting(table.registered.map(\.router)).isEmpty
        byFirst = Dictionary(grouping: table.routes) { route in
            if !route.pattern.isOpen, case .text(let first)? = route.pattern.segments.first { return first }
            return ""
        }
    }

    /// Returns what a link of a file leads to; nil where nobody can tell.
    func match(_ link: WebLink, in path: RepositoryPath) -> LinkMatch? {
        switch link.target {
        case .dynamic: return nil
        case .route(let name): return match(name, link, in: path)
        case .path(let parts): return match(parts, link)
        }
    }

    // MARK: - Names

    private func match(_ name: WebLink.RouteName, _ link: WebLink, in path: RepositoryPath) -> LinkMatch? {
        guard let known = named[name.kind] else { return nil }
        guard let whole = whole(name.name, in: path) else { return relative(name, link, known) }
        let routes = (table.byName[whole] ?? []).filter { $0.linkKind == name.kind }
        guard !routes.isEmpty else { return unknown(whole, name, link, known) }
        var match = LinkMatch(routes: routes)
        if let answers = Self.refused(link.method, by: routes) {
            match.fault = .wrongMethod(target: whole, method: link.method ?? "", answers: answers)
        } else if let missing = missing(name, of: routes) {
            match.fault = .missingArgument(whole, missing)
        }
        let isCertain = routes.allSatisfy(\.isCertain) && !isOpen(routes[0].framework)
        match.certainty = isCertain ? .proven : .inferred
        return match
    }

    /// A name that begins with a dot is one of the blueprint that is asked: of a file that has routes of one alone it is known.
    private func whole(_ name: String, in path: RepositoryPath) -> String? {
        guard name.hasPrefix(".") else { return name }
        guard let prefixes = table.prefixes[path], prefixes.count == 1, let prefix = prefixes.first else { return nil }
        return prefix + name.dropFirst()
    }

    /// A name that begins with a dot, of which nobody knows which blueprint is asked: it may be one of any.
    private func relative(_ name: WebLink.RouteName, _ link: WebLink, _ known: [Route]) -> LinkMatch? {
        let routes = known.filter { $0.name?.hasSuffix(name.name) ?? false }
        guard routes.isEmpty else { return LinkMatch(routes: routes) }
        guard !table.hasUnread, !known.contains(where: { $0.hasUnknownName || isOpen($0.framework) }) else {
            return nil
        }
        return LinkMatch(fault: .unknownEndpoint(name.name), certainty: hasOpenRoot ? .doubtful : .plain)
    }

    private func unknown(
        _ name: String, _ route: WebLink.RouteName, _ link: WebLink, _ known: [Route]
    ) -> LinkMatch? {
        let separator: Character = route.kind == .urlFor ? "." : ":"
        let prefix = name.lastIndex(of: separator).map { String(name[...$0]) } ?? ""
        if let first = name.split(separator: separator).first, !prefix.isEmpty,
            table.openNamespaces.contains(String(first))
        {
            return nil
        }
        // A name without a namespace may be an address as well, to `redirect`.
        let isGuess = link.source == "redirect" || link.source == "resolve_url"
        var match = LinkMatch(fault: .unknownEndpoint(name))
        let frameworks = Set(known.map(\.framework))
        if table.hasUnread || frameworks.contains(where: isOpen) || known.contains(where: \.hasUnknownName) {
            match.certainty = .doubtful
        } else if isGuess {
            match.certainty = .plain
        } else if let registered = registeredNames[prefix] {
            match.certainty = registered.isOpen || !registered.isCertain ? .doubtful : .proven
        } else if hasOpenRoot {
            match.certainty = .doubtful
        } else if prefix.isEmpty {
            // Extensions put routes of their own on an application, and other programs bring lists of them.
            match.certainty =
                table.openNamespaces.contains("") ? .plain : LinkMatch.Certainty(joined: .error, alone: .warning)
        } else {
            match.certainty = .plain
        }
        return match
    }

    private func isOpen(_ framework: String) -> Bool { table.open.contains(framework) }

    /// The methods that routes answer, where none of them answers this one.
    static func refused(_ method: String?, by routes: [Route]) -> [String]? {
        guard let method, ["GET", "POST", "PUT", "PATCH", "DELETE"].contains(method) else { return nil }
        var answers: Set<String> = []
        for route in routes {
            guard let methods = route.methods, !methods.isEmpty else { return nil }
            answers.formUnion(methods)
        }
        return answers.contains(method) ? nil : answers.sorted()
    }

    /// The values that an address needs and that are not given, where that is so of all routes of a name.
    private func missing(_ name: WebLink.RouteName, of routes: [Route]) -> [String]? {
        if name.hasMore || table.givesDefaults || routes.contains(where: \.pattern.isOpen) { return nil }
        let given = Set(name.given)
        if name.positional > 0 {
            // By place: only how many there are can be told, and only of Django.
            guard name.kind == .reverse, given.isEmpty else { return nil }
            let short = routes.allSatisfy { $0.required.count > name.positional }
            return short ? Array(routes[0].pattern.parameters.dropFirst(name.positional)) : nil
        }
        let missing = routes.map { $0.required.subtracting(given).sorted() }
        return missing.contains(where: \.isEmpty) ? nil : missing.first
    }

    // MARK: - Addresses

    private func match(_ parts: [String], _ link: WebLink) -> LinkMatch? {
        guard !table.routes.isEmpty, let first = parts.first, !(parts.count > 1 && first == "/") else { return nil }
        let start = String(first.dropFirst().prefix { $0 != "/" })
        let isWhole = parts.count == 1 || first.dropFirst().contains("/")
        let candidates = isWhole ? (byFirst[start] ?? []) + (byFirst[""] ?? []) : table.routes
        let routes = candidates.filter { $0.pattern.matches(parts, ignoringLastSlash: $0.framework != "Flask") }
        let shown = parts.joined(separator: "…")
        let isCalled = link.source == "fetch" || link.source == "htmx.ajax"
        guard !routes.isEmpty else {
            guard !Self.isFile(parts) else { return nil }
            var match = LinkMatch(fault: .unmatchedPath(shown))
            let isOpen = table.hasUnread || !table.open.isEmpty || !table.openRouters.isEmpty || isCalled
            let isKnown = parts.count == 1 && !isOpen
            if link.source == "href" || isCalled {
                match.certainty = isKnown ? .plain : .doubtful
            } else {
                match.certainty = isKnown ? LinkMatch.Certainty(joined: .error, alone: .warning) : .doubtful
            }
            return match
        }
        var match = LinkMatch(routes: routes)
        guard let answers = Self.refused(link.method, by: routes) else { return match }
        match.fault = .wrongMethod(target: shown, method: link.method ?? "", answers: answers)
        let isProven =
            parts.count == 1 && table.open.isEmpty && !isCalled
            && routes.allSatisfy { $0.isCertain && !$0.pattern.isOpen }
        match.certainty = isProven ? .proven : isCalled ? .doubtful : .inferred
        return match
    }

    /// Whether an address is one of a file that no route needs to give.
    private static func isFile(_ parts: [String]) -> Bool {
        let last = parts[parts.count - 1].split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        if last.contains(".") { return true }
        return parts[0].hasPrefix("/static/") || parts[0].hasPrefix("/media/") || parts[0].hasPrefix("/assets/")
    }
}
