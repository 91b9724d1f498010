extension Framework {
    /// Express, and routers that are made in its way.
    static let express = Framework(
        name: "Express", isScript: true,
        calls: Set.httpMethods.union(["express", "Router", "use", "all", "route"]),
        marks: ["express", "Router", "router"], spelling: .colons, makes: expressRouter, read: readExpress,
        isRoute: { _ in false })

    private static let expressRouter: @Sendable (String?, String, WebCall) -> RouterTraits? = { module, name, call in
        switch (module, name) {
        case ("express"?, ""), ("express"?, "express"), ("express"?, "default"): RouterTraits(isApplication: true)
        case ("express"?, "Router"): RouterTraits()
        // `router.route("/x")` is a router for one address.
        case (nil, "route"): RouterTraits(prefix: call.arguments.first)
        default: nil
        }
    }

    private static let readExpress: @Sendable (WebCall, RouterUse, inout SiteDraft, WebFile) -> Void = {
        call, router, draft, file in
        switch call.name {
        case "use":
            var children = call.arguments[...]
            var prefix: CodeValue?
            if call.arguments.count > 1, let first = call.arguments.first, !first.isCall {
                prefix = first
                children = children.dropFirst()
            }
            for child in children { draft.mount(child, on: router, call, file, prefix: prefix, isOptional: true) }
        case "route": draft.mount(SiteDraft.bound(call, in: file), on: router, call, file)
        case let name where Set.httpMethods.contains(name) || name == "all":
            let isPart = call.receiver != nil
            guard isPart || call.arguments.count > 1 else { return }
            draft.add(
                RouteDraft(
                    rule: isPart ? .text("") : call.arguments.first,
                    methods: name == "all" ? .unknown : .these([name.uppercased()]), name: .none,
                    handler: call.arguments.last.map(RouteDraft.Handler.value)), on: router, call, file)
        default: break
        }
    }
}

extension CodeValue {
    fileprivate var isCall: Bool { if case .call = self { true } else { false } }
}
