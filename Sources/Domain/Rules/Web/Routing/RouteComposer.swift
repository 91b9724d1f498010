/// Makes the routes of applications of what was declared, following what was put on what.
struct RouteComposer {
    private var draft: SiteDraft
    private let mounts: [RouterID: [Mount]]
    private let declared: [RouterID: [DeclaredRoute]]
    private let frameworks: [String: Framework]
    private(set) var routes: [Route] = []
    /// The names of blueprints and their like that were put on an application, with their routers.
    private(set) var registered: [RegisteredName] = []
    private var onWay: Set<RouterID> = []

    /// A blueprint that an application knows by a name.
    struct RegisteredName: Hashable {
        /// The name, with those of what it was put on before it, as its routes' names start.
        let name: String
        let router: RouterID
        let application: RouterID?
        let framework: String
        let place: CodePlace
        let isCertain: Bool
        /// Whether more may be on it than is known.
        let isOpen: Bool
    }

    /// How deep routers are put on each other.
    private static let deepest = 12

    init(_ draft: SiteDraft) {
        self.draft = draft
        mounts = Dictionary(grouping: draft.mounts.filter { $0.parent != nil }) { $0.parent?.id ?? $0.child.id }
        declared = Dictionary(grouping: draft.routes, by: \.router.id)
        frameworks = Dictionary(uniqueKeysWithValues: draft.frameworks.map { ($0.name, $0) })
    }

    /// What looked names up.
    var resolver: Resolver { draft.names.resolver }

    /// Where a router stands.
    private struct Place {
        var prefix = WebText("")
        var name = WebText("")
        var isCertain = true
        var application: RouterID?
    }

    /// Makes the routes.
    mutating func compose() {
        let applications = Set(draft.names.made.values.filter(\.traits.isApplication).map(\.use))
            .sorted { $0.id.sortText < $1.id.sortText }
        for application in applications {
            add(application, at: Place(application: application.id), mounted: nil, 0)
        }
        // What was put on an application that nobody knows is one of the only one that there is, if there is one.
        let only = applications.count == 1 ? applications.first?.id : nil
        let lost = draft.mounts.filter { $0.parent == nil }
        for mount in lost {
            add(mount.child, at: Place(isCertain: mount.isCertain, application: only), mounted: mount, 0)
        }
        for root in djangoRoots() { add(root, at: Place(), mounted: nil, 0) }
    }

    /// The lists of patterns that nothing includes.
    private func djangoRoots() -> [RouterUse] {
        let included = Set(draft.mounts.map(\.child.id))
        return draft.names.made.values.filter { $0.framework == "Django" && !included.contains($0.use.id) }
            .map(\.use).sorted { $0.id.sortText < $1.id.sortText }
    }

    private mutating func add(_ use: RouterUse, at place: Place, mounted: Mount?, _ depth: Int) {
        guard depth < Self.deepest, let router = draft.names.made[use] ?? draft.names.made[plain(use)],
            let framework = frameworks[router.framework], onWay.insert(use.id).inserted
        else { return }
        defer { onWay.remove(use.id) }
        var here = place
        here.prefix = prefix(of: router, mounted: mounted, at: place, framework)
        here.name = name(of: router, mounted: mounted, at: place)
        // What a function makes that nobody calls is no route; without a name it is none that anybody could link to.
        if here.name.isOpen, !here.isCertain { return }
        if !here.name.text.isEmpty || here.name.isOpen { register(router, here, framework) }
        for own in router.traits.own { addOwn(own, of: router, here, framework) }
        for route in declared[use.id] ?? [] { add(route, of: use, here, framework) }
        for mount in mounts[use.id] ?? [] {
            var inner = here
            inner.isCertain = here.isCertain && mount.isCertain
            add(mount.child, at: inner, mounted: mount, depth + 1)
        }
    }

    private func plain(_ use: RouterUse) -> RouterUse { RouterUse(id: use.id, given: [:]) }

    private mutating func prefix(
        of router: WebNames.MadeRouter, mounted: Mount?, at place: Place, _ framework: Framework
    ) -> WebText {
        let own = router.traits.prefix.flatMap { value -> WebText? in
            if case .nothing = value { return nil }
            return draft.names.address(of: value, in: router.scope)
        }
        let parts = router.traits.keepsPrefix ? [mounted?.prefix, own] : [mounted?.prefix ?? own]
        return parts.compactMap(\.self).reduce(place.prefix) { framework.spelling.joined($0, $1) }
    }

    private mutating func name(of router: WebNames.MadeRouter, mounted: Mount?, at place: Place) -> WebText {
        let own: WebText?
        if let name = mounted?.name, !name.text.isEmpty || name.isOpen {
            own = name
        } else {
            own = router.traits.name.map { draft.names.text(of: $0, in: router.scope) ?? WebText("", isOpen: true) }
        }
        guard let own, !own.text.isEmpty || own.isOpen else { return place.name }
        return WebText(
            place.name.text + own.text + router.traits.joiner, isOpen: place.name.isOpen || own.isOpen)
    }

    private mutating func register(_ router: WebNames.MadeRouter, _ place: Place, _ framework: Framework) {
        registered.append(
            RegisteredName(
                name: place.name.isOpen ? "" : place.name.text, router: router.use.id,
                application: place.application, framework: framework.name,
                place: CodePlace(router.use.id.path, line: router.line), isCertain: place.isCertain,
                isOpen: draft.openRouters.contains(router.use.id)))
    }

    private mutating func addOwn(
        _ own: RouterTraits.OwnRoute, of router: WebNames.MadeRouter, _ place: Place, _ framework: Framework
    ) {
        let address = framework.spelling.joined(place.prefix, WebText(own.rule))
        let pattern = RoutePattern(address, framework.spelling)
        routes.append(
            Route(
                pattern: pattern, methods: ["GET"], name: place.name.isOpen ? nil : place.name.text + own.name,
                hasUnknownName: place.name.isOpen,
                required: Set(pattern.parameters), place: CodePlace(router.use.id.path, line: router.line),
                handler: [], isCertain: place.isCertain && own.isCertain, application: place.application,
                router: nil, routerName: nil,
                framework: framework.name, linkKind: framework.linkKind,
                hasUniqueName: framework.hasUniqueNames))
    }

    private mutating func add(
        _ declared: DeclaredRoute, of use: RouterUse, _ place: Place, _ framework: Framework
    ) {
        var scope = declared.scope
        if !use.given.isEmpty { scope.given.merge(use.given) { own, _ in own } }
        let rule = declared.draft.rule.map { draft.names.address(of: $0, in: scope) } ?? WebText("", isOpen: true)
        let pattern = RoutePattern(framework.spelling.joined(place.prefix, rule), framework.spelling)
        var reader = RouteReader(declared, scope, names: draft.names)
        let name = reader.name(prefix: place.name)
        let methods = reader.methods
        draft.names = reader.names
        let defaults = declared.draft.defaults
        let required = pattern.parameters.filter { defaults?[$0] == nil }
        routes.append(
            Route(
                pattern: pattern, methods: methods, name: name,
                hasUnknownName: name == nil && declared.draft.name.isAny, required: Set(required),
                place: CodePlace(declared.scope.path, line: declared.line), handler: reader.handler,
                isCertain: place.isCertain && !declared.isConditional, application: place.application,
                router: use.id, routerName: place.name.text.isEmpty ? nil : String(place.name.text.dropLast()),
                framework: framework.name, linkKind: framework.linkKind,
                hasUniqueName: framework.hasUniqueNames))
    }
}

extension RouterID {
    fileprivate var sortText: String { path.text + "|" + container.joined(separator: ".") + "|" + name }
}

extension RoutePattern.Spelling {
    /// Puts one part of an address behind another.
    func joined(_ prefix: WebText, _ rule: WebText) -> WebText {
        if rule.isOpen { return rule }
        guard !prefix.text.isEmpty || prefix.isOpen else {
            let needsSlash = self == .colons && !rule.text.isEmpty && !rule.text.hasPrefix("/")
            return needsSlash ? WebText("/" + rule.text) : rule
        }
        switch self {
        case .braces, .django: return prefix.followed(by: rule.text)
        case .angles, .colons:
            if rule.text.isEmpty || (rule.text == "/" && self == .colons) { return prefix }
            var start = Substring(prefix.text)
            while start.hasSuffix("/") { start.removeLast() }
            let lead = self == .colons && !start.isEmpty && !start.hasPrefix("/") ? "/" : ""
            return WebText(
                lead + start + "/" + rule.text.drop { $0 == "/" }, isOpen: prefix.isOpen, origin: prefix.origin)
        }
    }
}
